import type { AmountLookup, Computed, UnitCounts } from '../figures/amount.ts'
import type { FigureCell } from '../figures/figure.ts'
import type { CriteriaSet, Indicator } from './indicator.ts'

export type DeriveContext = {
  criteriaSets: readonly CriteriaSet[]
  /** counts of the unit's children by year; null = not known */
  unitCounts: (year: number) => UnitCounts | null
  /** whether an indicator's figures compare only within one criteria set */
  criteriaBound: (indicator: string) => boolean
}

/** Evaluates a derived indicator's formula for one unit and year. */
export function deriveAmount(
  _indicator: Indicator,
  _year: number,
  _lookup: AmountLookup,
  _context: DeriveContext,
): Computed {
  throw new Error('stub')
}

/** The same as a cell: basis, approximation, status and source follow its inputs; the stored published value is the fallback. */
export function deriveCell(
  _indicator: Indicator,
  _unit: number,
  _year: number,
  _lookup: (indicator: string, year: number) => FigureCell | null,
  _context: DeriveContext,
): FigureCell {
  throw new Error('stub')
}
