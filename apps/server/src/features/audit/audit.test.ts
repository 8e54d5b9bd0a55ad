import { expect, test } from 'vitest'
import { addPerson } from '../../../test/more-people.ts'
import { Person, signIn, testApp } from '../../../test/test-app.ts'

const { app, as, unit, database } = await testApp()
const [leThuy, minhHoa] = [await unit('457'), await unit('452')]
await addPerson(database, 'qtlethuy', { role: 'administrator', unit: leThuy })
const admin = await as('quantri')
const district = new Person(app, await signIn(app, 'qtlethuy'))
const all = { person: null, unit: null, group: null, from: null, to: null }
const first = { ...all, before: null }

test('200,000 events later, a page of any filter comes from an index', async () => {
  await database.pool.query(
    `insert into audit_event (at, actor_id, action, subject_type, subject_id, unit_id, data)
     select '2024-01-01'::timestamptz + n * interval '1 minute', 'demo-lethuy', 'figure.saved', 'figure', n::text, $1,
       '{"indicator": "ocop_total", "year": 2023, "before": "1", "after": "2", "version": 2, "notApplicable": false}'
     from generate_series(1, 200000) n`,
    [leThuy],
  )
  await database.pool.query('analyze audit_event')
  for (const filter of [
    first,
    { ...first, unit: minhHoa },
    { ...first, group: 'people' },
    { ...first, person: 'lethuy' },
    { ...first, from: '2024-02-01', to: '2024-02-02' },
    { ...first, unit: minhHoa, group: 'refusals' },
  ]) {
    const before = performance.now()
    const { events } = await admin.call('audit.list', filter as typeof first)
    expect(performance.now() - before, JSON.stringify(filter)).toBeLessThan(2000)
    expect(events.length).toBeLessThanOrEqual(50)
  }
})

test('pages follow each other without gaps or doubles', async () => {
  const filter = { ...all, unit: leThuy }
  const one = await admin.call('audit.list', { ...filter, before: null })
  const two = await admin.call('audit.list', { ...filter, before: one.next })
  const ids = [...one.events, ...two.events].map(({ id }) => id)
  expect(new Set(ids).size).toBe(100)
  const times = [...one.events, ...two.events].map(({ at }) => at)
  expect(times).toEqual([...times].sort().reverse())
})

test('an administrator of a district sees the events of the district alone', async () => {
  await admin.call('people.change', { id: 'demo-minhhoa', name: 'Minh Hóa', email: null })
  const seen = await district.call('audit.list', { ...first, group: 'people' })
  expect(seen.events.every(({ unit: name }) => name === 'Lệ Thủy')).toBe(true)
  expect((await district.call('audit.list', { ...first, unit: minhHoa })).events).toEqual([])
  expect((await district.call('audit.list', { ...first, person: 'minhhoa' })).events).toEqual([])
  const above = await admin.call('audit.list', { ...first, person: 'minhhoa', group: 'people' })
  expect(above.events[0]).toMatchObject({
    action: 'user.changed',
    actor: 'Quản trị hệ thống',
    data: { changes: { name: ['Ban Dân vận Huyện ủy Minh Hóa', 'Minh Hóa'] } },
  })
})

test('failed and successful sign-ins are there; what was typed is not', async () => {
  await expect(signIn(app, 'badon', 'mot-mat-khau-sai')).rejects.toThrow()
  await expect(signIn(app, 'mat-khau-bi-mat', 'x')).rejects.toThrow()
  await signIn(app, 'badon')
  const { events } = await admin.call('audit.list', { ...first, person: 'badon', group: 'sessions' })
  expect(events.map(({ action }) => action).slice(0, 2)).toEqual(['session.started', 'session.refused'])
  const { rows } = await database.pool.query(
    `select count(*) as n from audit_event where data::text ~ 'bi-mat|sai' or subject_id ~ 'bi-mat'`,
  )
  expect(rows[0].n).toBe(0)
})

test('the file reads as sentences and starts no formula', async () => {
  await admin.call('people.change', { id: 'demo-minhhoa', name: '=1+1', email: null })
  const file = await admin.call('audit.file', { ...all, person: 'minhhoa', group: 'people' })
  const text = Buffer.from(file.base64, 'base64').toString()
  expect(text).toContain('Sửa thông tin của =1+1')
  expect(text).toContain('Họ tên: Minh Hóa')
  expect(text).not.toMatch(/(^|,)"?=/m)
})
