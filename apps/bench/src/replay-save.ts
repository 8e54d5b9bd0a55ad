import type pg from 'pg'
import type { Recorded } from './record-queries.ts'

/** The save's own transaction again, rolled back at its end so that it can be repeated; the flush of a commit is then
 * paid by a small row. */
export async function replaySave(pool: pg.Pool, statements: readonly Recorded[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const inside = statements.filter(({ text }) => !/^(begin|commit|rollback|set transaction)/i.test(text))
    for (const { text, values } of inside.filter((one) => !isSession(one))) {
      await client.query('savepoint one')
      await client.query(text, values.map(fresh))
    }
    await client.query('rollback')
    await client.query(
      "insert into audit_event (action, subject_type, subject_id, data) values ('bench', 'bench', '1', '{}')",
    )
  } finally {
    client.release()
  }
}

const isSession = ({ text }: Recorded) => /from "?session"?/i.test(text)

/** the recorded versions are taken: far later ones stand for them */
function fresh(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('[{')) return value
  return value.replace(/"version":(\d+)/g, (_, version) => `"version":${Number(version) + 1_000_000}`)
}
