import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { percentOfTarget, targetMet } from '@so-dan-van/domain/figures/progress'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { type FigureMark, numberText, type Reading } from '../figure/figure-mark.ts'
import { partsOf } from '../figure/parts-of.ts'
import { countedOf, unitChange } from './unit-change.ts'
import { fewMissing, isRatio, markIn, plainName, type YearView } from './year-view.ts'

export type Headline = {
  indicator: Indicator
  name: string
  /** null where the name begins with it */
  measure: string | null
  mark: FigureMark
  /** what stands behind it: the parts of a total, the count behind a mean */
  detail: string | null
  /** how many units lack their figure, of how many; null = none */
  lacking: { missing: number; of: number } | null
  change: HeadlineChange | null
  /** why there is no change */
  noChange: string | null
  target: { text: string; percent: string | null; met: boolean | null; illustrative: boolean } | null
  /** shares of the scale, 0..1, for the bullet: value, last year, plan */
  bullet: { value: number; previous: number | null; target: number | null } | null
}

export type HeadlineChange = {
  /** without its sign: the direction says it */
  text: string
  /** what is counted, where it is not the headline itself */
  measure: string | null
  /** "+5,3%" */
  percent: string | null
  /** the same as a canonical decimal */
  relative: string | null
  /** number of units in both years, where some are left out */
  units: number | null
  direction: 'up' | 'down' | 'none'
  good: boolean | null
}

/** One headline figure: value with its standing, change over the same units, share of the plan. */
export function prepareHeadline(view: YearView, indicator: Indicator): Headline {
  const { unit, year, reading } = view
  const cell = view.table(indicator.code, unit.id, year)
  const mark = markIn(view, indicator, unit.id)
  const target = view.targets.find(
    (one) => one.indicator === indicator.code && one.unit === unit.id && one.year === year,
  )
  const { change, gap } = headlineChange(view, indicator)
  const missing = cell?.coverage ? cell.coverage.of - cell.coverage.have : 0
  // a plan of all units says nothing about a few of them
  const compared = target !== undefined && missing <= fewMissing
  const share = compared ? percentOfTarget(cell, target.value).value : null
  return {
    indicator,
    name: plainName(indicator, reading),
    measure: namesMeasure(indicator) ? null : indicator.unitOfMeasure,
    // the coverage has its own chip
    mark: { ...mark, words: mark.words.filter((word) => !word.includes('/')) },
    detail: detailOf(view, indicator),
    lacking: missing > 0 && cell?.coverage ? { missing, of: cell.coverage.of } : null,
    change,
    noChange: change === null ? reading.messages.chart.gaps[gap ?? 'noBaseline'] : null,
    target:
      target === undefined
        ? null
        : {
            text: numberText(target.value, indicator, reading.locale),
            percent: percentText(share, reading),
            met: compared ? targetMet(cell, target.value, indicator.better) : null,
            illustrative: target.illustrative,
          },
    bullet: bulletOf(view, indicator, target === undefined ? null : Number(target.value), missing === 0),
  }
}

const namesMeasure = ({ name, unitOfMeasure }: Indicator) => name.toLowerCase().startsWith(unitOfMeasure)

function headlineChange(view: YearView, indicator: Indicator) {
  const { of, amount, percent, coverage, gap } = unitChange(view, indicator, view.unit.id)
  if (amount === null) return { change: null, gap }
  const { locale } = view.reading
  const down = amount.startsWith('-')
  const change: HeadlineChange = {
    text: formatNumber(amount.replace('-', ''), { decimals: of.decimals, locale }),
    measure: of === indicator ? null : of.unitOfMeasure,
    percent:
      percent === null || amount === '0'
        ? null
        : `${formatNumber(percent, { decimals: 1, sign: true, locale })}%`,
    relative: percent,
    units: coverage !== null && coverage.have < view.districts.length ? coverage.have : null,
    direction: amount === '0' ? 'none' : down ? 'down' : 'up',
    good: amount === '0' || of.better === 'neutral' ? null : down === (of.better === 'down'),
  }
  return { change, gap }
}

/** The bullet's gap for last year is drawn only where it is of the same units. */
function bulletOf(view: YearView, indicator: Indicator, target: number | null, complete: boolean) {
  const size = markIn(view, indicator, view.unit.id).size
  const before = complete ? markIn(view, indicator, view.unit.id, view.year - 1).size : null
  const scale = Math.max(size ?? 0, before ?? 0, target ?? 0) * 1.06
  if (size === null || scale <= 0) return null
  const share = (one: number | null) => (one === null ? null : one / scale)
  return { value: size / scale, previous: share(before), target: share(target) }
}

/** "3 sao 117 · 4 sao 33", or "2.099 tiêu chí" behind a mean. */
function detailOf(view: YearView, indicator: Indicator): string | null {
  const counted = countedOf(indicator, view.indicators)
  if (counted !== indicator) {
    const mark = markIn(view, counted, view.unit.id)
    return mark.size === null ? null : `${mark.text} ${counted.unitOfMeasure}`
  }
  const parts = isRatio(indicator) ? [] : partsOf(indicator, view.indicators)
  const known = parts
    .map((part) => ({ part, mark: markIn(view, part, view.unit.id) }))
    .filter(({ mark }) => mark.size !== null && mark.size > 0)
  if (known.length === 0) return null
  return known.map(({ part, mark }) => `${partName(part, indicator)} ${mark.text}`).join(' · ')
}

/** A part's name without what it shares with the whole: "Sản phẩm OCOP 3 sao" -> "3 sao". */
function partName(part: Indicator, whole: Indicator): string {
  const words = part.name.replace(/\s*\([^)]*\)$/, '').split(' ')
  const shared = whole.name.split(' ')
  const from = words.findIndex((word, index) => word !== shared[index])
  return words.slice(Math.max(0, from)).join(' ')
}

/** "92,3%" */
export function percentText(value: string | null, { locale }: Reading): string | null {
  return value === null ? null : `${formatNumber(value, { decimals: 1, locale })}%`
}
