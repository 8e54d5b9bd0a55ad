import { compareDecimals, roundDecimal, toMillionths } from '../../figures/decimal.ts'
import type { Finding } from '../check-rule.ts'
import type { Indicator } from '../indicator.ts'
import { type CheckContext, currentValue } from './check-context.ts'
import { comparable, isUsual, type Series, seriesOf } from './series.ts'
import { digitSlip, lostComma, swappedDigits, wrongUnit } from './slip-checks.ts'

/** Warnings from an indicator's own earlier years. Series are short, so no z-score: with n values |z| cannot exceed
 * (n-1)/sqrt(n), 2.04 for six years, so that a cutoff of 3 could never warn however wrong a value is. A change is measured
 * against the median of the usual yearly changes instead. Thresholds compare in binary floats: they decide whether to
 * warn, they are never stored or shown. */

/** smaller changes never warn: three more models than last year are nobody's slip */
const smallestJump = 10
/** a jump is more than half of last year's value and more than four times the usual change */
const jumpShare = 0.5
/** with fewer than two known changes "usual" is unknown: then more than double or less than half */
const jumpShareUnknown = 1

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

/** A change that is large both beside last year's value and beside the usual change.
 * params: value, previous, year, usual ("" = not known). */
function jump(code: string, value: string, series: Series, year: number): Finding | null {
  const { previous, usual } = series
  if (previous === null) return null
  const change = Math.abs(Number(value) - Number(previous))
  if (change < smallestJump || isUsual(change, series)) return null
  const share = usual === null ? jumpShareUnknown : jumpShare
  const base = Math.abs(Number(previous))
  const halved = usual === null && Math.abs(Number(value)) < base / 2
  if (change <= share * base && !halved) return null
  const shown = usual === null ? '' : roundDecimal(usual.toFixed(6), 1)
  const params = { code, value, previous, year, usual: shown }
  return { check: 'jump', severity: 'warning', indicators: [code], params, fix: null }
}

/** At most one of: lost decimal comma, wrong unit of measure, slipped digit, swapped digits, jump; the one that explains
 * most. Only for entered indicators. */
export function checkAgainstHistory(indicator: Indicator, context: CheckContext): Finding[] {
  const { code, decimals, time, unitOfMeasure } = indicator
  const value = currentValue(context, code)
  if (value === null || toMillionths(value) < 0n || !comparable(indicator, context)) return []
  const series = seriesOf(code, context)
  const { reference } = series
  if (reference === null) return []
  const judged = { code, value, series: { ...series, reference } }
  const found =
    lostComma(judged, decimals) ??
    wrongUnit(judged, unitOfMeasure) ??
    digitSlip(judged) ??
    swappedDigits(judged, time) ??
    jump(code, value, series, context.year - 1)
  return found === null ? [] : [found]
}
