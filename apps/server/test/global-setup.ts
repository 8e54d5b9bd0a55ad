import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { seedDemo } from '../../../prisma/seed/seed-demo.ts'
import { hashPassword } from '../src/auth/password.ts'
import { type Cluster, startCluster } from '../src/db/embedded/cluster.ts'
import { migrate } from '../src/db/migrate.ts'
import { rootFolder } from '../src/root-folder.ts'
import { demoPassword, seedDay } from './fixtures.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
    emptyTemplate: string
    demoTemplate: string
  }
}

/** One server for all test files: DATABASE_URL where it is set, else an embedded one in a folder that goes away; and two
 * databases to copy from: migrated, and migrated with the demo data. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-test-'))
  const cluster: Cluster | null = process.env.DATABASE_URL ? null : await startCluster(folder)
  const databaseUrl = cluster?.url ?? process.env.DATABASE_URL ?? ''
  const stamp = `${process.pid}_${Date.now().toString(36)}`
  const [emptyTemplate, demoTemplate] = [`sdv_empty_${stamp}`, `sdv_demo_${stamp}`]
  const admin = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  await admin.query(`create database ${emptyTemplate}`)
  await inDatabase(databaseUrl, emptyTemplate, async (pool) => {
    await migrate(pool, join(rootFolder(), 'prisma/migrations'))
  })
  await admin.query(`create database ${demoTemplate} template ${emptyTemplate}`)
  await inDatabase(databaseUrl, demoTemplate, async (pool) => {
    const client = await pool.connect()
    await seedDemo(client, { passwordHash: await hashPassword(demoPassword), today: seedDay })
    client.release()
    await pool.query('analyze')
  })
  project.provide('databaseUrl', databaseUrl)
  project.provide('emptyTemplate', emptyTemplate)
  project.provide('demoTemplate', demoTemplate)
  return async () => {
    for (const name of [demoTemplate, emptyTemplate])
      await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
    await cluster?.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inDatabase(url: string, name: string, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const address = new URL(url)
  address.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: address.href, max: 2 })
  await work(pool)
  await pool.end()
}
