import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { CheckInput } from '@so-dan-van/domain/indicators/check-figures'
import { withDerived } from '@so-dan-van/domain/indicators/derive'
import { fewestPeers, type PeerFigures } from '@so-dan-van/domain/indicators/peers'
import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'
import { nobody, type PeerTable, peersAmong, peerTable } from './peers-among.ts'
import type { Reference } from './reference.ts'
import { countBound } from './registers/count-bound.ts'
import type { Scope } from './scope.ts'

const historyYears = 5

export type StoredAmount = {
  value: string | null
  notApplicable: boolean
  status: ReportStatus
  note: string | null
}

/** What the checks look at, for many reports at once: figures that the reader may see and what registers count. */
export type CheckMaterial = {
  amount: (code: string, unit: number, year: number) => StoredAmount | null
  peers: (unit: number, year: number) => PeerFigures
  input: (unit: number, year: number) => CheckInput
}

type Request = {
  units: readonly number[]
  years: readonly number[]
  /** left out = all */
  indicators?: readonly string[]
}

/** Material for reports of these units and years: `years` are read as they are, history and neighbours included. */
export async function readCheckMaterial(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  request: Request,
): Promise<CheckMaterial> {
  const [amounts, countedOf] = await Promise.all([
    readAmounts(db, reference, scope, request),
    countBound(db, { bindings: reference.bindings, roots: scope.roots, ...request }),
  ])
  const amount: CheckMaterial['amount'] = (code, unit, year) =>
    amounts.get(unit)?.get(year)?.get(code) ?? null
  const peers = peersFrom(reference, amount)
  return {
    amount,
    peers,
    input: (unit, year) => ({
      ...inputOf(reference, amounts.get(unit), peers, unit, year),
      counted: countedOf(unit, year),
    }),
  }
}

/** All years that the checks of these years look at. */
export function yearsToCheck(years: readonly number[]): number[] {
  const wanted = years.flatMap((year) => Array.from({ length: historyYears + 1 }, (_, back) => year - back))
  return [...new Set(wanted)]
}

/** by year, then by code */
type UnitAmounts = ReadonlyMap<number, ReadonlyMap<string, StoredAmount>>

async function readAmounts(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  { units, years, indicators }: Request,
): Promise<ReadonlyMap<number, UnitAmounts>> {
  let query = db
    .selectFrom('figure as f')
    .innerJoin('unit as u', 'u.id', 'f.unit_id')
    .where('f.unit_id', '=', sql<number>`any(${[...units]})`)
    .where('f.year', '=', sql<number>`any(${[...years]})`)
    .where(sql<boolean>`u.path[1] = any(${scope.roots})`)
    .where((eb) =>
      eb.or([eb('f.status', '=', 'approved'), sql<boolean>`u.path && ${scope.unapproved}::int[]`]),
    )
    .select(['f.unit_id', 'f.indicator_id', 'f.year', 'f.value', 'f.not_applicable', 'f.status', 'f.note'])
  if (indicators !== undefined) {
    const ids = indicators.flatMap((code) => reference.indicatorId.get(code) ?? [])
    query = query.where('f.indicator_id', '=', sql<number>`any(${ids})`)
  }
  const rows = await query.execute()
  const amountOf = (row: (typeof rows)[number]): [string, StoredAmount] => [
    reference.indicatorCode.get(row.indicator_id) ?? '',
    {
      value: row.value === null ? null : normaliseDecimal(String(row.value)),
      notApplicable: row.not_applicable,
      status: row.status,
      note: row.note,
    },
  ]
  return new Map(
    [...groupBy(rows, (row) => row.unit_id)].map(([unit, ofUnit]) => [
      unit,
      new Map(
        [...groupBy(ofUnit, (row) => row.year)].map(([year, list]) => [year, new Map(list.map(amountOf))]),
      ),
    ]),
  )
}

function inputOf(
  reference: Reference,
  amounts: UnitAmounts | undefined,
  peers: CheckMaterial['peers'],
  unit: number,
  year: number,
): CheckInput {
  const past = Array.from({ length: historyYears }, (_, index) => year - historyYears + index)
  const historyOf = (code: string) =>
    past.map((ofYear) => ({ year: ofYear, value: amounts?.get(ofYear)?.get(code)?.value ?? null }))
  return {
    indicators: reference.indicators,
    criteriaSets: reference.criteriaSets,
    year,
    current: Object.fromEntries(amounts?.get(year) ?? []),
    previous: Object.fromEntries(amounts?.get(year - 1) ?? []),
    history: Object.fromEntries(reference.indicators.map(({ code }) => [code, historyOf(code)])),
    unitCounts: {
      current: reference.unitCounts(unit, year) ?? {},
      previous: reference.unitCounts(unit, year - 1) ?? {},
    },
    peers: peers(unit, year),
  }
}

/** Neighbours among figures that are here already; those below one parent are looked up once. */
function peersFrom(reference: Reference, amount: CheckMaterial['amount']): CheckMaterial['peers'] {
  const { indicatorByCode, criteriaSets } = reference
  const criteriaBound = (code: string) => indicatorByCode.get(code)?.criteriaBound ?? false
  const lookupOf = (unit: number) => {
    const unitCounts = (year: number) => reference.unitCounts(unit, year)
    const entered = (code: string, year: number) => amount(code, unit, year)
    return withDerived(indicatorByCode, entered, { criteriaSets, unitCounts, criteriaBound })
  }
  const tables = new Map<string, PeerTable>()
  return (unit, year) => {
    const parent = reference.units.get(unit)?.parentId ?? null
    if (parent === null) return nobody
    const known = tables.get(`${parent} ${year}`)
    if (known !== undefined) return peersAmong(reference, known, unit)
    const units = reference.children(parent, year)
    if (units.length < fewestPeers) return nobody
    const lookups = units.map(lookupOf)
    const table = peerTable(
      reference,
      { units, year },
      (index, code, of) => lookups[index]?.(code, of)?.value ?? null,
    )
    tables.set(`${parent} ${year}`, table)
    return peersAmong(reference, table, unit)
  }
}
