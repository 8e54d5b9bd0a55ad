import type { UnitAggregation } from '../indicators/formula.ts'
import type { Amount, Computed } from './amount.ts'

export type Coverage = { have: number; of: number }
export type Total = Computed & { coverage: Coverage }

/** Sum of the units that have a value; not-applicable units are outside the coverage. */
export function sumOverUnits(_amounts: readonly (Amount | null)[]): Total {
  throw new Error('stub')
}
/** scale * sum of numerators / sum of denominators over the units that have both */
export function ratioOverUnits(
  _pairs: readonly { numerator: Amount | null; denominator: Amount | null }[],
  _scale: 1 | 100,
): Total {
  throw new Error('stub')
}
export function weightedMeanOverUnits(
  _pairs: readonly { value: Amount | null; weight: Amount | null }[],
): Total {
  throw new Error('stub')
}
/** Change of a total: current minus previous over the units that have a value in both years. */
export function changeOverUnits(
  _pairs: readonly { current: Amount | null; previous: Amount | null }[],
): Total {
  throw new Error('stub')
}
/** Adds a flow up over years; coverage counts the years. */
export function accumulateYears(
  _time: 'stock' | 'flow' | 'derived',
  _years: readonly (Amount | null)[],
): Total {
  throw new Error('stub')
}
/** Whether figures of several units may be added at all. */
export function isAdditive(_aggregation: UnitAggregation): boolean {
  throw new Error('stub')
}
