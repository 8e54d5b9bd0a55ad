import { compareDecimals } from '../../figures/decimal.ts'
import type { Finding } from '../check-rule.ts'
import type { Indicator } from '../indicator.ts'
import { type CheckContext, currentValue } from './check-context.ts'

/** A declared figure other than what its register counts. params: value, counted, register. */
export function checkRegister({ code }: Indicator, context: CheckContext): Finding[] {
  const value = currentValue(context, code)
  const count = context.counted[code]
  if (value === null || count === undefined || compareDecimals(value, count.counted) === 0) return []
  const params = { code, value, counted: count.counted, register: count.register }
  const fix = { indicator: code, value: count.counted }
  return [{ check: 'differsFromRegister', severity: 'warning', indicators: [code], params, fix }]
}
