import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Recorded } from './record-queries.ts'
import { replaySave } from './replay-save.ts'
import { ask, type Session, saveCells, signIn } from './session.ts'
import { spawnApp } from './spawn-app.ts'
import { median, ms, percentile } from './statistics.ts'

const editors = 100
const seconds = 60
/** think time between two cells, in milliseconds: an editor types one about every two seconds */
const pause = () => 1000 + Math.random() * 2000
const year = 2024

type Row = { indicator: string; cell: { version: number; derived: boolean } | null }
type Work = { session: Session; unit: number; cells: Map<string, number> }

/** A hundred people type at once for a minute: every save acknowledged, every acknowledged save in the history. One more
 * sends the statements of a save (`sameSql`) straight through `pg` meanwhile: what the database alone takes under that load. */
export async function benchEditors(url: string, sameSql: readonly Recorded[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  const bare = new pg.Pool({ connectionString: url, max: 1 })
  const units = await prepareEditors(pool)
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-editors-'))
  const app = await spawnApp(4991, { DATABASE_URL: url, SDV_DATA: folder, SDV_TRUST_PROXY: '1' })
  try {
    const work = await Promise.all(
      Array.from({ length: editors }, (_, index) => prepareWork(app.address, units, index)),
    )
    const before = await revisions(pool)
    const spent: number[] = []
    let failed = 0
    const end = Date.now() + seconds * 1000
    const bareSpent = replayUntil(end, bare, sameSql)
    await Promise.all(
      work.map(async ({ session, unit, cells }) => {
        const codes = [...cells.keys()]
        await sleep(Math.random() * 2000)
        for (let turn = 0; Date.now() < end; turn += 1) {
          const indicator = codes[turn % codes.length] ?? ''
          const cell = { indicator, expectedVersion: cells.get(indicator) ?? 0, value: String(1000 + turn) }
          const start = performance.now()
          const [result] = await saveCells(session, { unit, year }, [cell]).catch(() => [])
          spent.push(performance.now() - start)
          if (result?.outcome === 'saved') cells.set(indicator, result.cell?.version ?? 0)
          else failed += 1
          await sleep(pause())
        }
      }),
    )
    const kept = (await revisions(pool)) - before
    const sql = await bareSpent
    console.log(
      `| ${editors} editors for ${seconds} s, each a cell every 2 s | tRPC over HTTP | same SQL meanwhile |\n|---|---|---|`,
    )
    console.log(
      `| saves | ${spent.length} (${(spent.length / seconds).toFixed(0)} a second) | ${sql.length} |`,
    )
    console.log(`| failed | ${failed} | |`)
    console.log(`| acknowledged but not in the history | ${spent.length - failed - kept} | |`)
    console.log(`| median | ${ms(median(spent))} | ${ms(median(sql))} |`)
    console.log(`| p95 | ${ms(percentile(spent, 0.95))} | ${ms(percentile(sql, 0.95))} |`)
    console.log(`| longest | ${ms(Math.max(...spent))} | ${ms(Math.max(...sql))} |\n`)
  } finally {
    await app.stop()
    await pool.end()
    await bare.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function replayUntil(end: number, pool: pg.Pool, sameSql: readonly Recorded[]): Promise<number[]> {
  const spent: number[] = []
  while (Date.now() < end) {
    const start = performance.now()
    await replaySave(pool, sameSql)
    spent.push(performance.now() - start)
    await sleep(pause() / 10)
  }
  return spent
}

/** Reports of the year open for typing, and a hundred accounts spread over their units. */
async function prepareEditors(pool: pg.Pool): Promise<number[]> {
  await pool.query(
    `update report set status = 'draft' where round_id in (select id from reporting_round where year = ${year})`,
  )
  await pool.query(`
    insert into "user" (id, username, display_username, name, email, created_at, updated_at)
    select 'bench-' || n, 'bench' || n, 'bench' || n, 'Cán bộ ' || n, 'bench' || n || '@so-dan-van.invalid', now(), now()
    from generate_series(0, ${editors - 1}) n`)
  await pool.query(`
    insert into account (id, account_id, provider_id, user_id, password, created_at, updated_at)
    select 'bench-' || n, 'bench-' || n, 'credential', 'bench-' || n, a.password, now(), now()
    from generate_series(0, ${editors - 1}) n, (select password from account where user_id = 'demo-lethuy') a`)
  const { rows } = await pool.query(`
    select r.unit_id as unit from report r join reporting_round d on d.id = r.round_id
    where d.year = ${year} order by r.unit_id limit 8`)
  const units: number[] = rows.map(({ unit }) => unit)
  await pool.query(
    `insert into "grant" (user_id, role, unit_id)
     select 'bench-' || n, 'editor', ($1::int[])[1 + n % ${units.length}] from generate_series(0, ${editors - 1}) n`,
    [units],
  )
  return units
}

/** Every editor types into cells of their own, so that no save has a reason to be refused. */
async function prepareWork(address: string, units: readonly number[], index: number): Promise<Work> {
  const session = await signIn(address, `bench${index}`, `10.0.${Math.floor(index / 100)}.${index + 1}`)
  const unit = units[index % units.length] ?? 0
  const { rows } = await ask<{ rows: Row[] }>(session, 'entry.form', { unit, year })
  const place = Math.floor(index / units.length)
  const together = Math.ceil(editors / units.length)
  const own = rows.filter(({ cell }) => !cell?.derived).filter((_, at) => at % together === place)
  const cells = new Map(own.map(({ indicator, cell }) => [indicator, cell?.version ?? 0]))
  // computed indicators without a value cannot be told from blank ones here: the server says which they are
  const probe = [...cells].map(([indicator, expectedVersion]) => ({ indicator, expectedVersion, value: '7' }))
  for (const { indicator, outcome, cell } of await saveCells(session, { unit, year }, probe)) {
    if (outcome === 'saved') cells.set(indicator, cell?.version ?? 0)
    else cells.delete(indicator)
  }
  return { session, unit, cells }
}

async function revisions(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query('select count(*)::int as n from figure_revision')
  return rows[0].n
}
