import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/test-database.ts'
import { rootFolder } from '../root-folder.ts'
import { migrate } from './migrate.ts'

const { pool } = await testDatabase('empty')
const ours = join(rootFolder(), 'prisma/migrations')
const copies: string[] = []
afterAll(() => {
  for (const folder of copies) rmSync(folder, { recursive: true })
})

/** Our migrations with one more after them. */
function withOneMore(sql: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-migrations-'))
  copies.push(folder)
  cpSync(ours, folder, { recursive: true })
  mkdirSync(join(folder, '29990101000000_later'))
  writeFileSync(join(folder, '29990101000000_later/migration.sql'), sql)
  return folder
}

test('a second start applies nothing', async () => {
  expect(await migrate(pool, ours)).toEqual([])
})

test('a migration that fails half-way leaves nothing behind and names itself', async () => {
  const broken = withOneMore('create table half (id int); select 1/0;')
  await expect(migrate(pool, broken)).rejects.toMatchObject({
    kind: 'migrationFailed',
    params: { migration: '29990101000000_later' },
  })
  const { rows } = await pool.query("select to_regclass('half') as half")
  expect(rows[0].half).toBeNull()
})

test('two programs that start at once apply a migration once', async () => {
  const later = withOneMore('create table later (id int);')
  const applied = await Promise.all([migrate(pool, later), migrate(pool, later)])
  expect(applied.flat()).toEqual(['29990101000000_later'])
})

test('a database of a newer version is refused and left alone', async () => {
  await expect(migrate(pool, ours)).rejects.toMatchObject({
    kind: 'databaseNewer',
    params: { migration: '29990101000000_later' },
  })
})

test('a migration changed after it was applied is refused', async () => {
  const changed = withOneMore('create table later (id int, name text);')
  await expect(migrate(pool, changed)).rejects.toMatchObject({ kind: 'migrationChanged' })
})
