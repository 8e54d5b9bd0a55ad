import {
  absoluteDecimal,
  compareDecimals,
  subtractDecimals,
  sumDecimals,
} from '@so-dan-van/domain/figures/decimal'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { changeText, type FigureMark, numberText } from '../figure/figure-mark.ts'
import { partsOf } from '../figure/parts-of.ts'
import { countedOf, unitChange } from './unit-change.ts'
import { fewMissing, isRatio, markIn, plainName, type ShownUnit, type YearView } from './year-view.ts'

type BarPart = { key: string; label: string; colour: string; mark: FigureMark }
export type DistrictBar = {
  unit: ShownUnit
  /** the unit that the page is about */
  chosen: boolean
  mark: FigureMark
  previous: FigureMark
  change: string
  /** size of the divisor of a mean: number of communes */
  divisor: string | null
  parts: BarPart[]
}
export type DistrictBars = {
  indicator: Indicator
  title: string
  subtitle: string
  /** by value, missing ones last */
  rows: DistrictBar[]
  reference: { label: string; mark: FigureMark } | null
  divisorName: string | null
  changeMeasure: string | null
  /** names and colours of the parts, where the bars are stacked */
  legend: { label: string; colour: string }[]
  /** the longest bar: what 100 % of the width is */
  largest: number
  has: { illustrative: boolean; estimate: boolean; missing: boolean; pending: boolean }
}

const partColours = ['--star3', '--star4', '--star5', '--q3', '--q2']

/** One indicator by district: this year and last year side by side, sorted, with the province for comparison. */
export function prepareDistrictBars(view: YearView, indicator: Indicator): DistrictBars {
  const counted = countedOf(indicator, view.indicators)
  const parts = isRatio(indicator) ? [] : partsOf(indicator, view.indicators)
  const rows = view.districts.map((unit) => barOf(view, indicator, parts, unit))
  rows.sort((a, b) => (b.mark.size ?? -1) - (a.mark.size ?? -1))
  const province = markIn(view, indicator, view.province.id)
  const reference =
    isRatio(indicator) && province.size !== null
      ? { label: view.reading.messages.terms.province, mark: province }
      : null
  const sizes = rows.flatMap(({ mark, previous }) => [mark.size ?? 0, previous.size ?? 0])
  const marks = rows.flatMap(({ mark }) => mark)
  const used = parts
    .map((part, index) => ({ part, colour: partColours[index] ?? '--q1' }))
    .filter(({ part }) =>
      rows.some((row) => row.parts.some(({ key, mark }) => key === part.code && mark.size)),
    )
  return {
    indicator,
    title: barsTitle(view, indicator, rows, province),
    subtitle: `${plainName(indicator, view.reading)}, ${view.year}`,
    rows,
    reference,
    divisorName: indicator.formula?.kind === 'ratio' ? divisorMeasure(view, indicator) : null,
    changeMeasure: counted === indicator ? null : counted.unitOfMeasure,
    legend: used.map(({ part, colour }) => ({ label: part.shortName, colour })),
    largest: Math.max(...sizes, reference?.mark.size ?? 0, 0) || 1,
    has: {
      illustrative: marks.some((mark) => mark.illustrative),
      estimate: marks.some((mark) => mark.state === 'estimate'),
      missing: marks.some((mark) => mark.state === 'missing'),
      pending: marks.some((mark) => mark.pending),
    },
  }
}

function barOf(
  view: YearView,
  indicator: Indicator,
  parts: readonly Indicator[],
  unit: ShownUnit,
): DistrictBar {
  const change = unitChange(view, indicator, unit.id)
  const divisor = indicator.formula?.kind === 'ratio' ? indicator.formula.denominator : []
  const cell = divisor.length === 1 ? view.table(divisor[0] as string, unit.id, view.year) : null
  const made = parts.map((part, index) => ({
    key: part.code,
    label: part.shortName,
    colour: partColours[index] ?? '--q1',
    mark: markIn(view, part, unit.id),
  }))
  const mark = markIn(view, indicator, unit.id)
  return {
    unit,
    chosen: unit.id === view.unit.id,
    mark,
    previous: markIn(view, indicator, unit.id, view.year - 1),
    change: changeText(change.amount, change.of, view.reading) ?? '',
    divisor: cell?.value == null ? null : formatNumber(cell.value, { locale: view.reading.locale }),
    parts: addUp(view, indicator, made, unit) ? made : [],
  }
}

/** Parts are drawn only where they make up the whole: else the bar would say something else than its number. */
function addUp(view: YearView, indicator: Indicator, parts: readonly BarPart[], unit: ShownUnit): boolean {
  const whole = view.table(indicator.code, unit.id, view.year)?.value
  const values = parts.flatMap(({ key }) => view.table(key, unit.id, view.year)?.value ?? [])
  return values.length > 0 && whole != null && compareDecimals(sumDecimals(values), whole) === 0
}

function divisorMeasure(view: YearView, { formula }: Indicator): string | null {
  if (formula?.kind !== 'ratio') return null
  return view.indicators.find(({ code }) => code === formula.denominator[0])?.unitOfMeasure ?? null
}

/** Of a mean: who is furthest from the province's. Of a count: who leads, and who has none, or no figure. */
function barsTitle(
  view: YearView,
  indicator: Indicator,
  rows: readonly DistrictBar[],
  province: FigureMark,
): string {
  const { title } = view.reading.messages.overview
  const known = rows.filter(({ mark }) => mark.size !== null)
  const [leader, second, last] = [known[0], known[1], known.at(-1)]
  if (!leader || !last) return plainName(indicator, view.reading)
  const missing = rows.filter(({ mark }) => mark.state === 'missing')
  if (missing.length > fewMissing) return title.partial(known.length, rows.length)
  if (isRatio(indicator) && province.size !== null) return distanceTitle(view, indicator, rows, last)
  const none = known.filter(({ mark }) => mark.size === 0)
  const names = (of: readonly DistrictBar[]) => of.map(({ unit }) => unit.name).join(', ')
  if (leader.mark.size === 0) return plainName(indicator, view.reading)
  if (missing.length > 0) return title.leaderAndMissing(leader.unit.name, names(missing))
  if (none.length > 0 && none.length <= fewMissing)
    return title.leaderAndNone(leader.unit.name, names(none), indicator.unitOfMeasure)
  const two = second === undefined || missing.length > 0 ? null : sumOf(view, indicator, [leader, second])
  if (second && two !== null && province.size !== null && Number(two) >= province.size * 0.4) {
    const amount = formatNumber(two, { decimals: indicator.decimals, locale: view.reading.locale })
    return title.topTwo(leader.unit.name, second.unit.name, amount, province.text, indicator.unitOfMeasure)
  }
  return title.leaderAndLast(leader.unit.name, last.unit.name)
}

function sumOf(view: YearView, { code }: Indicator, rows: readonly DistrictBar[]): string {
  return sumDecimals(rows.flatMap(({ unit }) => view.table(code, unit.id, view.year)?.value ?? []))
}

/** The unit that the page is about if it has a figure, else the lowest, against the province. */
function distanceTitle(
  view: YearView,
  indicator: Indicator,
  rows: readonly DistrictBar[],
  lowest: DistrictBar,
): string {
  const about = rows.find(({ chosen, mark }) => chosen && mark.size !== null) ?? lowest
  const own = view.table(indicator.code, about.unit.id, view.year)?.value
  const all = view.table(indicator.code, view.province.id, view.year)?.value
  if (own == null || all == null || own === all) return plainName(indicator, view.reading)
  const distance = subtractDecimals(own, all)
  const { locale, messages } = view.reading
  const amount = numberText(absoluteDecimal(distance), indicator, locale)
  const above = !distance.startsWith('-')
  return messages.overview.title.distance(about.unit.name, above, amount, indicator.unitOfMeasure)
}

/** "Đồng Hới cao nhất, Minh Hóa thấp nhất" */
export function extremesTitle(view: YearView, bars: DistrictBars): string {
  const known = bars.rows.filter(({ mark }) => mark.size !== null)
  const [leader, last] = [known[0], known.at(-1)]
  if (bars.rows.length - known.length > fewMissing || !leader || !last || leader.mark.size === last.mark.size)
    return plainName(bars.indicator, view.reading)
  return view.reading.messages.overview.title.highestAndLowest(leader.unit.name, last.unit.name)
}
