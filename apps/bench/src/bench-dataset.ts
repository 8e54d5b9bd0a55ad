import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '@so-dan-van/server/app'
import { openDatabase } from '@so-dan-van/server/db/client'
import { folderStore } from '@so-dan-van/server/store/folder-store'
import autocannon from 'autocannon'
import fastify from 'fastify'
import pg from 'pg'
import { benchBrowser } from './bench-browser.ts'
import { benchEditors } from './bench-editors.ts'
import { benchSaving } from './bench-saving.ts'
import { prepareDatabase } from './prepare-database.ts'
import { recordQueries } from './record-queries.ts'
import { ask, type Session, signIn } from './session.ts'
import { median, ms, percentile, timed } from './statistics.ts'

const secret = 'bench-secret-bench-secret-bench-secret'
const clients = 20
const seconds = 8

type Units = { units: { id: number; level: string; code: string }[] }

/** The overview beside its own SQL, and saving beside its own: on the demo data `copies` times over. */
export async function benchDataset(server: string, copies: number): Promise<void> {
  const url = await prepareDatabase(server, copies)
  const database = openDatabase(url)
  const rows = await database.read
    .selectFrom('figure')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  const app = await buildApp({
    database,
    secret,
    publicUrl: null,
    trustProxy: false,
    logLevel: 'silent',
    webFolder: null,
    // no evidence is sent
    evidence: { store: folderStore(join(tmpdir(), 'so-dan-van-bench')), maxBytes: 1 },
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const [reader, editor] = [await signIn(address, 'tinh'), await signIn(address, 'lethuy')]
  console.log(`## Demo data × ${copies}: ${rows?.n.toLocaleString('en')} figures\n`)
  await benchOverview(url, database.pool, reader)
  const oneSave = await benchSaving(url, database.pool, editor)
  await app.close()
  await database.close()
  if (copies !== 1) return
  await benchEditors(url, oneSave)
  await benchBrowser(url)
}

async function benchOverview(url: string, appPool: pg.Pool, reader: Session): Promise<void> {
  const { units } = await ask<Units>(reader, 'catalogue.get')
  const unit = units.find((one) => one.level === 'province' && one.code === '44')?.id
  const input = { unit, year: 2023, standing: 'approved' }
  const queries = await recordQueries(appPool, () => ask(reader, 'overview.get', input))
  const figures = queries.filter(({ text }) => !/from "?session"?/i.test(text))
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  const sameSql = () => Promise.all(figures.map(({ text, values }) => pool.query(text, values)))
  const bare = fastify()
  bare.get('/overview', async () => (await sameSql()).map(({ rows }) => rows))
  const bareAddress = await bare.listen({ host: '127.0.0.1', port: 0 })
  const path = `${reader.address}/api/trpc/overview.get?input=${encodeURIComponent(JSON.stringify(input))}`
  // taken in turns, so that whatever else the machine does hits all alike
  const spent = { sql: [] as number[], bare: [] as number[], app: [] as number[], fresh: [] as number[] }
  for (let round = 0; round < 6; round += 1) {
    spent.sql.push(...(await timed(80, sameSql)))
    spent.bare.push(...(await timed(80, async () => (await fetch(`${bareAddress}/overview`)).text())))
    const overview = async () => (await fetch(path, { headers: { cookie: reader.cookie } })).text()
    spent.app.push(...(await timed(80, overview)))
    for (let index = 0; index < 40; index += 1) {
      // a transaction of its own: whatever the app has kept is old
      await pool.query('select pg_current_xact_id()')
      const start = performance.now()
      await overview()
      spent.fresh.push(performance.now() - start)
    }
  }
  const base = median(spent.sql)
  console.log('| overview, one client | median | p95 | ratio to SQL |\n|---|---|---|---|')
  for (const [name, values] of [
    ['the same SQL through pg', spent.sql],
    ['bare Fastify route, same SQL', spent.bare],
    ['tRPC over HTTP', spent.app],
    ['tRPC over HTTP, database changed before each', spent.fresh],
  ] as const)
    console.log(
      `| ${name} | ${ms(median(values))} | ${ms(percentile(values, 0.95))} | ${(median(values) / base).toFixed(2)} |`,
    )
  const load = (target: string, headers: Record<string, string>) =>
    autocannon({ url: target, connections: clients, duration: seconds, headers })
  const bareLoad = await load(`${bareAddress}/overview`, {})
  const appLoad = await load(path, { cookie: reader.cookie })
  console.log(`\n| overview, ${clients} clients | requests/s | p50 | p97.5 | errors |\n|---|---|---|---|---|`)
  for (const [name, result] of [
    ['bare Fastify route, same SQL', bareLoad],
    ['tRPC over HTTP', appLoad],
  ] as const)
    console.log(
      `| ${name} | ${result.requests.average.toFixed(0)} | ${result.latency.p50} ms | ${result.latency.p97_5} ms | ${result.errors + result.non2xx} |`,
    )
  console.log(
    `\nThe app reaches ${((appLoad.requests.average / bareLoad.requests.average) * 100).toFixed(0)} % of the bare route's requests per second; ${figures.length} statements a request.\n`,
  )
  await bare.close()
  await pool.end()
}
