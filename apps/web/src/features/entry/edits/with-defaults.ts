import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import type { FigureDefaults } from '@so-dan-van/domain/reports/report'

/** A value that was just written gets the report's date and source, unless it says its own. */
export function withDefaults(
  before: FigureInput,
  after: FigureInput,
  defaults: FigureDefaults | null,
): FigureInput {
  if (defaults === null || after.value === null || after.value === before.value) return after
  return { ...after, asOf: after.asOf ?? defaults.asOf, source: after.source ?? defaults.source }
}
