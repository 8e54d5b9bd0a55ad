import { compareDecimals, subtractDecimals, sumDecimals, toMillionths } from '../../figures/decimal.ts'
import type { CheckRule, Finding } from '../check-rule.ts'
import { type CheckContext, currentAmount, currentValue, typedFirst } from './check-context.ts'

type Rule<K extends CheckRule['kind']> = Extract<CheckRule, { kind: K }>

/** Parts add up to their whole. Where parts are blank, the known ones must already give the whole, or the blank is to be
 * filled or the whole corrected; known parts above the whole are wrong whatever the blanks hold.
 * params: whole, wholeValue, parts (with a value), values, sum, missing (blank parts), rest (whole - sum). */
export function checkPartsEqualWhole(
  whole: string,
  rule: Rule<'partsEqualWhole'>,
  context: CheckContext,
): Finding[] {
  const wholeValue = currentValue(context, whole)
  const known = rule.parts.filter((code) => currentValue(context, code) !== null)
  if (wholeValue === null || known.length === 0) return []
  const missing = rule.parts.filter((code) => {
    const amount = currentAmount(context, code)
    return amount === null || (amount.value === null && !amount.notApplicable)
  })
  const values = known.map((code) => currentValue(context, code) as string)
  const sum = sumDecimals(values)
  const order = compareDecimals(sum, wholeValue)
  if (order === 0) return []
  const incomplete = missing.length > 0 && order < 0
  const mendable = !incomplete && missing.length === 0 && context.indicators.get(whole)?.entry === 'entered'
  return [
    {
      check: incomplete ? 'partsIncomplete' : 'partsEqualWhole',
      severity: 'error',
      indicators: typedFirst(context, [whole, ...rule.parts]),
      params: {
        whole,
        wholeValue,
        parts: known,
        values,
        sum,
        missing,
        rest: subtractDecimals(wholeValue, sum),
      },
      fix: mendable ? { indicator: whole, value: sum } : null,
    },
  ]
}

/** A part is at most its whole (the sum of `of`). Nothing is said while one of them is unknown.
 * params: value, of, limit. */
export function checkAtMost(part: string, rule: Rule<'atMost'>, context: CheckContext): Finding[] {
  const value = currentValue(context, part)
  const limits = rule.of.flatMap((code) => currentValue(context, code) ?? [])
  const applicable = rule.of.filter((code) => !currentAmount(context, code)?.notApplicable)
  if (value === null || limits.length === 0 || limits.length < applicable.length) return []
  const limit = sumDecimals(limits)
  if (compareDecimals(value, limit) <= 0) return []
  const indicators = typedFirst(context, [part, ...rule.of])
  return [
    {
      check: 'atMost',
      severity: 'error',
      indicators,
      params: { part, value, of: rule.of, limit },
      fix: null,
    },
  ]
}

/** 0 where the other is 0, as the length of roads where there is no road. params: value, of. */
export function checkZeroWhenZero(
  code: string,
  rule: Rule<'zeroWhenZero'>,
  context: CheckContext,
): Finding[] {
  const value = currentValue(context, code)
  const other = currentValue(context, rule.of)
  if (value === null || other === null || toMillionths(other) !== 0n || toMillionths(value) === 0n) return []
  return [
    {
      check: 'zeroWhenZero',
      severity: 'error',
      indicators: typedFirst(context, [code, rule.of]),
      params: { code, value, of: rule.of },
      fix: null,
    },
  ]
}

/** Bounds of a value, as 0..100 for a rate. params: value, min or max. */
export function checkRange(code: string, rule: Rule<'range'>, context: CheckContext): Finding[] {
  const value = currentValue(context, code)
  if (value === null) return []
  const base = { severity: 'error', indicators: [code], fix: null } as const
  if (rule.min !== null && compareDecimals(value, String(rule.min)) < 0) {
    return [
      { ...base, check: 'rangeMin', indicators: [code], params: { code, value, min: String(rule.min) } },
    ]
  }
  if (rule.max !== null && compareDecimals(value, String(rule.max)) > 0) {
    return [
      { ...base, check: 'rangeMax', indicators: [code], params: { code, value, max: String(rule.max) } },
    ]
  }
  return []
}
