import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import { groupBy } from '@so-dan-van/domain/group-by'
import { withDerived } from '@so-dan-van/domain/indicators/derive'
import { fewestPeers, type PeerFigures } from '@so-dan-van/domain/indicators/peers'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'
import { nobody, type PeerTable, peersAmong, peerTable, peerYears, siblingsOf } from './peers-among.ts'
import type { Reference } from './reference.ts'
import type { Scope } from './scope.ts'

/** Figures of the units beside a unit, for the checks. */
export async function readPeers(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  { unit: id, year }: { unit: number; year: number },
): Promise<PeerFigures> {
  const units = siblingsOf(reference, id, year)
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

async function readTable(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  { units, year }: { units: readonly number[]; year: number },
): Promise<PeerTable> {
  const amounts = await readAmounts(db, scope, units, peerYears(year))
  const lookups = units.map((unit) => lookupOf(reference, unit, amounts))
  return peerTable(reference, { units, year }, (index, code, of) => lookups[index]?.(code, of)?.value ?? null)
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
