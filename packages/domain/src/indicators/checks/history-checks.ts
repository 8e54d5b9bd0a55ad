import { criteriaGap } from '../../figures/change.ts'
import {
  absoluteDecimal,
  compareDecimals,
  isWhole,
  normaliseDecimal,
  roundDecimal,
  toMillionths,
} from '../../figures/decimal.ts'
import type { Finding } from '../check-rule.ts'
import type { Indicator } from '../indicator.ts'
import { type CheckContext, currentValue } from './check-context.ts'

/** Warnings from an indicator's own earlier years. Series are short, so no z-score: with n values |z| cannot exceed
 * (n-1)/sqrt(n). A change is measured against the median of the usual yearly changes instead. Thresholds compare in
 * binary floats: they decide whether to warn, they are never stored or shown. */

/** smaller changes never warn: three more models than last year are nobody's slip */
const smallestJump = 10
/** a jump is more than half of last year's value and more than four times the usual change */
const jumpShare = 0.5
const jumpTimesUsual = 4
/** with fewer than two known changes "usual" is unknown: then more than double or less than half */
const jumpShareUnknown = 1
/** a value counts as the same but for its digits when it is this near to the earlier one */
const nearShare = 0.25

type Series = { previous: string | null; reference: string | null; usual: number | null }

function comparable(indicator: Indicator, context: CheckContext): boolean {
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

function seriesOf(code: string, context: CheckContext): Series {
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
    usual: usualChange(values),
  }
}

/** A cumulative count fell. params: value, previous, year. */
export function checkCannotFall(indicator: Indicator, context: CheckContext): Finding[] {
  const { code } = indicator
  const value = currentValue(context, code)
  const { previous } = seriesOf(code, context)
  if (value === null || previous === null || !comparable(indicator, context)) return []
  if (compareDecimals(value, previous) >= 0) return []
  const params = { code, value, previous, year: context.year - 1 }
  return [{ check: 'cannotFall', severity: 'warning', indicators: [code], params, fix: null }]
}

function isNear(candidate: number, reference: number, usual: number | null): boolean {
  return Math.abs(candidate - reference) <= Math.max(nearShare * Math.abs(reference), usual ?? 0)
}

/** The value with its decimal comma put back, where that brings it to the earlier years: 1575 beside 15.5 -> 15.75. */
function withComma(value: string, series: Series, decimals: number): string | null {
  const reference = Number(series.reference)
  if (series.reference === null || reference === 0 || Number(value) < 10 || !isWhole(value)) return null
  if (isNear(Number(value), reference, series.usual)) return null
  const candidates = Array.from({ length: decimals }, (_, index) => shiftPoint(value, index + 1))
  const near = candidates.filter((candidate) => isNear(Number(candidate), reference, series.usual))
  return closest(near, reference)[0] ?? null
}

/** value / 10^places, of a whole number */
function shiftPoint(value: string, places: number): string {
  const digits = absoluteDecimal(value).padStart(places + 1, '0')
  const shifted = `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return normaliseDecimal(value.startsWith('-') ? `-${shifted}` : shifted)
}

function closest(candidates: readonly string[], reference: number): string[] {
  const distance = (candidate: string) => Math.abs(Number(candidate) - reference)
  return [...new Set(candidates)].sort((a, b) => distance(a) - distance(b))
}

/** What remains when one digit is dropped, nearest to the earlier value first: 412 beside 38 -> 41, 42. */
function withoutOneDigit(value: string, series: Series): string[] {
  const reference = Number(series.reference)
  const shortened = [...value].map((_, index) => value.slice(0, index) + value.slice(index + 1))
  const near = shortened.filter(
    (candidate) => /^[1-9]/.test(candidate) && isNear(Number(candidate), reference, series.usual),
  )
  return closest(near, reference)
}

/** A digit too many or too few: about ten times, or a tenth of, the latest earlier value. Counts below 3 say nothing.
 * params: value, reference, likely (values with one digit dropped), direction. */
function digitSlip(code: string, value: string, series: Series): Finding | null {
  const reference = Number(series.reference)
  const now = Number(value)
  if (series.reference === null || Math.min(now, reference) < 3 || Math.max(now, reference) < 30) return null
  // where such leaps are usual they are no slip
  if (series.usual !== null && Math.abs(now - reference) <= jumpTimesUsual * series.usual) return null
  const likely = now > reference && isWhole(value) ? withoutOneDigit(value, series) : []
  const tooMany = now > reference && likely.length > 0 && now >= 5 * reference
  const tooFew = now < reference && isNear(now * 10, reference, series.usual)
  if (!tooMany && !tooFew) return null
  const [fix] = likely
  return {
    check: 'digitSlip',
    severity: 'warning',
    indicators: [code],
    params: { code, value, reference: series.reference, likely, direction: tooMany ? 'more' : 'fewer' },
    fix: fix === undefined ? null : { indicator: code, value: fix },
  }
}

/** A change that is large both beside last year's value and beside the usual change.
 * params: value, previous, year, usual ("" = not known). */
function jump(code: string, value: string, series: Series, year: number): Finding | null {
  const { previous, usual } = series
  if (previous === null) return null
  const change = Math.abs(Number(value) - Number(previous))
  if (change < smallestJump) return null
  const share = usual === null ? jumpShareUnknown : jumpShare
  const base = Math.abs(Number(previous))
  const halved = usual === null && Math.abs(Number(value)) < base / 2
  if (!(change > share * base || halved) || (usual !== null && change <= jumpTimesUsual * usual)) return null
  const shown = usual === null ? '' : roundDecimal(usual.toFixed(6), 1)
  const params = { code, value, previous, year, usual: shown }
  return { check: 'jump', severity: 'warning', indicators: [code], params, fix: null }
}

/** At most one of: lost decimal comma, slipped digit, jump; the one that explains most. Only for entered indicators. */
export function checkAgainstHistory(indicator: Indicator, context: CheckContext): Finding[] {
  const { code, decimals } = indicator
  const value = currentValue(context, code)
  if (value === null || toMillionths(value) <= 0n || !comparable(indicator, context)) return []
  const series = seriesOf(code, context)
  const meant = withComma(value, series, decimals)
  if (meant !== null) {
    const params = { code, value, reference: series.reference as string, likely: meant }
    const fix = { indicator: code, value: meant }
    return [{ check: 'lostDecimalComma', severity: 'warning', indicators: [code], params, fix }]
  }
  const found = digitSlip(code, value, series) ?? jump(code, value, series, context.year - 1)
  return found === null ? [] : [found]
}

/** A rate above its upper bound that fits once its comma is back: 1575 % -> 15.75 %. Without earlier years the full number
 * of decimals is the likeliest. params: value, likely. */
export function checkLostCommaInRange(indicator: Indicator, context: CheckContext): Finding[] {
  const { code, decimals, checks } = indicator
  const value = currentValue(context, code)
  const max = checks.flatMap((rule) => (rule.kind === 'range' && rule.max !== null ? [rule.max] : []))[0]
  if (value === null || max === undefined || decimals === 0 || !isWhole(value)) return []
  if (compareDecimals(value, String(max)) <= 0) return []
  const candidates = Array.from({ length: decimals }, (_, index) => shiftPoint(value, decimals - index))
  const likely = candidates.find((candidate) => Number(candidate) <= max && Number(candidate) >= 1)
  if (likely === undefined) return []
  const params = { code, value, reference: '', likely }
  const fix = { indicator: code, value: likely }
  return [{ check: 'lostDecimalComma', severity: 'warning', indicators: [code], params, fix }]
}
