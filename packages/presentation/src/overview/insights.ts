import { compareDecimals } from '@so-dan-van/domain/figures/decimal'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { percentOfTarget } from '@so-dan-van/domain/figures/progress'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { FigureMark } from '../figure/figure-mark.ts'
import { percentText } from './headline.ts'
import { countedOf, unitChange } from './unit-change.ts'
import {
  fewMissing,
  headlinesOf,
  isRatio,
  markIn,
  type ShownUnit,
  subjectOf,
  type YearView,
} from './year-view.ts'

/** A number or name in a sentence; a number leads to its chart. */
export type InsightPart = { text: string; indicator: string | null; mark: FigureMark | null }
export type Insight = { key: string; parts: (string | InsightPart)[] }

/** At most three sentences about the year, in this order: a unit that stands for the mean, a count against its plan, and
 * what is missing, else who leads and who is last. Never a cause. */
export function prepareInsights(view: YearView): Insight[] {
  const headlines = headlinesOf(view.indicators)
  const mean = headlines.find((indicator) => countedOf(indicator, view.indicators) !== indicator)
  const counts = headlines.filter((indicator) => !isRatio(indicator))
  const planned = mostOfPlan(view, counts)
  const lacking = headlines.find((indicator) => lackingUnits(view, indicator).length > 0)
  const last = counts.filter((indicator) => indicator !== planned).at(-1)
  const found = [
    mean ? meanInsight(view, mean) : null,
    planned ? planInsight(view, planned) : null,
    lacking ? missingInsight(view, lacking) : last ? rankInsight(view, last) : null,
  ]
  return found.filter((insight) => insight !== null)
}

const name = (unit: ShownUnit): InsightPart => ({ text: unit.name, indicator: null, mark: null })
const number = (mark: FigureMark, { code }: Indicator): InsightPart => ({
  text: mark.text,
  indicator: code,
  mark,
})

/** The unit itself, or the district whose count rose most; published figures come before illustrative ones. */
function meanInsight(view: YearView, mean: Indicator): Insight | null {
  const counted = countedOf(mean, view.indicators)
  const about = view.unit.id === view.province.id ? view.districts : [view.unit]
  const candidates = about.flatMap((unit) => {
    const { amount } = unitChange(view, mean, unit.id)
    const mark = markIn(view, counted, unit.id)
    return amount === null || mark.size === null ? [] : [{ unit, amount, mark }]
  })
  const published = candidates.filter(({ mark }) => !mark.illustrative)
  const [best] = (published.length > 0 ? published : candidates).sort((a, b) =>
    compareDecimals(b.amount, a.amount),
  )
  if (best === undefined) return null
  const { overview } = view.reading.messages
  const { unit, amount, mark } = best
  const parts = overview.insight.mean({
    unit: name(unit),
    total: number(mark, counted),
    measure: counted.unitOfMeasure,
    mean: number(markIn(view, mean, unit.id), mean),
    meanMeasure: mean.unitOfMeasure,
    direction: amount === '0' ? 'none' : amount.startsWith('-') ? 'down' : 'up',
    amount: { text: changeWord(view, counted, amount), indicator: counted.code, mark: null },
    year: view.year - 1,
  })
  return { key: mean.code, parts }
}

/** Changes below ten are written 08, as reports do. */
function changeWord({ reading }: YearView, { decimals }: Indicator, amount: string): string {
  const { locale } = reading
  return formatNumber(amount.replace('-', ''), { decimals, locale, twoDigits: locale === 'vi' })
}

function shareOfPlan(view: YearView, indicator: Indicator): string | null {
  const { unit, year } = view
  const target = view.targets.find(
    (one) => one.indicator === indicator.code && one.unit === unit.id && one.year === year,
  )
  const cell = view.table(indicator.code, unit.id, year)
  const missing = cell?.coverage ? cell.coverage.of - cell.coverage.have : 0
  return target === undefined || missing > fewMissing ? null : percentOfTarget(cell, target.value).value
}

function mostOfPlan(view: YearView, indicators: readonly Indicator[]): Indicator | null {
  const shares = indicators.flatMap((indicator) => {
    const share = shareOfPlan(view, indicator)
    return share === null ? [] : [{ indicator, share }]
  })
  shares.sort((a, b) => compareDecimals(b.share, a.share))
  return (
    shares[0]?.indicator ?? indicators.find((one) => markIn(view, one, view.unit.id).size !== null) ?? null
  )
}

function planInsight(view: YearView, indicator: Indicator): Insight {
  const mark = markIn(view, indicator, view.unit.id)
  const share = percentText(shareOfPlan(view, indicator), view.reading)
  const leader = view.unit.id === view.province.id ? (ranked(view, indicator)[0] ?? null) : null
  const parts = view.reading.messages.overview.insight.plan({
    subject: subjectOf(view, indicator),
    total: number(mark, indicator),
    measure: indicator.unitOfMeasure,
    share,
    leader: leader === null ? null : name(leader.unit),
    most: leader === null ? null : number(leader.mark, indicator),
  })
  return { key: indicator.code, parts }
}

/** Districts without their figure while others have one. */
function lackingUnits(view: YearView, indicator: Indicator): ShownUnit[] {
  const marks = view.districts.map((unit) => ({ unit, mark: markIn(view, indicator, unit.id) }))
  const lacking = marks.filter(({ mark }) => mark.state === 'missing').map(({ unit }) => unit)
  if (lacking.length === marks.length) return []
  return view.unit.id === view.province.id ? lacking : lacking.filter(({ id }) => id === view.unit.id)
}

function missingInsight(view: YearView, indicator: Indicator): Insight {
  const units = lackingUnits(view, indicator)
  const all = view.districts.length
  const whole = view.unit.id === view.province.id
  const named = units.length <= 3 ? units.map(({ name: one }) => one).join(', ') : null
  const total = whole ? markIn(view, indicator, view.province.id) : null
  const parts = view.reading.messages.overview.insight.missing({
    subject: subjectOf(view, indicator),
    units: { text: named ?? String(units.length), indicator: null, mark: null },
    named: named !== null,
    total: total === null || total.size === null ? null : number(total, indicator),
    ratio: isRatio(indicator),
    have: all - units.length,
    of: all,
    year: view.year - 1,
  })
  return { key: `missing ${indicator.code}`, parts }
}

type Ranked = { unit: ShownUnit; mark: FigureMark; value: string }

/** Districts with a figure, best first. */
function ranked(view: YearView, indicator: Indicator): Ranked[] {
  const known = view.districts.flatMap((unit) => {
    const cell = view.table(indicator.code, unit.id, view.year)
    return cell?.value == null ? [] : [{ unit, mark: markIn(view, indicator, unit.id), value: cell.value }]
  })
  return known.sort((a, b) => compareDecimals(b.value, a.value))
}

function rankInsight(view: YearView, indicator: Indicator): Insight | null {
  const order = ranked(view, indicator)
  const [leader, last] = [order[0], order.at(-1)]
  if (!leader || !last || leader.value === last.value) return null
  const parts = view.reading.messages.overview.insight.rank({
    subject: subjectOf(view, indicator),
    measure: indicator.unitOfMeasure,
    leader: name(leader.unit),
    most: number(leader.mark, indicator),
    last: name(last.unit),
    least: number(last.mark, indicator),
  })
  return { key: `rank ${indicator.code}`, parts }
}
