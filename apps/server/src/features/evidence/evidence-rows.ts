import type { Evidence, EvidenceSubject } from '@so-dan-van/domain/evidence/evidence'
import { sql } from 'kysely'
import type { ReadDb } from '../../db/client.ts'
import type { Reference } from '../../db/queries/reference.ts'
import type { Scope } from '../../db/queries/scope.ts'
import { columnsOf, evidenceAndUnit, readableBy } from './subject.ts'

/** Evidence of one figure or item that the reader may see, oldest first; what was removed is in the audit trail alone. */
export function readRows(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  subject: EvidenceSubject,
): Promise<Evidence[]> {
  const { indicatorId, unitId, year, ocopProductId } = columnsOf(reference, subject)
  const hangsThere =
    subject.type === 'figure'
      ? sql`e.unit_id = ${unitId} and e.year = ${year} and e.indicator_id = ${indicatorId}`
      : sql`e.ocop_product_id = ${ocopProductId}`
  return db
    .selectFrom(
      sql<Evidence>`(select e.id, e.file_name as name, e.kind, e.bytes, p.name as by,
        to_char(e.uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from ${evidenceAndUnit()} join "user" p on p.id = e.uploaded_by_id
      where ${hangsThere} and e.removed_at is null and ${readableBy(scope)} order by e.id)`.as('row'),
    )
    .selectAll()
    .execute()
}

/** Whether the file of this sending is kept, and was not removed since. */
export async function isKept(db: ReadDb, sending: string): Promise<boolean> {
  const kept = await db
    .selectFrom('evidence')
    .where('sending', '=', sending)
    .where('removed_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  return kept !== undefined
}
