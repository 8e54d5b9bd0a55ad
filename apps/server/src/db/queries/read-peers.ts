import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import { groupBy } from '@so-dan-van/domain/group-by'
import { withDerived } from '@so-dan-van/domain/indicators/derive'
import {
  countCommunes,
  fewestPeers,
  type PeerFigures,
  peerMeasure,
} from '@so-dan-van/domain/indicators/peers'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'
import type { Reference } from './reference.ts'
import type { Scope } from './scope.ts'

/** Figures of the units beside a unit, for the checks: of the same year where five of them have one that the reader may
 * see, else of the year before. An editor sees what is approved, so that nobody learns a neighbour's draft from a warning
 * (decision 0012). */
export async function readPeers(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  { unit: id, year }: { unit: number; year: number },
): Promise<PeerFigures> {
  const parent = reference.units.get(id)?.parentId ?? null
  const units = parent === null ? [] : reference.children(parent, year).filter((sibling) => sibling !== id)
  if (units.length < fewestPeers) return nobody
  return peersAmong(reference, await readTable(db, reference, scope, { units, year }), null)
}

/** The same for each unit right below another, with one query: of units whose siblings are too few, nobody. */
export async function readPeersOfEach(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  { parent, year }: { parent: number; year: number },
): Promise<(unit: number) => PeerFigures> {
  const units = [...reference.children(parent, year)]
  if (units.length <= fewestPeers) return () => nobody
  const table = await readTable(db, reference, scope, { units, year })
  return (unit) => (units.includes(unit) ? peersAmong(reference, table, unit) : nobody)
}

const nobody: PeerFigures = { units: [], communes: {}, figures: {} }

/** values of units by year and indicator, in the order of `units` */
type Table = {
  units: readonly number[]
  years: readonly number[]
  values: ReadonlyMap<string, (string | null)[]>
}

async function readTable(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  { units, year }: { units: readonly number[]; year: number },
): Promise<Table> {
  const years = [year, year - 1]
  const amounts = await readAmounts(db, scope, units, years)
  const lookups = units.map((unit) => lookupOf(reference, unit, amounts))
  const compared = reference.indicators.filter((indicator) => peerMeasure(indicator) !== null)
  const values = compared.flatMap(({ code }) =>
    years.map((of) => [`${code} ${of}`, lookups.map((lookup) => lookup(code, of)?.value ?? null)] as const),
  )
  return { units, years, values: new Map(values) }
}

/** What of the table a unit is compared with: all but itself. */
function peersAmong(
  reference: Reference,
  { units, years, values }: Table,
  itself: number | null,
): PeerFigures {
  const others = <T>(list: readonly T[]) => list.filter((_, index) => units[index] !== itself)
  const figures = reference.indicators.flatMap(({ code }) => {
    for (const year of years) {
      const found = others(values.get(`${code} ${year}`) ?? [])
      if (found.filter((value) => value !== null).length >= fewestPeers)
        return [[code, { year, values: found }] as const]
    }
    return []
  })
  const counts = (year: number) =>
    others(units).map((unit) => countCommunes(reference.unitCounts(unit, year) ?? {}))
  return {
    units: others(units),
    communes: Object.fromEntries(years.map((year) => [year, counts(year)])),
    figures: Object.fromEntries(figures),
  }
}

type Amounts = ReadonlyMap<number, ReadonlyMap<string, string>>

/** values by unit, then by "indicator id year" */
async function readAmounts(
  db: ReadDb,
  scope: Scope,
  units: readonly number[],
  years: readonly number[],
): Promise<Amounts> {
  const rows = await db
    .selectFrom('figure as f')
    .innerJoin('unit as u', 'u.id', 'f.unit_id')
    .where('f.unit_id', '=', sql<number>`any(${[...units]})`)
    .where('f.year', '=', sql<number>`any(${[...years]})`)
    .where('f.value', 'is not', null)
    .where(sql<boolean>`u.path[1] = any(${scope.roots})`)
    .where((eb) =>
      eb.or([eb('f.status', '=', 'approved'), sql<boolean>`u.path && ${scope.unapproved}::int[]`]),
    )
    .select(['f.unit_id', 'f.indicator_id', 'f.year', 'f.value'])
    .execute()
  return new Map(
    [...groupBy(rows, (row) => row.unit_id)].map(([unit, list]) => [
      unit,
      new Map(
        list.map((row) => [`${row.indicator_id} ${row.year}`, normaliseDecimal(String(row.value))] as const),
      ),
    ]),
  )
}

function lookupOf(reference: Reference, unit: number, amounts: Amounts) {
  const { indicatorByCode, criteriaSets } = reference
  const entered = (code: string, year: number) => {
    const value = amounts.get(unit)?.get(`${reference.indicatorId.get(code)} ${year}`)
    return value === undefined ? null : { value, notApplicable: false }
  }
  return withDerived(indicatorByCode, entered, {
    criteriaSets,
    unitCounts: (year) => reference.unitCounts(unit, year),
    criteriaBound: (code) => indicatorByCode.get(code)?.criteriaBound ?? false,
  })
}
