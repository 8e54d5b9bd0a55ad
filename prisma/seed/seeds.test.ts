import type { PoolClient } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { seedDay } from '../../apps/server/test/fixtures.ts'
import { testDatabase } from '../../apps/server/test/test-database.ts'
import { removeIllustrative } from './remove-illustrative.ts'
import { seedCatalogue } from './seed-catalogue.ts'
import { seedDemo } from './seed-demo.ts'
import { seedPublished } from './seed-published.ts'

const clients: PoolClient[] = []

async function clientOf(from: 'empty' | 'demo'): Promise<PoolClient> {
  const { pool } = await testDatabase(from)
  const client = await pool.connect()
  clients.push(client)
  return client
}

const demo = await clientOf('demo')
const purged = await clientOf('demo')
const [published, failed, chosen] = [
  await clientOf('empty'),
  await clientOf('empty'),
  await clientOf('empty'),
]
afterAll(() => {
  for (const client of clients) client.release()
})

async function values(client: PoolClient, sql: string): Promise<unknown[][]> {
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  return rows
}

describe('demo', () => {
  const client = demo

  test('reports of the open year stand in every state', async () => {
    const rows = await values(
      client,
      `select u.name, r.status from report r join unit u on u.id = r.unit_id join reporting_round d on d.id = r.round_id
       where d.year = 2024 order by u.position`,
    )
    expect(rows).toEqual([
      ['Đồng Hới', 'submitted'],
      ['Minh Hóa', 'draft'],
      ['Tuyên Hóa', 'returned'],
      ['Quảng Trạch', 'submitted'],
      ['Bố Trạch', 'approved'],
      ['Quảng Ninh', 'approved'],
      ['Lệ Thủy', 'draft'],
      ['Ba Đồn', 'draft'],
    ])
  })

  test('only the open round is not locked; it is open on the day of seeding', async () => {
    const rows = await values(
      client,
      `select year, opens_on::text, due_on::text from reporting_round where locked_at is null`,
    )
    expect(rows).toEqual([[2024, '2024-11-01', '2024-12-22']])
    expect(seedDay).toBe('2024-12-01')
  })

  test('the report of Lệ Thủy for 2024 is blank', async () => {
    expect(await values(client, figuresOf('457', 2024))).toEqual([])
  })

  test('a figure has the state of its report, and as many revisions as its version says', async () => {
    const wrong = await values(
      client,
      `select f.id from figure f join report r on r.unit_id = f.unit_id
         join reporting_round d on d.id = r.round_id and d.year = f.year where f.status <> r.status
       union all
       select f.id from figure f where f.version <> (select count(*) from figure_revision r where r.figure_id = f.id)`,
    )
    expect(wrong).toEqual([])
  })

  test('the published figures of the article are there and not illustrative', async () => {
    const rows = await values(
      client,
      `select i.code, f.value::text::float, f.illustrative from figure f join indicator i on i.id = f.indicator_id
         join unit u on u.id = f.unit_id where u.code = '457' and f.year = 2023
         and i.code in ('ntm_criteria_total', 'ocop_total', 'vuon_model') order by i.position`,
    )
    expect(rows).toEqual([
      ['ntm_criteria_total', 378, false],
      ['vuon_model', 99, false],
      ['ocop_total', 31, false],
    ])
  })

  test('editors hold the district of their name, the others the province', async () => {
    const rows = await values(
      client,
      `select p.username, g.role, u.code from "grant" g join "user" p on p.id = g.user_id join unit u on u.id = g.unit_id
       where p.username in ('quantri', 'tinh', 'lanhdao', 'lethuy') order by 1`,
    )
    expect(rows).toEqual([
      ['lanhdao', 'viewer', '44'],
      ['lethuy', 'editor', '457'],
      ['quantri', 'administrator', '44'],
      ['tinh', 'reviewer', '44'],
    ])
  })
})

function figuresOf(unit: string, year: number): string {
  return `select f.id from figure f join unit u on u.id = f.unit_id where u.code = '${unit}' and f.year = ${year}`
}

test('removing what is illustrative leaves what is published and what somebody has typed over it', async () => {
  const client = purged
  const kept = await values(client, 'select id from figure where not illustrative order by id')
  const [typed] = await values(
    client,
    'select id from figure where illustrative and value is not null order by id limit 1',
  )
  const id = typed?.[0] as number
  await client.query(
    `insert into figure_revision (figure_id, version, value, not_applicable, basis, channel) values ($1, 2, 5, false, 'actual', 'web')`,
    [id],
  )
  await client.query(
    'update figure set value = 5, illustrative = false, version = 2, source_id = null where id = $1',
    [id],
  )
  const removed = await removeIllustrative(client)
  expect(removed.figures).toBeGreaterThan(4000)
  expect(removed.targets).toBeGreaterThan(1000)
  expect(removed.products).toBe(164)
  expect(removed.criteria).toBeGreaterThan(10_000)
  const left = (await values(client, 'select id from figure order by id')).flat()
  expect(left).toEqual([...kept.flat(), id].sort((a, b) => Number(a) - Number(b)))
  expect(await values(client, `select count(*)::int from figure_revision where figure_id = ${id}`)).toEqual([
    [2],
  ])
})

test('the published seed has no accounts, no reports, and nothing illustrative', async () => {
  const client = published
  await seedPublished(client)
  const counts = await values(
    client,
    `select (select count(*)::int from figure), (select count(*)::int from figure_revision),
       (select count(*)::int from figure where illustrative or status <> 'approved'), (select count(*)::int from report),
       (select count(*)::int from "user"), (select count(*)::int from reporting_round where locked_at is not null)`,
  )
  expect(counts).toEqual([[97, 100, 0, 0, 0, 10]])
})

test('a seed that fails leaves nothing behind', async () => {
  const client = failed
  await expect(seedDemo(client, { passwordHash: 'x', today: 'never' })).rejects.toThrow()
  expect(await values(client, 'select count(*)::int from unit')).toEqual([[0]])
})

test('a catalogue of one province and two programmes', async () => {
  const client = chosen
  const { units, indicators } = await seedCatalogue(client, {
    provinceCode: '44',
    programmes: ['DVK', 'NTM'],
  })
  expect([units.size, units.has('45'), indicators.size]).toEqual([220, false, 47])
  const paths = await values(client, `select cardinality(path) from unit where code = '19321'`)
  expect(paths).toEqual([[3]])
})
