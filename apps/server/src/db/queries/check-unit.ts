import type { Amount } from '@so-dan-van/domain/figures/amount'
import { groupBy } from '@so-dan-van/domain/group-by'
import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { PeerFigures } from '@so-dan-van/domain/indicators/peers'
import type { Counted } from '@so-dan-van/domain/registers/binding'
import type { Reference } from './reference.ts'

/** how many earlier years the checks look at */
export const historyYears = 5

export type CheckedFigure = { indicator: string; year: number } & Amount

/** What the checks find in one unit's figures of a year and the years before it. */
export function checkUnit(
  reference: Reference,
  { unit, year }: { unit: number; year: number },
  figures: readonly CheckedFigure[],
  peers: PeerFigures,
  counted: Counted,
): Finding[] {
  const byYear = groupBy(figures, (figure) => figure.year)
  const amounts = (of: number): Record<string, Amount> =>
    Object.fromEntries((byYear.get(of) ?? []).map((figure) => [figure.indicator, figure]))
  const pastYears = Array.from({ length: historyYears }, (_, index) => year - historyYears + index)
  const past = pastYears.map((of) => ({ of, amounts: amounts(of) }))
  const codes = new Set(figures.map(({ indicator }) => indicator))
  const history = Object.fromEntries(
    [...codes].map((code) => [
      code,
      past.map((one) => ({ year: one.of, value: one.amounts[code]?.value ?? null })),
    ]),
  )
  return checkFigures({
    indicators: reference.indicators,
    criteriaSets: reference.criteriaSets,
    year,
    current: amounts(year),
    previous: amounts(year - 1),
    history,
    peers,
    counted,
    unitCounts: {
      current: reference.unitCounts(unit, year) ?? {},
      previous: reference.unitCounts(unit, year - 1) ?? {},
    },
  })
}
