import { criteriaSetOf } from '@so-dan-van/domain/figures/change'
import type { CriteriaSet, Indicator } from '@so-dan-van/domain/indicators/indicator'
import { type FigureMark, figureMark, type Reading } from '../figure/figure-mark.ts'
import type { FigureTable } from '../figure/figure-table.ts'

export type YearPoint = {
  year: number
  mark: FigureMark
  /** another criteria set than the year before: no line leads here */
  breaks: boolean
}

type Input = {
  table: FigureTable
  indicator: Indicator
  unit: number
  /** last year shown, and how many */
  year: number
  years: number
  criteriaSets: readonly CriteriaSet[]
  reading: Reading
}

/** One unit's figures over the years, oldest first; a missing one stays as a gap. */
export function yearSeries({
  table,
  indicator,
  unit,
  year,
  years,
  criteriaSets,
  reading,
}: Input): YearPoint[] {
  return Array.from({ length: years }, (_, index) => {
    const at = year - years + 1 + index
    const another = criteriaSetOf(at, criteriaSets) !== criteriaSetOf(at - 1, criteriaSets)
    return {
      year: at,
      mark: figureMark(table(indicator.code, unit, at), indicator, reading),
      breaks: indicator.criteriaBound && another,
    }
  })
}

/** The same without the years before the first figure; all of them where there is none. */
export function fromFirstFigure(points: readonly YearPoint[]): readonly YearPoint[] {
  const first = points.findIndex(({ mark }) => mark.size !== null)
  return first < 0 ? points : points.slice(first)
}
