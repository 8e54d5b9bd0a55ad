import type { SessionInfo } from '@so-dan-van/domain/people/person'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'

/** Where a person is signed in, last used first; `current`: id of the session that asks. Tokens stay in the database. */
export async function readSessions(
  db: ReadDb,
  userId: string,
  current: string | null,
): Promise<SessionInfo[]> {
  const rows = await db
    .selectFrom('session')
    .where('user_id', '=', userId)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .select(['id', 'created_at', 'updated_at', 'ip_address', 'user_agent'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.created_at.toISOString(),
    usedAt: row.updated_at.toISOString(),
    address: row.ip_address || null,
    device: row.user_agent || null,
    current: row.id === current,
  }))
}
