import { criteriaGap } from '../../figures/change.ts'
import type { Indicator } from '../indicator.ts'
import type { CheckContext } from './check-context.ts'

/** an indicator's earlier years, as the checks against history see them */
export type Series = {
  /** last year's value */
  previous: string | null
  /** the latest earlier value that is known, and its year */
  reference: string | null
  referenceYear: number | null
  /** the usual yearly change; null = fewer than two are known */
  usual: number | null
}

/** a value counts as the same but for its digits when it is this near to the earlier one */
const nearShare = 0.25

/** Whether this year's figure compares with last year's. */
export function comparable(indicator: Indicator, context: CheckContext): boolean {
  if (!indicator.criteriaBound) return true
  const { year, unitCounts, criteriaSets } = context
  const counts = (ofYear: number) => (ofYear === year ? unitCounts.current : unitCounts.previous)
  return criteriaGap(year, year - 1, { criteriaSets, unitCounts: counts }) === null
}

/** Median of the absolute changes between consecutive years that both have a value; null for fewer than two. */
function usualChange(values: ReadonlyMap<number, string>): number | null {
  const changes = [...values].flatMap(([year, value]) => {
    const before = values.get(year - 1)
    return before === undefined ? [] : [Math.abs(Number(value) - Number(before))]
  })
  changes.sort((a, b) => a - b)
  if (changes.length < 2) return null
  const middle = changes.length >> 1
  const upper = changes[middle] as number
  return changes.length % 2 === 1 ? upper : ((changes[middle - 1] as number) + upper) / 2
}

export function seriesOf(code: string, context: CheckContext): Series {
  const values = new Map<number, string>()
  for (const { year, value } of context.history(code)) {
    if (value !== null && year < context.year) values.set(year, value)
  }
  const previous = context.lookup(code, context.year - 1)?.value ?? null
  if (previous !== null) values.set(context.year - 1, previous)
  const latest = values.size === 0 ? null : Math.max(...values.keys())
  return {
    previous: values.get(context.year - 1) ?? null,
    reference: latest === null ? null : (values.get(latest) ?? null),
    referenceYear: latest,
    usual: usualChange(values),
  }
}

/** As near to the earlier value as an ordinary year would be. */
export function isNear(candidate: number, reference: number, usual: number | null): boolean {
  return Math.abs(candidate - reference) <= Math.max(nearShare * Math.abs(reference), usual ?? 0)
}

/** where leaps of this many times the usual change occur they are no mistake */
const leapTimesUsual = 4

/** Whether such a change is usual for the indicator; false while "usual" is unknown. */
export function isUsual(change: number, { usual }: Series): boolean {
  return usual !== null && Math.abs(change) <= leapTimesUsual * usual
}
