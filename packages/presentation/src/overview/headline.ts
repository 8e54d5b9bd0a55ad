import { percentChange, percentOfTarget } from '@so-dan-van/domain/figures/progress'
import type { FigureCell, TargetCell } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { CriteriaSet, Indicator } from '@so-dan-van/domain/indicators/indicator'
import { type FigureMark, type Reading, changeText, figureMark } from '../figure/figure-mark.ts'
import { figureTable, yearChange } from '../figure/figure-table.ts'

export type Headline = {
  indicator: Indicator
  mark: FigureMark
  change: { text: string; percent: string | null; direction: 'up' | 'down' | 'none'; good: boolean | null } | null
  target: { text: string; percent: string | null; illustrative: boolean } | null
  /** shares of the scale, 0..1, for the bullet: value, last year, plan */
  bullet: { value: number; previous: number | null; target: number | null } | null
}

type Input = { indicator: Indicator; unit: number; year: number; cells: readonly FigureCell[]; targets: readonly TargetCell[]; criteriaSets: readonly CriteriaSet[]; reading: Reading }

/** One headline figure: value with its standing, change over the same units, share of the plan. */
export function prepareHeadline({ indicator, unit, year, cells, targets, criteriaSets, reading }: Input): Headline {
  const table = figureTable(cells)
  const cell = table(indicator.code, unit, year)
  const before = table(indicator.code, unit, year - 1)
  const mark = figureMark(cell, indicator, reading)
  const change = yearChange(table, indicator, unit, year, criteriaSets)
  const target = targets.find((candidate) => candidate.indicator === indicator.code && candidate.unit === unit && candidate.year === year) ?? null
  const percent = target === null ? null : percentOfTarget(cell, target.value).value
  const previous = change === null ? null : figureMark(before, indicator, reading).size
  const scale = Math.max(mark.size ?? 0, previous ?? 0, target === null ? 0 : Number(target.value)) * 1.05
  const percentText = (value: string | null) => (value === null ? null : `${formatNumber(value, { decimals: 1, locale: reading.locale })}%`)
  return {
    indicator,
    mark,
    change:
      change === null || before?.value == null || cell?.value == null
        ? null
        : {
            text: changeText(change.replace('-', ''), indicator, reading) ?? '',
            percent: percentText(percentChange(cell.value, before.value)?.replace('-', '−') ?? null),
            direction: change === '0' ? 'none' : change.startsWith('-') ? 'down' : 'up',
            good: change === '0' || indicator.better === 'neutral' ? null : change.startsWith('-') === (indicator.better === 'down'),
          },
    target:
      target === null
        ? null
        : { text: formatNumber(target.value, { decimals: indicator.decimals, locale: reading.locale }), percent: percentText(percent), illustrative: target.illustrative },
    bullet: mark.size === null || scale <= 0 ? null : { value: mark.size / scale, previous: previous === null ? null : previous / scale, target: target === null ? null : Number(target.value) / scale },
  }
}
