import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { Observation } from './data-schemas.ts'
import type { FigureSeed, FigureState, TargetSeed } from './figure-seed.ts'
import { productData } from './product-data.ts'

/** The last day of the period that an as-of date names: 2018 -> 2018-12-31, 2019-Q1 -> 2019-03-31. Sorts as text. */
function endOf(asOf: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(asOf)
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-31`
  if (/^\d{4}$/.test(asOf)) return `${asOf}-12-31`
  return asOf.length === 7 ? `${asOf}-31` : asOf
}

function stateOf(observation: Observation): FigureState {
  const { value, kind, approximation, asOf, source, quote, note } = observation
  return {
    value,
    notApplicable: false,
    basis: kind === 'estimate' ? 'estimate' : 'actual',
    approximation,
    asOf,
    source,
    quote,
    note,
    illustrative: false,
  }
}

/** Published observations of one cell become one figure: the latest as-of date is its value, earlier ones its earlier
 * revisions. Those of another period or baseline stay out. Published values of derived indicators are kept as claims. */
export function publishedFigures(
  observations: readonly Observation[] = productData().published.observations,
): FigureSeed[] {
  const cells = new Map<string, Observation[]>()
  for (const observation of observations) {
    if (observation.kind === 'target' || !observation.comparable) continue
    const key = `${observation.unit} ${observation.year} ${observation.indicator}`
    cells.set(key, [...(cells.get(key) ?? []), observation])
  }
  return [...cells.values()].map((found) => {
    const ordered = [...found].sort((a, b) => (endOf(a.asOf) < endOf(b.asOf) ? -1 : 1))
    const { indicator, unit, year } = ordered[0] as Observation
    return { indicator, unit, year, status: 'approved', revisions: ordered.map(stateOf) }
  })
}

export function publishedTargets(
  observations: readonly Observation[] = productData().published.observations,
): TargetSeed[] {
  return observations
    .filter(({ kind }) => kind === 'target')
    .map(({ indicator, unit, year, value, source, quote, note }) => ({
      indicator,
      unit,
      year,
      value,
      source,
      quote,
      note,
      illustrative: false,
    }))
}

/** Whether an indicator is counted in a year. */
export function countsIn({ validFromYear, validToYear }: Indicator, year: number): boolean {
  return (validFromYear === null || validFromYear <= year) && (validToYear === null || year <= validToYear)
}
