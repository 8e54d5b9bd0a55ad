import type { ImportUnit } from '@so-dan-van/domain/imports/find-unit'
import type { UnitKind } from '@so-dan-van/domain/units/unit'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'

/** Units of all levels and periods at or below the units `within`; null = all. */
export async function readUnits(db: ReadDb, within: readonly number[] | null): Promise<ImportUnit[]> {
  const all = db.selectFrom('unit as u')
  const rows = await (within === null ? all : all.where(sql<boolean>`u.path && ${[...within]}::int[]`))
    .select(['u.id', 'u.code', 'u.name', 'u.kind', 'u.level', 'u.valid_from', 'u.valid_to', 'u.path'])
    .execute()
  const day = (value: unknown) => (value === null ? null : String(value))
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind as UnitKind,
    level: row.level,
    validFrom: day(row.valid_from),
    validTo: day(row.valid_to),
    root: row.path[0] ?? row.id,
  }))
}
