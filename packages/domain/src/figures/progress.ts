import type { Indicator } from '../indicators/indicator.ts'
import type { Amount, Computed } from './amount.ts'
import { compareDecimals, divideDecimals, subtractDecimals, toMillionths } from './decimal.ts'

const missing: Computed = { value: null, notApplicable: false, gap: 'inputsMissing' }

/** Per cent of the plan ("% KH"): 100 * value / target. A plan of 0 has no percentage. */
export function percentOfTarget(amount: Amount | null, target: string | null): Computed {
  if (amount?.notApplicable) return { value: null, notApplicable: true, gap: null }
  if (amount === null || amount.value === null || target === null) return missing
  const value = divideDecimals(amount.value, target, 100)
  return { value, notApplicable: false, gap: value === null ? 'zeroDenominator' : null }
}

/** Whether the plan is met, in the indicator's better direction (a count that should fall is met at or below its plan);
 * null while value or plan is missing. */
export function targetMet(
  amount: Amount | null,
  target: string | null,
  better: Indicator['better'],
): boolean | null {
  if (amount === null || amount.value === null || target === null) return null
  const order = compareDecimals(amount.value, target)
  return better === 'down' ? order <= 0 : order >= 0
}

/** Per cent by which a value rose or fell: 100 * (current - previous) / |previous|. From 0 there is none. */
export function percentChange(current: string, previous: string): string | null {
  const base = previous.startsWith('-') ? previous.slice(1) : previous
  return toMillionths(base) === 0n ? null : divideDecimals(subtractDecimals(current, previous), base, 100)
}
