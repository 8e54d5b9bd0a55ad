import { afterEach, expect, test } from 'vitest'
import { LiveReader } from './live-reader.ts'
import { saveOne, typed } from './save-one.ts'
import { testApp } from './test-app.ts'

const { app: a, another, as, nobody, unit, database } = await testApp()
const b = await another()
await a.listen({ host: '127.0.0.1', port: 0 })
await b.listen({ host: '127.0.0.1', port: 0 })
const [lethuy, tinh, minhhoa, lanhdao] = await Promise.all(['lethuy', 'tinh', 'minhhoa', 'lanhdao'].map(as))
if (!lethuy || !tinh || !minhhoa || !lanhdao) throw new Error('unreachable')
const form = { unit: await unit('457'), year: 2024 }
const elsewhere = { unit: await unit('450'), year: 2024 }

const open: LiveReader[] = []
const watch = async (app: typeof a, cookie: string | null, place = form) => {
  const reader = await LiveReader.open(app, cookie, place)
  open.push(reader)
  return reader
}
const listening = async (): Promise<number[]> => {
  const { rows } = await database.pool.query(
    `select pid from pg_stat_activity where application_name = 'so-dan-van live' and datname = current_database()`,
  )
  return rows.map(({ pid }) => pid)
}
const notify = (payload: object) =>
  database.pool.query(`select pg_notify('sdv_report', $1)`, [JSON.stringify(payload)])

afterEach(async () => {
  for (const reader of open.splice(0)) reader.leave()
  await expect.poll(listening).toEqual([])
})

test('nothing listens before somebody watches', async () => {
  expect(await listening()).toEqual([])
})

test('a save through one process is seen through another within 2 s', async () => {
  const reader = await watch(b, tinh.cookie)
  const other = await watch(b, minhhoa.cookie, elsewhere)
  await reader.until(({ kind }) => kind === 'present')
  const one = { ...form, indicator: 'ocop_total', expectedVersion: 0 }
  await saveOne(lethuy, { ...one, input: typed({ value: '30' }) })
  expect(await reader.until(({ kind }) => kind === 'saved')).toEqual({
    kind: 'saved',
    by: 'demo-lethuy',
    name: 'Ban Dân vận Huyện ủy Lệ Thủy',
    indicators: ['ocop_total'],
  })
  expect(other.events.filter(({ kind }) => kind !== 'present')).toEqual([])
  expect(reader.headers.get('content-type')).toMatch(/^text\/event-stream/)
  expect(reader.headers.get('content-encoding')).toBe(null)
})

test('a step of the report is seen', async () => {
  const reader = await watch(b, lethuy.cookie)
  await reader.until(({ kind }) => kind === 'present')
  await database.pool.query(
    `update report r set status = 'submitted' from reporting_round d where d.id = r.round_id and d.year = 2024 and r.unit_id = $1`,
    [form.unit],
  )
  const version = (await tinh.call('review.form', form)).report.version
  await tinh.call('review.return', { ...form, expectedVersion: version, reason: 'Đề nghị kiểm tra lại' })
  await reader.until((event) => event.kind === 'moved' && event.status === 'returned')
})

test('a comment on a cell is told, without its words', async () => {
  const reader = await watch(b, lethuy.cookie)
  await reader.until(({ kind }) => kind === 'present')
  await tinh.call('comment.add', { ...form, indicator: 'ocop_total', body: 'Đề nghị gửi quyết định.' })
  const event = await reader.until(({ kind }) => kind === 'commented')
  expect(event).toEqual({ kind: 'commented', indicator: 'ocop_total' })
})

test('who is there appears, selects a row, and disappears, in both processes', async () => {
  const first = await watch(a, lethuy.cookie)
  await first.eventually(() => first.people.length === 1)
  const second = await watch(b, tinh.cookie)
  const both = [
    { id: 'lethuy', indicator: null },
    { id: 'tinh', indicator: null },
  ]
  await first.eventually(() => first.people.length === 2)
  await second.eventually(() => second.people.length === 2)
  expect([first.people, second.people]).toEqual([both, both])

  await lethuy.call('entry.present', { ...form, indicator: 'ocop_4star' })
  await second.eventually(() => second.people[0]?.indicator === 'ocop_4star')
  const late = await watch(b, lethuy.cookie)
  await late.eventually(() => late.people.length === 2)
  expect(late.people).toEqual([
    { id: 'lethuy', indicator: 'ocop_4star' },
    { id: 'tinh', indicator: null },
  ])
  late.leave()

  second.leave()
  await first.eventually(() => first.people.length === 1)
  expect(first.people).toEqual([{ id: 'lethuy', indicator: 'ocop_4star' }])
})

test('one person in two windows is one person, until the last window closes', async () => {
  const first = await watch(a, tinh.cookie)
  const windows = [await watch(a, lethuy.cookie), await watch(b, lethuy.cookie)]
  await first.eventually(() => first.people.length === 2)
  windows[0]?.leave()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(first.people).toHaveLength(2)
  windows[1]?.leave()
  await first.eventually(() => first.people.length === 1)
})

test.each([
  ['a viewer', lanhdao, 'NO_PERMISSION'],
  ['an editor of another unit', minhhoa, 'NO_PERMISSION'],
  ['nobody', nobody, 'NOT_SIGNED_IN'],
])('%s is refused and told nothing', async (_who, person, code) => {
  const reader = await watch(a, person.cookie)
  await reader.eventually(() => reader.ended)
  expect(reader.text).toContain(code)
  expect(reader.events).toEqual([])
  expect(await listening()).toEqual([])
})

test('a lost listening connection comes back, and readers are told that they may have missed something', async () => {
  const reader = await watch(b, tinh.cookie)
  const other = await watch(a, lethuy.cookie)
  await reader.eventually(() => reader.people.length === 2)
  expect(await listening()).toHaveLength(2)
  await database.pool.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [
    await listening(),
  ])
  await reader.until(({ kind }) => kind === 'missed')
  await other.until(({ kind }) => kind === 'missed')
  await notify({ ...form, by: 'x', name: 'X', indicators: null })
  await reader.until(({ kind }) => kind === 'saved')
  expect(reader.ended).toBe(false)
  expect(reader.people).toHaveLength(2)
})

test('what is no signal is passed over', async () => {
  const reader = await watch(a, tinh.cookie)
  await reader.until(({ kind }) => kind === 'present')
  await database.pool.query(`select pg_notify('sdv_report', 'no json'), pg_notify('sdv_report', '')`)
  await notify({ ...form, status: 'burnt' })
  await notify({ ...form, by: 'x', name: 'X', indicators: ['ocop_total'] })
  await reader.until(({ kind }) => kind === 'saved')
  expect(reader.events.map(({ kind }) => kind)).toEqual(['present', 'saved'])
})

test('closing does not wait for open streams, and ends them without a last word, so that browsers come again', async () => {
  const c = await another()
  await c.listen({ host: '127.0.0.1', port: 0 })
  const stays = await watch(a, tinh.cookie)
  const readers = await Promise.all(Array.from({ length: 5 }, () => watch(c, lethuy.cookie)))
  await stays.eventually(() => stays.people.length === 2)
  const start = performance.now()
  await c.close()
  expect(performance.now() - start).toBeLessThan(900)
  for (const reader of readers) {
    await reader.eventually(() => reader.ended)
    expect(reader.text).not.toContain('event: return')
  }
  await stays.eventually(() => stays.people.length === 1)
})
