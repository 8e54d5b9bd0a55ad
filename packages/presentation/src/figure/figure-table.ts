import { criteriaSetOf } from '@so-dan-van/domain/figures/change'
import { subtractDecimals } from '@so-dan-van/domain/figures/decimal'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { shownFigure } from '@so-dan-van/domain/figures/shown-figure'
import type { CriteriaSet, Indicator } from '@so-dan-van/domain/indicators/indicator'

/** Finds the cell that stands for an indicator, unit and year: a complete total first, then the unit's own figure. */
export type FigureTable = (indicator: string, unit: number, year: number) => FigureCell | null

export function figureTable(cells: readonly FigureCell[]): FigureTable {
  const at = new Map(cells.map((cell) => [`${cell.scope} ${cell.indicator} ${cell.unit} ${cell.year}`, cell]))
  return (indicator, unit, year) => {
    const find = (scope: string) => at.get(`${scope} ${indicator} ${unit} ${year}`) ?? null
    return shownFigure(find('own'), find('total'))
  }
}

/** This year minus last year; null where one is missing, where the criteria set changed, or where a total covers other
 * units than last year's (design rule 3). */
export function yearChange(
  table: FigureTable,
  indicator: Indicator,
  unit: number,
  year: number,
  sets: readonly CriteriaSet[],
): string | null {
  const [now, before] = [table(indicator.code, unit, year), table(indicator.code, unit, year - 1)]
  if (now?.value == null || before?.value == null) return null
  if (indicator.criteriaBound && criteriaSetOf(year, sets) !== criteriaSetOf(year - 1, sets)) return null
  const partial = (cell: FigureCell) => cell.coverage !== null && cell.coverage.have < cell.coverage.of
  if (partial(now) || partial(before)) return null
  return subtractDecimals(now.value, before.value)
}
