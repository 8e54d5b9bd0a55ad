import type { Figures } from '@so-dan-van/domain/figures/figure'
import { percentOfTarget, targetMet } from '@so-dan-van/domain/figures/progress'
import type { CriteriaSet, Indicator } from '@so-dan-van/domain/indicators/indicator'
import { changeText, type FigureMark, figureMark, numberText, type Reading } from '../figure/figure-mark.ts'
import { figureTable, yearChange } from '../figure/figure-table.ts'
import { percentText } from '../overview/headline.ts'
import { ownChange } from '../overview/unit-change.ts'
import { type YearPoint, yearSeries } from '../overview/year-series.ts'

export type ProfileRow = {
  indicator: Indicator
  now: FigureMark
  previous: FigureMark
  change: string | null
  /** why there is no change though the figure is known */
  noChange: string | null
  target: { text: string; illustrative: boolean } | null
  percent: string | null
  met: boolean | null
  /** oldest first */
  series: YearPoint[]
  /** the province's total or mean; null on its own page */
  province: FigureMark | null
}

export type ProfileInput = {
  figures: Figures
  unit: { id: number }
  province: { id: number } | null
  year: number
  indicators: readonly Indicator[]
  criteriaSets: readonly CriteriaSet[]
  reading: Reading
}

const yearsShown = 6

/** Every indicator of one unit, ready to be shown in the catalogue's order; one that was not yet, or is no longer,
 * valid in the year is left out unless it has a figure. */
export function profileRows(input: ProfileInput): ProfileRow[] {
  const { figures, unit, province, year, indicators, criteriaSets, reading } = input
  const table = figureTable(figures.cells)
  const targets = new Map(
    figures.targets
      .filter((one) => one.unit === unit.id && one.year === year)
      .map((one) => [one.indicator, one]),
  )
  const above = province !== null && province.id !== unit.id ? province.id : null
  const markAt = (indicator: Indicator, id: number, at: number) =>
    figureMark(table(indicator.code, id, at), indicator, reading)
  const rowOf = (indicator: Indicator): ProfileRow => {
    const cell = table(indicator.code, unit.id, year)
    const target = targets.get(indicator.code) ?? null
    const own = ownChange({ table, year, criteriaSets }, indicator, unit.id)
    const change = above === null ? yearChange(table, indicator, unit.id, year, criteriaSets) : own.value
    return {
      indicator,
      now: markAt(indicator, unit.id, year),
      previous: markAt(indicator, unit.id, year - 1),
      change: changeText(change, indicator, reading),
      noChange: cell?.value != null && own.gap !== null ? reading.messages.chart.gaps[own.gap] : null,
      target:
        target === null
          ? null
          : { text: numberText(target.value, indicator, reading.locale), illustrative: target.illustrative },
      percent: target === null ? null : percentText(percentOfTarget(cell, target.value).value, reading),
      met: targetMet(cell, target?.value ?? null, indicator.better),
      series: yearSeries({ table, indicator, unit: unit.id, year, years: yearsShown, criteriaSets, reading }),
      province: above === null ? null : markAt(indicator, above, year),
    }
  }
  const applies = ({ code, validFromYear, validToYear, level }: Indicator) =>
    table(code, unit.id, year) !== null ||
    ((validFromYear ?? 0) <= year &&
      year <= (validToYear ?? 9999) &&
      (level === 'district' || above === null))
  return indicators.filter(applies).map(rowOf)
}
