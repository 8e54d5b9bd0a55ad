import type { ReadDb } from '../client.ts'
import type { Reference } from './reference.ts'

/** Indicators of which it was decided that the unit gets no plan in this year. */
export async function readUntargeted(
  db: ReadDb,
  reference: Reference,
  unit: number,
  year: number,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('target')
    .where('unit_id', '=', unit)
    .where('year', '=', year)
    .where('value', 'is', null)
    .select('indicator_id')
    .execute()
  return new Set(rows.flatMap((row) => reference.indicatorCode.get(row.indicator_id) ?? []))
}
