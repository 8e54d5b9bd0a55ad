import {
  countCommunes,
  fewestPeers,
  type PeerFigures,
  peerMeasure,
} from '@so-dan-van/domain/indicators/peers'
import type { Reference } from './reference.ts'

export const nobody: PeerFigures = { units: [], communes: {}, figures: {} }

/** values of units by "indicator year", in the order of `units` */
export type PeerTable = {
  units: readonly number[]
  years: readonly number[]
  values: ReadonlyMap<string, (string | null)[]>
}

/** years whose figures serve as peers, the preferred one first */
export const peerYears = (year: number) => [year, year - 1]

/** The units beside a unit, in official order, without itself. */
export function siblingsOf(reference: Reference, unit: number, year: number): number[] {
  const parent = reference.units.get(unit)?.parentId ?? null
  return parent === null ? [] : reference.children(parent, year).filter((sibling) => sibling !== unit)
}

/** The figures of units that others are compared with. */
export function peerTable(
  reference: Reference,
  { units, year }: { units: readonly number[]; year: number },
  figureOf: (index: number, code: string, year: number) => string | null,
): PeerTable {
  const years = peerYears(year)
  const compared = reference.indicators.filter((indicator) => peerMeasure(indicator) !== null)
  const values = compared.flatMap(({ code }) =>
    years.map((of) => [`${code} ${of}`, units.map((_, index) => figureOf(index, code, of))] as const),
  )
  return { units, years, values: new Map(values) }
}

/** What of the table a unit is compared with, all but itself: figures of the same year where five of them have one that the
 * reader may see, else of the year before. An editor sees what is approved, so that nobody learns a neighbour's draft from a
 * warning (decision 0012). */
export function peersAmong(
  reference: Reference,
  { units, years, values }: PeerTable,
  itself: number | null,
): PeerFigures {
  const others = <T>(list: readonly T[]) => list.filter((_, index) => units[index] !== itself)
  const beside = others(units)
  if (beside.length < fewestPeers) return nobody
  const figures = reference.indicators.flatMap(({ code }) => {
    for (const year of years) {
      const found = others(values.get(`${code} ${year}`) ?? [])
      if (found.filter((value) => value !== null).length >= fewestPeers)
        return [[code, { year, values: found }] as const]
    }
    return []
  })
  const counts = (year: number) => beside.map((unit) => countCommunes(reference.unitCounts(unit, year) ?? {}))
  return {
    units: beside,
    communes: Object.fromEntries(years.map((year) => [year, counts(year)])),
    figures: Object.fromEntries(figures),
  }
}
