import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootFolder } from '@so-dan-van/server/root-folder'
import { writeXlsx } from 'hucre/xlsx'
import pg from 'pg'
import { prepareDatabase } from './prepare-database.ts'

const rowCount = 100_000
/** provinces like the demo's: enough districts for the rows, in years of which nothing is stored */
const provinces = 13
const header = ['unit', 'indicator', 'year', 'value', 'basis', 'as_of', 'source', 'note']
type Row = (string | number)[]

/** 100,000 figures of many units and years through `sdv import`, as a process of its own: from a text file and from a
 * workbook, new and again; beside the rows alone, inserted by one statement. */
export async function benchImport(server: string): Promise<void> {
  const url = await prepareDatabase(server, provinces)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-import-'))
  const [csv, xlsx] = [join(folder, 'figures.csv'), join(folder, 'figures.xlsx')]
  const first = await makeRows(client, 2006)
  writeFileSync(csv, [header, ...first].map((row) => row.join(';')).join('\r\n'))
  const second = await makeRows(client, 1996)
  writeFileSync(xlsx, await writeXlsx({ sheets: [{ name: 'Số liệu', rows: [header, ...second] }] }))
  const third = await makeRows(client, 2080)
  console.log(`## Import of ${rowCount.toLocaleString('en')} figures\n`)
  console.log('| `sdv import`, start of the process to its end | time | most memory |\n|---|---|---|')
  const line = (name: string, { seconds, megabytes }: Run) =>
    console.log(`| ${name} | ${seconds.toFixed(1)} s | ${megabytes === null ? '' : `${megabytes} MB`} |`)
  line('figures and revisions alone, one statement, through pg', await bareInsert(client, third))
  line('a text file (.csv), all new', await sdvImport(url, csv))
  line('a workbook (.xlsx), all new', await sdvImport(url, xlsx))
  line('the text file again, nothing to do', await sdvImport(url, csv))
  console.log('')
  await client.end()
  rmSync(folder, { recursive: true, force: true })
}

async function makeRows(client: pg.Client, from: number): Promise<Row[]> {
  const { rows } = await client.query<{ unit: string; indicator: string; year: number }>(
    `select u.code as unit, i.code as indicator, y as year
     from generate_series($1::int, $1::int + 9) y, unit u, indicator i
     where u.level = 'district' and u.valid_from is null and i.entry = 'entered'
     and (i.valid_from_year is null or i.valid_from_year <= y) and (i.valid_to_year is null or i.valid_to_year >= y)
     order by y, u.id, i.position limit $2`,
    [from, rowCount],
  )
  return rows.map(({ unit, indicator, year }, index) => [
    ...[unit, indicator, year, index % 1000, index % 3 === 0 ? 'ước' : 'thực hiện', `${year}-11-30`],
    ...[`Báo cáo số ${index % 50}`, ''],
  ])
}

type Run = { seconds: number; megabytes: number | null }

async function bareInsert(client: pg.Client, rows: readonly Row[]): Promise<Run> {
  const start = performance.now()
  await client.query(
    `with added as (
       insert into figure (unit_id, indicator_id, year, value, as_of, source_text, status)
       select u.id, i.id, g.year, g.value, g.as_of, g.source, 'approved'
       from unnest($1::text[], $2::text[], $3::int[], $4::numeric[], $5::text[], $6::text[])
         as g(unit, indicator, year, value, as_of, source)
       join unit u on u.code = g.unit and u.level = 'district' join indicator i on i.code = g.indicator
       returning *
     )
     insert into figure_revision (figure_id, version, value, not_applicable, basis, as_of, source_text, channel)
     select id, version, value, not_applicable, basis, as_of, source_text, 'import' from added`,
    [0, 1, 2, 3, 5, 6].map((column) => rows.map((row) => row[column])),
  )
  return { seconds: (performance.now() - start) / 1000, megabytes: null }
}

/** The built command line; its own number for the most memory that it had (Linux only). */
async function sdvImport(url: string, file: string): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(rootFolder(), 'apps/cli/dist/sdv.js'), 'import', file], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let megabytes: number | null = null
  const watch = setInterval(() => {
    megabytes = mostMemory(child.pid) ?? megabytes
  }, 50)
  let out = ''
  child.stdout.on('data', (text) => {
    out += text
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`sdv import: ${code} ${out}`)
  return { seconds: (performance.now() - start) / 1000, megabytes }
}

function mostMemory(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
  } catch {
    return null
  }
}
