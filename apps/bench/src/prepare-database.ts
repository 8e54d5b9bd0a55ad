import { join } from 'node:path'
import { hashPassword } from '@so-dan-van/server/auth/password'
import { migrate } from '@so-dan-van/server/db/migrate'
import { rootFolder } from '@so-dan-van/server/root-folder'
import pg from 'pg'
import { seedDemo } from '../../../prisma/seed/seed-demo.ts'

export const benchPassword = 'mat-khau-do-toc-do'

/** A database with the demo data `copies` times over: each further copy is a province of its own with its districts,
 * communes, rounds, reports, figures, revisions and targets. Returns its address. */
export async function prepareDatabase(server: string, copies: number): Promise<string> {
  const name = `bench_${copies}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const address = new URL(server)
  address.pathname = `/${name}`
  const client = new pg.Client({ connectionString: address.href })
  const pool = new pg.Pool({ connectionString: address.href, max: 1 })
  await migrate(pool, join(rootFolder(), 'prisma/migrations'))
  const seeding = await pool.connect()
  await seedDemo(seeding, {
    passwordHash: await hashPassword(benchPassword),
    today: new Date().toISOString().slice(0, 10),
  })
  seeding.release()
  await pool.end()
  await client.connect()
  if (copies > 1) for (const sql of copyStatements(copies - 1)) await client.query(sql)
  await client.query('vacuum analyze')
  await client.end()
  return address.href
}

/** copy number k: ids shifted by k million, codes with k in front */
function copyStatements(further: number): string[] {
  const copies = `generate_series(1, ${further}) as copy(k)`
  const root = `(select r.root_unit_id from reporting_round r limit 1)`
  const shifted = (column: string) => `${column} + k * 1000000`
  const units = (level: string) => `
    insert into unit (id, code, name, folded_name, kind, level, parent_id, valid_from, valid_to, position, tile_column, tile_row)
    select ${shifted('id')}, k || '-' || code, name, folded_name, kind, level, ${shifted('parent_id')}, valid_from, valid_to, position, tile_column, tile_row
    from unit, ${copies} where path @> array[${root}] and id < 1000000 and level = '${level}'`
  const figureColumns = `value, not_applicable, basis, approximation, as_of, source_id, quote, note, illustrative`
  return [
    ...['province', 'district', 'commune'].map(units),
    `insert into reporting_round (id, root_unit_id, year, title, level, opens_on, due_on, cutoff_on, locked_at)
     select ${shifted('id')}, ${shifted('root_unit_id')}, year, title, level, opens_on, due_on, cutoff_on, locked_at from reporting_round, ${copies} where id < 1000000`,
    `insert into round_indicator (round_id, indicator_id, required, position)
     select ${shifted('round_id')}, indicator_id, required, position from round_indicator, ${copies} where round_id < 1000000`,
    `insert into report (id, round_id, unit_id, status, version, first_submitted_at, submitted_at, updated_at)
     select ${shifted('id')}, ${shifted('round_id')}, ${shifted('unit_id')}, status, version, first_submitted_at, submitted_at, updated_at from report, ${copies} where id < 1000000`,
    `insert into figure (id, indicator_id, unit_id, year, ${figureColumns}, status, version, updated_at)
     select ${shifted('f.id')}, indicator_id, ${shifted('unit_id')}, year, ${figureColumns}, status, version, updated_at
     from figure f, ${copies} where f.id < 1000000 and unit_id in (select id from unit where path @> array[${root}])`,
    `insert into figure_revision (figure_id, version, value, not_applicable, basis, illustrative, channel, at)
     select ${shifted('figure_id')}, version, value, not_applicable, basis, illustrative, channel, at
     from figure_revision r, ${copies} where figure_id < 1000000 and exists (select 1 from figure f where f.id = r.figure_id + k * 1000000)`,
    `insert into target (id, indicator_id, unit_id, year, value, illustrative)
     select ${shifted('t.id')}, indicator_id, ${shifted('unit_id')}, year, value, illustrative
     from target t, ${copies} where t.id < 1000000 and unit_id in (select id from unit where path @> array[${root}])`,
  ]
}
