import pg from 'pg'
import { type Recorded, recordQueries } from './record-queries.ts'
import { replaySave } from './replay-save.ts'
import { ask, type Cell, type Session, saveCells } from './session.ts'
import { median, ms, percentile, timed } from './statistics.ts'

type Row = { indicator: string; cell: { version: number; derived: boolean } | null }
const sizes = [1, 60, 300]

/** Saving 1, 60 and 300 cells at once through tRPC over HTTP, beside the same statements through `pg`. The form is made
 * longer by indicators of the benchmark's own. Gives the statements of one cell's save. */
export async function benchSaving(url: string, appPool: pg.Pool, editor: Session): Promise<Recorded[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  await lengthenForms(pool)
  const { rows: units } = await pool.query("select id from unit where code = '457' and level = 'district'")
  const place = { unit: units[0].id as number, year: 2024 }
  const form = await ask<{ rows: Row[] }>(editor, 'entry.form', place)
  const entered = form.rows
    .filter(({ cell }) => !cell?.derived && cell === null)
    .map(({ indicator }) => indicator)
  const versions = new Map<string, number>()
  const save = async (count: number, value: string) => {
    const cells = entered
      .slice(0, count)
      .map((indicator): Cell => ({ indicator, expectedVersion: versions.get(indicator) ?? 0, value }))
    const results = await saveCells(editor, place, cells)
    for (const { indicator, outcome, cell } of results) {
      if (outcome === 'saved' && cell !== null) versions.set(indicator, cell.version)
      else if (outcome !== 'refused') throw new Error(`${indicator}: ${outcome}`)
    }
  }
  console.log(
    '| saving cells at once (figure, revision, audit; durable) | same SQL | tRPC over HTTP | p95 | ratio |',
  )
  console.log('|---|---|---|---|---|')
  const recordings: Recorded[][] = []
  for (const count of sizes) {
    const recorded = await recordQueries(appPool, () => save(count, '1'))
    recordings.push(recorded)
    const sql: number[] = []
    const app: number[] = []
    for (let round = 0; round < 4; round += 1) {
      app.push(...(await timed(25, (index) => save(count, String(10 + index + round * 1000 + 500)))))
      sql.push(...(await timed(25, () => replaySave(pool, recorded))))
    }
    console.log(
      `| ${count} | ${ms(median(sql))} | ${ms(median(app))} | ${ms(percentile(app, 0.95))} | ${(median(app) / median(sql)).toFixed(2)} |`,
    )
  }
  console.log('')
  await pool.end()
  return recordings[0] ?? []
}

/** Forms as the demo has them, without the benchmark's own indicators. */
export async function shortenForms(pool: pg.Pool): Promise<void> {
  await pool.query(
    "delete from round_indicator where indicator_id in (select id from indicator where code like 'bench_%')",
  )
}

export async function lengthenForms(pool: pg.Pool): Promise<void> {
  await pool.query(`
    insert into indicator (code, programme_id, name, short_name, name_en, unit_of_measure, time, aggregation, decimals,
      better, entry, has_target, level, criteria_bound, position)
    select 'bench_' || n, programme_id, 'Bench ' || n, 'Bench ' || n, 'Bench ' || n, unit_of_measure, time, aggregation,
      decimals, better, entry, false, level, false, 1000 + n
    from indicator, generate_series(1, 200) n where code = 'ocop_total' on conflict do nothing`)
  await pool.query(`
    insert into round_indicator (round_id, indicator_id, required, position)
    select r.id, i.id, false, i.position from reporting_round r, indicator i
    where r.year = 2024 and i.code like 'bench_%' on conflict do nothing`)
}
