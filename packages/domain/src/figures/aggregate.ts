import type { UnitAggregation } from '../indicators/formula.ts'
import type { Amount, Computed, Gap } from './amount.ts'
import { divideDecimals, multiplyDecimals, subtractDecimals, sumDecimals } from './decimal.ts'

export type Coverage = { have: number; of: number }
/** `included`: positions of the inputs that are in it */
export type Total = Computed & { coverage: Coverage; included: number[] }

/** Collects what may be added: `have` with a value in every field, `of` without those where a field does not apply. */
function collect<K extends string>(rows: readonly Record<K, Amount | null>[], fields: readonly K[]) {
  const values = Object.fromEntries(fields.map((field) => [field, [] as string[]])) as Record<K, string[]>
  const included: number[] = []
  let applicable = 0
  rows.forEach((row, index) => {
    if (fields.some((field) => row[field]?.notApplicable)) return
    applicable += 1
    if (fields.some((field) => (row[field]?.value ?? null) === null)) return
    included.push(index)
    for (const field of fields) values[field].push(row[field]?.value as string)
  })
  return { values, included, coverage: { have: included.length, of: applicable }, all: rows.length }
}

type Collected = { included: number[]; coverage: Coverage; all: number }

/** Not applicable where it is for every unit; missing where no unit has a value. */
function total(from: Collected, value: string | null, gap: Gap | null): Total {
  const notApplicable = from.all > 0 && from.coverage.of === 0
  const { coverage, included } = from
  return { value, notApplicable, gap: notApplicable ? null : gap, coverage, included }
}

/** Sum of the units that have a value (design rules 1 and 2). */
export function sumOverUnits(amounts: readonly (Amount | null)[]): Total {
  const from = collect(
    amounts.map((amount) => ({ amount })),
    ['amount'],
  )
  return from.included.length === 0
    ? total(from, null, 'inputsMissing')
    : total(from, sumDecimals(from.values.amount), null)
}

/** scale * sum of numerators / sum of denominators over the units that have both, never the mean of their ratios. */
export function ratioOverUnits(
  pairs: readonly { numerator: Amount | null; denominator: Amount | null }[],
  scale: 1 | 100,
): Total {
  const from = collect(pairs, ['numerator', 'denominator'])
  if (from.included.length === 0) return total(from, null, 'inputsMissing')
  const value = divideDecimals(
    sumDecimals(from.values.numerator),
    sumDecimals(from.values.denominator),
    scale,
  )
  return total(from, value, value === null ? 'zeroDenominator' : null)
}

/** sum(value * weight) / sum(weight) over the units that have both */
export function weightedMeanOverUnits(
  pairs: readonly { value: Amount | null; weight: Amount | null }[],
): Total {
  const from = collect(pairs, ['value', 'weight'])
  if (from.included.length === 0) return total(from, null, 'inputsMissing')
  const { value: values, weight: weights } = from.values
  const weighted = values.map((value, index) => multiplyDecimals(value, weights[index] as string))
  const mean = divideDecimals(sumDecimals(weighted), sumDecimals(weights))
  return total(from, mean, mean === null ? 'zeroDenominator' : null)
}

/** What cannot be added up: only the coverage is known (design rule 2, "distinct" items and means without a weight). */
export function uncountedOverUnits(amounts: readonly (Amount | null)[]): Total {
  return { ...sumOverUnits(amounts), value: null, gap: 'notAdditive' }
}

/** Change of a total: this year's minus last year's, over the units that have a value in both years (design rule 3). */
export function changeOverUnits(
  pairs: readonly { current: Amount | null; previous: Amount | null }[],
): Total {
  const from = collect(pairs, ['current', 'previous'])
  if (from.included.length === 0) {
    const known = pairs.some((pair) => pair.current?.value != null)
    return total(from, null, known ? 'noBaseline' : 'inputsMissing')
  }
  return total(
    from,
    subtractDecimals(sumDecimals(from.values.current), sumDecimals(from.values.previous)),
    null,
  )
}

/** A flow added up over years; the coverage counts years. A stock or a ratio is never added over years (design rule 3). */
export function accumulateYears(
  time: 'stock' | 'flow' | 'derived',
  years: readonly (Amount | null)[],
): Total {
  return time === 'flow' ? sumOverUnits(years) : uncountedOverUnits(years)
}

/** Whether a total over several units can be computed at all. */
export function isAdditive(aggregation: UnitAggregation): boolean {
  if (aggregation.kind === 'weightedMean') return aggregation.weight !== null
  return aggregation.kind !== 'distinct'
}
