import type { UnitAggregation } from '../indicators/formula.ts'
import type { Amount, Computed, Gap } from './amount.ts'
import { divideDecimals, multiplyDecimals, subtractDecimals, sumDecimals } from './decimal.ts'

export type Coverage = { have: number; of: number }
/** `included`: positions of the inputs that are in it */
export type Total = Computed & { coverage: Coverage; included: number[] }

type Amounts = readonly (Amount | null)[]

/** Collects what may be added from one or two amounts per unit: in it are the units with all values, outside altogether
 * those where one does not apply. */
function collect(first: Amounts, second: Amounts | null): Collected {
  const left: string[] = []
  const right: string[] = []
  const included: number[] = []
  let applicable = 0
  for (let index = 0; index < first.length; index += 1) {
    const one = first[index] ?? null
    const other = second === null ? one : (second[index] ?? null)
    if (one?.notApplicable || other?.notApplicable) continue
    applicable += 1
    if (one === null || other === null || one.value === null || other.value === null) continue
    included.push(index)
    left.push(one.value)
    right.push(other.value)
  }
  return { left, right, included, coverage: { have: included.length, of: applicable }, all: first.length }
}

type Collected = { left: string[]; right: string[]; included: number[]; coverage: Coverage; all: number }

/** Not applicable where it is for every unit; missing where no unit has a value. */
function total(from: Collected, value: string | null, gap: Gap | null): Total {
  const notApplicable = from.all > 0 && from.coverage.of === 0
  const { coverage, included } = from
  return { value, notApplicable, gap: notApplicable ? null : gap, coverage, included }
}

/** Sum of the units that have a value (design rules 1 and 2). */
export function sumOverUnits(amounts: Amounts): Total {
  const from = collect(amounts, null)
  return from.included.length === 0
    ? total(from, null, 'inputsMissing')
    : total(from, sumDecimals(from.left), null)
}

/** scale * sum of numerators / sum of denominators over the units that have both, never the mean of their ratios. */
export function ratioOverUnits(numerators: Amounts, denominators: Amounts, scale: 1 | 100): Total {
  const from = collect(numerators, denominators)
  if (from.included.length === 0) return total(from, null, 'inputsMissing')
  const value = divideDecimals(sumDecimals(from.left), sumDecimals(from.right), scale)
  return total(from, value, value === null ? 'zeroDenominator' : null)
}

/** sum(value * weight) / sum(weight) over the units that have both */
export function weightedMeanOverUnits(values: Amounts, weights: Amounts): Total {
  const from = collect(values, weights)
  if (from.included.length === 0) return total(from, null, 'inputsMissing')
  const weighted = from.left.map((value, index) => multiplyDecimals(value, from.right[index] as string))
  const mean = divideDecimals(sumDecimals(weighted), sumDecimals(from.right))
  return total(from, mean, mean === null ? 'zeroDenominator' : null)
}

/** What cannot be added up: only the coverage is known (design rule 2, "distinct" items and means without a weight). */
export function uncountedOverUnits(amounts: Amounts): Total {
  return { ...sumOverUnits(amounts), value: null, gap: 'notAdditive' }
}

/** Change of a total: this year's minus last year's, over the units that have a value in both years (design rule 3).
 * Units stand at the same place in both lists. */
export function changeOverUnits(current: Amounts, previous: Amounts): Total {
  const from = collect(current, previous)
  if (from.included.length === 0) {
    const known = current.some((amount) => amount !== null && amount.value !== null)
    return total(from, null, known ? 'noBaseline' : 'inputsMissing')
  }
  return total(from, subtractDecimals(sumDecimals(from.left), sumDecimals(from.right)), null)
}

/** A flow added up over years; the coverage counts years. A stock or a ratio is never added over years (design rule 3). */
export function accumulateYears(time: 'stock' | 'flow' | 'derived', years: Amounts): Total {
  return time === 'flow' ? sumOverUnits(years) : uncountedOverUnits(years)
}

/** Whether a total over several units can be computed at all. */
export function isAdditive(aggregation: UnitAggregation): boolean {
  if (aggregation.kind === 'weightedMean') return aggregation.weight !== null
  return aggregation.kind !== 'distinct'
}
