import type { Amount, UnitCounts } from '../figures/amount.ts'
import type { Finding } from './check-rule.ts'
import type { CriteriaSet, Indicator } from './indicator.ts'

export type CheckInput = {
  /** the whole catalogue; derived indicators are computed here, not passed in */
  indicators: readonly Indicator[]
  criteriaSets: readonly CriteriaSet[]
  year: number
  /** entered values of the year by indicator code; a `FigureCell` fits; absent or null = never entered */
  current: Readonly<Record<string, Amount | null | undefined>>
  /** the year before */
  previous: Readonly<Record<string, Amount | null | undefined>>
  /** earlier years by code, oldest first, as in the entry form */
  history: Readonly<Record<string, readonly { year: number; value: string | null }[] | undefined>>
  unitCounts: { current: UnitCounts; previous: UnitCounts }
}

/** Every check of rule 5 that needs no other unit, errors first, then in catalogue order. */
export function checkFigures(_input: CheckInput): Finding[] {
  throw new Error('stub')
}
