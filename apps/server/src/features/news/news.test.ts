import { beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../test/test-app.ts'

const { as, unit, database, clock } = await testApp()
const own = await unit('457')
const form = { unit: own, year: 2024 }
const [quantri, tinh, lethuy, minhhoa, lanhdao] = await Promise.all(
  ['quantri', 'tinh', 'lethuy', 'minhhoa', 'lanhdao'].map(as),
)
if (!quantri || !tinh || !lethuy || !minhhoa || !lanhdao) throw new Error('unreachable')
type Who = typeof tinh

const tick = () => {
  clock.now = new Date(clock.now.getTime() + 60_000)
}
const fresh = async (who: Who) =>
  (await who.call('news.list')).items
    .filter(({ unseen }) => unseen)
    .map(({ kind, indicator, count }) => [kind, indicator, count].join(' '))
const report = async () => {
  const { rows } = await database.pool.query(
    `select r.id from report r join reporting_round d on d.id = r.round_id where r.unit_id = $1 and d.year = 2024`,
    [own],
  )
  return rows[0].id
}
const step = (to: string, actor: string) =>
  report().then((id) =>
    database.pool.query(
      `insert into report_transition (report_id, "from", "to", at, actor_id) values ($1, 'draft', $2::workflow_status, $3, $4)`,
      [id, to, clock.now, actor],
    ),
  )

beforeEach(async () => {
  for (const who of [quantri, tinh, lethuy, minhhoa, lanhdao]) await who.call('news.seen')
  tick()
})

test('what was looked at is no longer new, and counts alone', async () => {
  await step('returned', 'demo-tinh')
  const before = await lethuy.call('news.list')
  expect(before.unseen).toBe(1)
  expect(before.items[0]).toMatchObject({
    kind: 'returned',
    unit: own,
    year: 2024,
    by: 'Ban Dân vận Tỉnh ủy',
  })
  tick()
  await lethuy.call('news.seen')
  const after = await lethuy.call('news.list')
  expect([after.unseen, after.items.length]).toEqual([0, before.items.length])
})

test('a submitted report is news for its reviewers, a returned or approved one for its editors', async () => {
  await step('submitted', 'demo-lethuy')
  expect(await fresh(tinh)).toEqual(['submitted  1'])
  expect(await fresh(quantri)).toEqual(['submitted  1'])
  for (const who of [lethuy, minhhoa, lanhdao]) expect(await fresh(who)).toEqual([])
  tick()
  await step('approved', 'demo-tinh')
  expect(await fresh(lethuy)).toEqual(['approved  1'])
  expect(await fresh(tinh)).toEqual(['submitted  1'])
  for (const who of [minhhoa, lanhdao]) expect(await fresh(who)).toEqual([])
})

test('comments: on cells of the own unit, where one is named, and in answer to oneself', async () => {
  const cell = { ...form, indicator: 'ocop_total' }
  await tinh.call('comment.add', { ...cell, body: 'Đề nghị gửi quyết định.' })
  expect(await fresh(lethuy)).toEqual(['commented ocop_total 1'])
  tick()
  await lethuy.call('comment.add', { ...cell, body: 'Đã gửi.' })
  expect(await fresh(tinh)).toEqual(['commented ocop_total 1'])
  tick()
  await lethuy.call('comment.add', {
    ...form,
    indicator: 'ocop_3star',
    body: 'Nhờ @Ban Dân vận Tỉnh ủy xem ô này.',
  })
  expect(await fresh(tinh)).toEqual(['mentioned ocop_3star 1', 'commented ocop_total 1'])
  for (const who of [minhhoa, lanhdao]) expect(await fresh(who)).toEqual([])
})

test('objections of one minute are one piece of news for the editors, their answers for the reviewers', async () => {
  const id = await report()
  const flag = (indicator: string) =>
    database.pool.query(
      `insert into figure_flag (report_id, indicator_id, reason, figure_version, raised_at, raised_by_id)
       select $1, i.id, 'Thiếu minh chứng', 1, $2, 'demo-tinh' from indicator i where i.code = $3`,
      [id, clock.now, indicator],
    )
  await flag('ocop_total')
  await flag('ocop_3star')
  expect(await fresh(lethuy)).toEqual([expect.stringMatching(/^flagged ocop_\w+ 2$/)])
  for (const who of [tinh, minhhoa, lanhdao]) expect(await fresh(who)).toEqual([])
  tick()
  await database.pool.query(
    `update figure_flag f set state = 'answered', answer = 'Đã gửi', answered_at = $1, answered_by_id = 'demo-lethuy'
     from indicator i where i.id = f.indicator_id and i.code = 'ocop_total'`,
    [clock.now],
  )
  expect(await fresh(tinh)).toEqual(['answered ocop_total 1'])
})

test('rounds concern the whole province, an exception the unit alone', async () => {
  await database.pool.query(
    `insert into audit_event (at, actor_id, action, subject_type, subject_id, unit_id, data)
     select $1, 'demo-quantri', 'round.locked', 'round', '1', id, '{"year": 2024}' from unit where code = '44'`,
    [clock.now],
  )
  for (const who of [tinh, lethuy, minhhoa, lanhdao]) expect(await fresh(who)).toEqual(['locked  1'])
  expect(await fresh(quantri)).toEqual([])
  tick()
  await database.pool.query(
    `insert into report_exception (report_id, until_on, reason, granted_at, granted_by_id) values ($1, '2024-12-20', 'bổ sung', $2, 'demo-quantri')`,
    [await report(), clock.now],
  )
  expect(await fresh(lethuy)).toEqual(['excepted  1', 'locked  1'])
  expect((await lethuy.call('news.list')).items[0]?.text).toBe('2024-12-20')
  for (const who of [minhhoa, tinh]) expect(await fresh(who)).toEqual(['locked  1'])
})
