import type { CriteriaSet, Indicator } from '../indicators/indicator.ts'
import type { UnitCounts } from './amount.ts'
import type { FigureCell } from './figure.ts'

export type CompleteFiguresInput = {
  /** the whole catalogue */
  indicators: readonly Indicator[]
  criteriaSets: readonly CriteriaSet[]
  /** stored cells (scope own) of at least `requiredFigures(...)`; more do no harm */
  cells: readonly FigureCell[]
  /** number of units of each kind below a unit on the year's cut-off date; null = not known */
  unitCounts: (unit: number, year: number) => UnitCounts | null
  /** units whose figures add up to the unit's total in that year */
  children: (unit: number, year: number) => readonly number[]
  request: {
    indicators: readonly string[]
    years: readonly number[]
    /** units whose own cells are wanted: entered ones only where stored, derived ones always */
    own: readonly number[]
    /** units whose totals over their children are wanted: always one cell each */
    totals: readonly number[]
  }
}

/** What has to be read from storage to answer a request: the codes and years that the formulas reach. */
export function requiredFigures(
  _indicators: readonly Indicator[],
  _request: { indicators: readonly string[]; years: readonly number[] },
): { indicators: string[]; years: number[] } {
  throw new Error('stub')
}

export function completeFigures(_input: CompleteFiguresInput): FigureCell[] {
  throw new Error('stub')
}
