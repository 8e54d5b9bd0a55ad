import {
  absoluteDecimal,
  compareDecimals,
  divideDecimals,
  isWhole,
  normaliseDecimal,
} from '../../figures/decimal.ts'
import type { Finding } from '../check-rule.ts'
import type { Indicator } from '../indicator.ts'
import { type CheckContext, currentValue } from './check-context.ts'
import { isNear, isUsual, type Series } from './series.ts'

/** Slips of the hand, each with the value that was likely meant. They need an earlier value (`reference`) to be seen. */

type Judged = { code: string; value: string; series: Series & { reference: string } }

const warning = (check: Finding['check'], { code, value, series }: Judged, meant: string | undefined) =>
  ({
    check,
    severity: 'warning',
    indicators: [code],
    params: { code, value, reference: series.reference },
    fix: meant === undefined ? null : { indicator: code, value: meant },
  }) satisfies Finding

function closest(candidates: readonly string[], reference: number): string[] {
  const distance = (candidate: string) => Math.abs(Number(candidate) - reference)
  return [...new Set(candidates)].sort((a, b) => distance(a) - distance(b))
}

/** value / 10^places, of a whole number */
function shiftPoint(value: string, places: number): string {
  const digits = absoluteDecimal(value).padStart(places + 1, '0')
  const shifted = `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return normaliseDecimal(value.startsWith('-') ? `-${shifted}` : shifted)
}

/** A whole number that comes to the earlier years once its decimal comma is back: 1575 beside 15.5 was 15.75.
 * params: value, reference, likely. */
export function lostComma(judged: Judged, decimals: number): Finding | null {
  const { value, series } = judged
  const reference = Number(series.reference)
  if (reference === 0 || Number(value) < 10 || !isWhole(value)) return null
  if (isNear(Number(value), reference, series.usual)) return null
  const candidates = Array.from({ length: decimals }, (_, index) => shiftPoint(value, index + 1))
  const near = candidates.filter((candidate) => isNear(Number(candidate), reference, series.usual))
  const [meant] = closest(near, reference)
  if (meant === undefined) return null
  const found = warning('lostDecimalComma', judged, meant)
  return { ...found, params: { ...found.params, likely: meant } }
}

/** A unit of measure as people mistake it for another, and how many of the other make one. */
const mistakenUnits: Readonly<Record<string, readonly { unit: string; factor: string }[]>> = {
  km: [{ unit: 'm', factor: '1000' }],
  ha: [{ unit: 'm²', factor: '10000' }],
  'm²': [{ unit: 'ha', factor: '0.0001' }],
  'tỷ đồng': [
    { unit: 'triệu đồng', factor: '1000' },
    { unit: 'đồng', factor: '1000000000' },
  ],
  'triệu đồng': [
    { unit: 'tỷ đồng', factor: '0.001' },
    { unit: 'nghìn đồng', factor: '1000' },
    { unit: 'đồng', factor: '1000000' },
  ],
}
/** converted values are nearer to the earlier one than the typed by at least this */
const conversionGain = 20

/** A value in metres where kilometres are asked for, in million đồng where it is billion.
 * params: value, reference, likely, unit (in which it seems to be), asked (unit of measure of the indicator). */
export function wrongUnit(judged: Judged, unitOfMeasure: string): Finding | null {
  const { value, series } = judged
  const reference = Number(series.reference)
  if (reference === 0) return null
  const far = (of: number) => Math.abs(Math.log(of / reference))
  for (const { unit, factor } of mistakenUnits[unitOfMeasure] ?? []) {
    const meant = divideDecimals(value, factor)
    if (meant === null || Number(meant) <= 0 || far(Number(meant)) > Math.log(2)) continue
    if (far(Number(value)) - far(Number(meant)) < Math.log(conversionGain)) continue
    const found = warning('wrongUnit', judged, meant)
    return { ...found, params: { ...found.params, likely: meant, unit, asked: unitOfMeasure } }
  }
  return null
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
export function digitSlip(judged: Judged): Finding | null {
  const { value, series } = judged
  const reference = Number(series.reference)
  const now = Number(value)
  if (Math.min(now, reference) < 3 || Math.max(now, reference) < 30) return null
  if (isUsual(now - reference, series)) return null
  const likely = now > reference && isWhole(value) ? withoutOneDigit(value, series) : []
  const tooMany = now > reference && likely.length > 0 && now >= 5 * reference
  const tooFew = now < reference && isNear(now * 10, reference, series.usual)
  if (!tooMany && !tooFew) return null
  const found = warning('digitSlip', judged, likely[0])
  return { ...found, params: { ...found.params, likely, direction: tooMany ? 'more' : 'fewer' } }
}

/** a swap must bring the value this many times nearer to the earlier one */
const swapGain = 3
/** and the value be away from it by ten, by more than leaps usually are, and by more than these shares */
const smallestSwap = 10
const swapShare = 0.2
const swapShareUnknown = 0.3
/** stocks seldom fall */
const swapShareFallen = 0.12

/** Two neighbouring digits swapped, where swapping them back gives the earlier years' level: 318 beside 378 was 381.
 * params: value, reference, likely. */
export function swappedDigits(judged: Judged, time: Indicator['time']): Finding | null {
  const { value, series } = judged
  const reference = Number(series.reference)
  const away = (of: string) => Math.abs(Number(of) - reference)
  const fallen = time === 'stock' && Number(value) < reference
  const share = fallen ? swapShareFallen : series.usual === null ? swapShareUnknown : swapShare
  if (away(value) < smallestSwap || away(value) <= share * reference) return null
  if (isUsual(away(value), series)) return null
  const [meant] = closest(swaps(value), reference)
  if (meant === undefined || away(meant) * swapGain > away(value)) return null
  const found = warning('swappedDigits', judged, meant)
  return { ...found, params: { ...found.params, likely: meant } }
}

/** The value with each pair of neighbouring digits swapped; no number begins with 0 by that. */
function swaps(value: string): string[] {
  const digits = [...value]
  return digits.slice(1).flatMap((digit, index) => {
    const before = digits[index] as string
    if (digit === before || digit === '.' || before === '.') return []
    const swapped = [...digits.slice(0, index), digit, before, ...digits.slice(index + 2)].join('')
    return /^0\d/.test(swapped) ? [] : [normaliseDecimal(swapped)]
  })
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
