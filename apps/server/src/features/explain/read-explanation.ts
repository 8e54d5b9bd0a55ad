import { DomainError } from '@so-dan-van/domain/errors'
import { explainFigure, explanationNeeds } from '@so-dan-van/domain/explain/explain-figure'
import type { ExplainInput, Explanation } from '@so-dan-van/domain/explain/explanation'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { readFigures } from '../../db/queries/read-figures.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** The rows behind a figure, as far as the reader may see them: what he may not see is missing for him in the total too. */
export async function readExplanation(ctx: SignedIn, input: ExplainInput): Promise<Explanation> {
  const reference = await ctx.reference()
  const scope = scopeOf(ctx.viewer.grants)
  const unit = unitOf(reference, input.unit)
  if (!scope.roots.includes(unit.path[0] ?? 0)) throw new DomainError('NO_PERMISSION', {})
  const indicator = reference.indicatorByCode.get(input.indicator)
  if (indicator === undefined) throw new DomainError('INDICATOR_NOT_FOUND', { indicator: input.indicator })
  const { year, standing } = input
  const children = reference.children(unit.id, year)
  const asked = { indicator, unit: unit.id, year }
  const cells = await readFigures(ctx.read, reference, scope, {
    ...explanationNeeds(asked),
    own: [unit.id, ...children],
    totals: children.length > 0 ? [unit.id] : [],
    standing,
  })
  return explainFigure({
    ...asked,
    indicators: reference.indicators,
    criteriaSets: reference.criteriaSets,
    cells,
    children,
    unitCounts: (of) => reference.unitCounts(unit.id, of),
  })
}
