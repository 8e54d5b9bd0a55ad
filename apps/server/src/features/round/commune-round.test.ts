import { expect, test } from 'vitest'
import { addPerson } from '../../../test/more-people.ts'
import { saveOne, typed } from '../../../test/save-one.ts'
import { Person, signIn, testApp } from '../../../test/test-app.ts'
import { loadReference } from '../../db/queries/reference.ts'

const { as, app, unit, database } = await testApp()
const [quantri, lethuy, lanhdao] = [await as('quantri'), await as('lethuy'), await as('lanhdao')]
const [province, district] = [await unit('44'), await unit('457')]
const { rows: communes } = await database.pool.query(
  `select id, name from unit where parent_id = $1 and level = 'commune'
     and coalesce(valid_from, '1900-01-01') <= '2024-11-30' and coalesce(valid_to, '9999-01-01') >= '2024-11-30'
   order by position limit 2`,
  [district],
)
const [commune, neighbour] = communes.map(({ id }) => id as number) as [number, number]
await addPerson(database, 'canboxa', { role: 'editor', unit: commune })
await addPerson(database, 'rasoat', { role: 'reviewer', unit: district })
const [xa, rasoat] = [
  new Person(app, await signIn(app, 'canboxa')),
  new Person(app, await signIn(app, 'rasoat')),
]
// what registers count has its own test (register-count.test.ts)
await database.pool.query('delete from register_binding')
const place = { unit: commune, year: 2024 }
const code = (answer: Awaited<ReturnType<typeof xa.send>>) =>
  answer.ok ? 'ok' : answer.error.data.domain?.code

test('without a round of communes nobody is told of communes, but those who work for one', async () => {
  const before = await quantri.call('catalogue.get')
  expect([before.communes, before.communeRounds]).toEqual([[], []])
  expect((await xa.call('catalogue.get')).communes.map(({ id }) => id)).toEqual([commune])
  expect(code(await xa.send('entry.form', place))).toBe('ROUND_NOT_FOUND')
})

test('a round asks communes: each has a report, its editor fills it, the district reviews it', async () => {
  const opened = await quantri.call('round.open', {
    ...{ unit: province, year: 2024, level: 'commune', existing: null, title: 'Báo cáo của xã năm 2024' },
    ...{ opensOn: '2024-11-01', dueOn: '2024-12-10', cutoffOn: '2024-11-30' },
    indicators: [
      { code: 'ocop_total', required: true },
      { code: 'doc_plans', required: false },
    ],
  })
  expect(opened.units).toBeGreaterThan(100)
  const form = await xa.call('entry.form', place)
  expect([form.rows.map(({ indicator }) => indicator), form.round.level]).toEqual([
    ['ocop_total', 'doc_plans'],
    'commune',
  ])
  expect(form.may).toEqual({ edit: true, submit: true, approve: false, return: false })
  for (const refused of [
    { unit: neighbour, year: 2024 },
    { unit: district, year: 2024 },
  ])
    expect(code(await xa.send('entry.form', refused))).toBe('NO_PERMISSION')
  const cell = { ...place, indicator: 'ocop_total', expectedVersion: 0, input: typed({ value: '3' }) }
  expect((await saveOne(xa, cell)).outcome).toBe('saved')
  const submit = await xa.send('entry.submit', { ...place, expectedVersion: form.report.version })
  expect(code(submit)).toBe('ok')
  // the district's reviewer has its communes, not the districts
  const list = await rasoat.call('review.list', { unit: district, year: 2024 })
  expect(list.find((report) => report.unit === commune)?.status).toBe('submitted')
  const approve = { ...place, expectedVersion: list.find((one) => one.unit === commune)?.version ?? 0 }
  for (const person of [xa, lethuy, lanhdao])
    expect(code(await person.send('review.approve', approve))).toBe('NO_PERMISSION')
  expect(code(await rasoat.send('review.approve', approve))).toBe('ok')
})

test('the province’s list holds districts; the form of the district has the sum of its communes', async () => {
  const list = await quantri.call('review.list', { unit: province, year: 2024 })
  expect(list).toHaveLength(8)
  const { rows } = await lethuy.call('entry.form', { unit: district, year: 2024 })
  const of = (indicator: string) => rows.find((row) => row.indicator === indicator)?.communes
  expect(of('ocop_total')).toMatchObject({ value: '3', coverage: { have: 1 } })
  expect(of('ocop_total')?.coverage.of).toBeGreaterThan(20)
  expect(of('doc_plans')?.value).toBeNull()
  expect(of('doc_directives')).toBeNull()
})

test('the catalogue has communes below a person’s grants alone', async () => {
  const ids = async (person: typeof xa) => (await person.call('catalogue.get')).communes.map(({ id }) => id)
  expect(await ids(xa)).toEqual([commune])
  expect((await ids(lethuy)).length).toBeGreaterThan(20)
  expect(await ids(lethuy)).toContain(neighbour)
  expect((await ids(quantri)).length).toBeGreaterThan(100)
  const reference = await loadReference(database.read, 'test')
  expect([...reference.units.values()].some(({ level }) => level === 'commune')).toBe(false)
})
