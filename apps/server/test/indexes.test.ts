import type pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { type Path, testApp } from './test-app.ts'

const { as, unit, database } = await testApp()
const [province, own] = [await unit('44'), await unit('457')]
const tinh = await as('tinh')

/** 300 districts of 30 other provinces, each with every indicator's figures of six years: about 230,000 more rows. */
beforeAll(async () => {
  const { pool } = database
  await pool.query(`
    with provinces as (
      insert into unit (code, name, folded_name, kind, level)
      select 'p' || n, 'Tỉnh ' || n, 'tinh ' || n, 'tỉnh', 'province' from generate_series(1, 30) n returning id
    )
    insert into unit (code, name, folded_name, kind, level, parent_id)
    select 'd' || id || '-' || n, 'Huyện ' || n, 'huyen ' || n, 'huyện', 'district', id
    from provinces, generate_series(1, 10) n`)
  await pool.query(`
    insert into figure (indicator_id, unit_id, year, value, status)
    select i.id, u.id, y, 1, 'approved' from indicator i, unit u, generate_series(2019, 2024) y
    where u.code like 'd%-%'`)
  await pool.query(`
    insert into figure_revision (figure_id, version, value, not_applicable, basis, channel)
    select f.id, 1, 1, false, 'actual', 'seed' from figure f join unit u on u.id = f.unit_id where u.code like 'd%-%'`)
  await pool.query(`
    insert into target (indicator_id, unit_id, year, value)
    select i.id, u.id, 2024, 1 from indicator i, unit u where u.code like 'd%-%'`)
  await pool.query(`
    insert into session (id, token, user_id, expires_at, updated_at)
    select 's' || n, 't' || n, 'demo-tinh', now() + interval '1 day', now() from generate_series(1, 20000) n`)
  await pool.query(`
    insert into audit_event (at, action, subject_type, subject_id, data)
    select date '2024-11-20' - n * interval '20 minutes', 'figure.saved', 'figure', n, '{}' from generate_series(1, 50000) n`)
  await pool.query(`
    insert into figure_comment (indicator_id, unit_id, year, body, at)
    select i.id, u.id, 2024, 'x', date '2024-11-20' - (i.id * u.id % 20000) * interval '1 hour' from indicator i, unit u
    where u.code like 'd%-%' and i.id % 4 = 0`)
  await pool.query('analyze')
})

type Statement = { text: string; values: unknown[] }

/** The statements that one call sends. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const { pool } = database
  const sent: Statement[] = []
  const connect = pool.connect.bind(pool)
  const watched = new Map<pg.PoolClient, pg.PoolClient['query']>()
  pool.connect = (async () => {
    const client = await connect()
    if (!watched.has(client)) {
      const query = client.query.bind(client) as (...all: unknown[]) => unknown
      watched.set(client, client.query)
      client.query = ((...all: [string | { text: string; values?: unknown[] }, unknown[]?]) => {
        const [first, second] = all
        const text = typeof first === 'string' ? first : first.text
        const values = Array.isArray(second) ? second : typeof first === 'string' ? [] : (first.values ?? [])
        sent.push({ text, values })
        return query(...all)
      }) as pg.PoolClient['query']
    }
    return client
  }) as typeof pool.connect
  try {
    await work()
  } finally {
    pool.connect = connect as typeof pool.connect
    for (const [client, query] of watched) client.query = query
  }
  return sent
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Plan Rows': number; Plans?: Plan[] }
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

const large = ['figure', 'figure_revision', 'target', 'session', 'audit_event', 'figure_comment']
/** procedure, input, number of statements with the session's */
const reads: [Path, unknown, number][] = [
  ['session.me', undefined, 1],
  ['catalogue.get', undefined, 3],
  ['overview.get', { unit: province, year: 2024, standing: 'all' }, 5],
  ['overview.get', { unit: province, year: 2023, standing: 'approved' }, 5],
  [
    'explorer.figures',
    {
      indicators: ['ocop_total', 'ntm_criteria_avg'],
      units: [province, own],
      years: [2021, 2022, 2023, 2024],
      standing: 'all',
    },
    3,
  ],
  ['unitProfile.get', { unit: own, year: 2024, standing: 'all' }, 4],
  ['entry.history', { unit: own, year: 2023, indicator: 'dvk_registered_district' }, 2],
  ['explain.figure', { indicator: 'ntm_criteria_avg', unit: province, year: 2023, standing: 'all' }, 2],
  ['comment.list', { unit: own, year: 2024, indicator: 'ocop_total' }, 3],
  ['news.list', undefined, 2],
  ['reminder.list', { unit: province, year: 2024 }, 2],
  ['review.list', { unit: province, year: 2024 }, 2],
  ['review.form', { unit: own, year: 2024 }, 11],
  ['review.matrix', { unit: province, year: 2024 }, 8],
]

test.each(reads)('%s (%j) reads large tables by index, in few statements', async (path, input, count) => {
  await tinh.send(path, input)
  // a transaction of its own: what the app has kept of this answer is old
  await database.pool.query('select pg_current_xact_id()')
  const statements = await statementsOf(async () => {
    const answer = await tinh.send(path, input)
    expect(answer.ok).toBe(true)
  })
  expect(statements.map(({ text }) => text)).toHaveLength(count)
  for (const { text, values } of statements) {
    const { rows } = await database.pool.query(`explain (format json) ${text}`, values)
    const scans = nodes(rows[0]['QUERY PLAN'][0].Plan)
      .filter((node) => node['Node Type'] === 'Seq Scan' && large.includes(node['Relation Name'] ?? ''))
      .map((node) => node['Relation Name'])
    expect(scans, text).toEqual([])
  }
})
