import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../src/db/client.ts'

export type TestDatabase = Database & { url: string }

/** A database of one's own for a test file, copied from a prepared one; gone afterwards. */
export async function testDatabase(from: 'empty' | 'demo' = 'demo'): Promise<TestDatabase> {
  const address = new URL(inject('databaseUrl'))
  const name = `sdv_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: address.href })
  await admin.connect()
  await admin.query(
    `create database ${name} template ${inject(from === 'demo' ? 'demoTemplate' : 'emptyTemplate')}`,
  )
  await admin.end()
  address.pathname = `/${name}`
  const database = openDatabase(address.href)
  afterAll(async () => {
    await database.close()
    const end = new pg.Client({ connectionString: inject('databaseUrl') })
    await end.connect()
    await end.query(`drop database if exists ${name} with (force)`)
    await end.end()
  })
  return { ...database, url: address.href }
}
