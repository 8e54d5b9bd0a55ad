import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { StartFailure } from '../start-failure.ts'

/** the official engine takes the same lock */
const lock = 72707369
const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** Applies what is missing, each migration in one transaction with its record in the official table, so that the official
 * `prisma migrate deploy` finds a clean history. Returns the names applied. A database that knows migrations which this
 * program does not is newer and is left alone. */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
  const known = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const client = await pool.connect()
  try {
    const { rows: version } = await client.query('show server_version_num')
    if (Number(version[0].server_version_num) < 150000)
      throw new StartFailure('databaseTooOld', {
        found: String(Math.floor(Number(version[0].server_version_num) / 10000)),
      })
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(table)
    const applied = await readApplied(client)
    refuseForeign(applied, known)
    const missing = known.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => {})
    client.release()
  }
}

const checksum = (sql: string) => createHash('sha256').update(sql).digest('hex')

async function readApplied(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query(
    'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  )
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

function refuseForeign(applied: Map<string, string>, known: { name: string; sql: string }[]): void {
  const byName = new Map(known.map(({ name, sql }) => [name, checksum(sql)]))
  for (const [name, sum] of applied) {
    const ours = byName.get(name)
    if (ours === undefined) throw new StartFailure('databaseNewer', { migration: name })
    if (ours !== sum) throw new StartFailure('migrationChanged', { migration: name })
  }
}

async function apply(client: pg.PoolClient, { name, sql }: { name: string; sql: string }): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      'insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) values ($1, $2, now(), $3, 1)',
      [randomUUID(), checksum(sql), name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new StartFailure('migrationFailed', { migration: name, detail: (error as Error).message })
  }
}
