import { type Coverage, changeOverUnits, sumOverUnits } from '@so-dan-van/domain/figures/aggregate'
import type { Amount, Computed, Gap } from '@so-dan-van/domain/figures/amount'
import { changeBetween, criteriaSetOf } from '@so-dan-van/domain/figures/change'
import { sumDecimals } from '@so-dan-van/domain/figures/decimal'
import { percentChange } from '@so-dan-van/domain/figures/progress'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { YearView } from './year-view.ts'

export type UnitChange = {
  /** whose change it is: the indicator's own, or of a mean per unit the count that is divided */
  of: Indicator
  /** this year minus last year; null where it cannot be stated */
  amount: string | null
  /** per cent of last year, over the same units; null from 0 */
  percent: string | null
  /** for a total: the units that are in both years, of those that should be */
  coverage: Coverage | null
  gap: Gap | null
}

/** A mean per unit (criteria per commune) moves by hundredths; what people count is its numerator. */
export function countedOf(indicator: Indicator, indicators: readonly Indicator[]): Indicator {
  const { formula } = indicator
  if (formula?.kind !== 'ratio' || formula.scale !== 1 || formula.numerator.length !== 1) return indicator
  return indicators.find(({ code }) => code === formula.numerator[0]) ?? indicator
}

/** The change of a unit's figure against last year; a total's over the same units in both years (design rule 3). */
export function unitChange(view: YearView, indicator: Indicator, unit: number): UnitChange {
  const of = countedOf(indicator, view.indicators)
  const own = (id: number, year: number) => view.table(of.code, id, year)
  const now = own(unit, view.year)
  if (unit !== view.province.id || now?.scope !== 'total') {
    const change = changeBetween(now, own(unit, view.year - 1), barrier(view, indicator, unit))
    return { of, amount: change.value, percent: percent(now, change.value), coverage: null, gap: change.gap }
  }
  const compared = view.districts.map(({ id }) =>
    barrier(view, indicator, id) === null ? own(id, view.year - 1) : null,
  )
  const current = view.districts.map(({ id }) => own(id, view.year))
  const { value, coverage, included, gap } = changeOverUnits(current, compared)
  const base = sumDecimals(included.map((index) => compared[index]?.value ?? '0'))
  const after = value === null ? null : sumDecimals([base, value])
  return {
    of,
    amount: value,
    percent: after === null ? null : percentChange(after, base),
    coverage: { have: coverage.have, of: sumOverUnits(current).coverage.of },
    gap: gap === 'noBaseline' ? (barrier(view, indicator, unit) ?? gap) : gap,
  }
}

type Compared = Pick<YearView, 'year' | 'criteriaSets' | 'table'>

/** The change of a unit's own figure against last year, or why it cannot be stated. */
export function ownChange(view: Compared, indicator: Indicator, unit: number): Computed {
  const at = (year: number) => view.table(indicator.code, unit, year)
  return changeBetween(at(view.year), at(view.year - 1), barrier(view, indicator, unit))
}

/** Why two years do not compare although both exist: another criteria set, or another number of communes. */
function barrier(view: Compared, indicator: Indicator, unit: number): Gap | null {
  const { year, criteriaSets } = view
  if (!indicator.criteriaBound) return null
  const set = criteriaSetOf(year, criteriaSets)
  if (set === null || set !== criteriaSetOf(year - 1, criteriaSets)) return 'otherCriteriaSet'
  const divisors = indicator.formula?.kind === 'ratio' ? indicator.formula.denominator : []
  const same = (code: string) =>
    view.table(code, unit, year)?.value === view.table(code, unit, year - 1)?.value
  return divisors.every(same) ? null : 'otherUnits'
}

function percent(now: Amount | null, change: string | null): string | null {
  if (change === null || now === null || now.value === null) return null
  const negated = change.startsWith('-') ? change.slice(1) : `-${change}`
  return percentChange(now.value, sumDecimals([now.value, negated]))
}
