import type { TargetCell } from '@so-dan-van/domain/figures/figure'
import type { CriteriaSet, Indicator, Programme } from '@so-dan-van/domain/indicators/indicator'
import type { FigureMark, Reading } from '../figure/figure-mark.ts'
import { figureMark } from '../figure/figure-mark.ts'
import type { FigureTable } from '../figure/figure-table.ts'

export type ShownUnit = { id: number; code: string; name: string }

/** One year of a province, or of one of its districts, as everything on the overview reads it. */
export type YearView = {
  year: number
  /** what the page is about: the province, or one of `districts` */
  unit: ShownUnit
  province: ShownUnit
  /** in official order */
  districts: readonly ShownUnit[]
  table: FigureTable
  targets: readonly TargetCell[]
  indicators: readonly Indicator[]
  programmes: readonly Programme[]
  criteriaSets: readonly CriteriaSet[]
  reading: Reading
}

/** So many units without a figure still let the others speak for the whole; more, and only that is said. */
export const fewMissing = 2

/** The unit's figure of the year (or another one), ready to be shown. */
export function markIn(view: YearView, indicator: Indicator, unit: number, year = view.year): FigureMark {
  return figureMark(view.table(indicator.code, unit, year), indicator, view.reading)
}

/** The headline indicators in their order. */
export function headlinesOf(indicators: readonly Indicator[]): Indicator[] {
  const headlines = indicators.filter(({ headline }) => headline !== null)
  return headlines.sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
}

/** The indicator's name in the reader's language, without what stands in brackets. */
export function plainName({ name, nameEn }: Indicator, { locale }: Reading): string {
  return (locale === 'en' ? nameEn : name).replace(/\s*\([^)]*\)$/, '')
}

/** What sentences call the indicator by: its programme's short name. */
export function subjectOf(view: YearView, indicator: Indicator): string {
  const programme = view.programmes.find(({ code }) => code === indicator.programme)
  if (programme === undefined) return indicator.shortName
  return view.reading.locale === 'en' ? programme.nameEn : programme.shortName
}

/** Whether a smaller unit's share is shown: ratios and means may be mapped, counts may not. */
export function isRatio({ aggregation }: Indicator): boolean {
  return aggregation.kind === 'formula' || aggregation.kind === 'weightedMean'
}
