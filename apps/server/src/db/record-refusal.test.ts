import { expect, test } from 'vitest'
import { addPerson } from '../../test/more-people.ts'
import { testApp } from '../../test/test-app.ts'

const { as, nobody, unit, database, clock } = await testApp()
const own = await unit('457')
await addPerson(database, 'nogrant', null)

const events = async () =>
  (
    await database.pool.query(
      `select actor_id as actor, subject_type as type, subject_id as call, unit_id as unit, data, request_id as request
       from audit_event where action = 'access.refused' order by id`,
    )
  ).rows

test('who, which call, which unit; also where the role is missing altogether', async () => {
  await (await as('minhhoa')).send('entry.form', { unit: own, year: 2024 })
  await (await as('lanhdao')).send('review.form', { unit: own, year: 'hai' })
  await (await as('minhhoa')).send('explorer.figures', {
    ...{ indicators: ['ocop_total'], units: [own], years: [2023], standing: 'all' },
  })
  await (await as('nogrant')).send('catalogue.get')
  await nobody.send('entry.form', { unit: own, year: 2024 })
  const common = { type: 'procedure', data: {}, request: expect.stringMatching(/^[0-9a-f-]{36}$/) }
  expect(await events()).toEqual([
    { ...common, actor: 'demo-minhhoa', call: 'entry.form', unit: own },
    { ...common, actor: 'demo-lanhdao', call: 'review.form', unit: own },
    { ...common, actor: 'nogrant', call: 'catalogue.get', unit: null },
  ])
})

test('a unit that does not exist is not kept', async () => {
  const before = (await events()).length
  for (const asked of [2 ** 31, -1, 999_999_999, 'x', { a: 1 }, null])
    await (await as('lanhdao')).send('entry.present', { unit: asked })
  expect((await events()).slice(before).map((event) => event.unit)).toEqual(Array(6).fill(null))
})

test('a flood leaves ten events a minute, the last of which says so', async () => {
  const lanhdao = await as('lanhdao')
  const flood = async () => {
    const before = (await events()).length
    for (let call = 0; call < 25; call += 1) await lanhdao.send('review.list', { unit: own, year: 2024 })
    return (await events()).slice(before).map(({ data }) => data)
  }
  const ten = [...Array(9).fill({}), { lastOfMinute: true }]
  expect(await flood()).toEqual(ten)
  expect(await flood()).toEqual([])
  await lanhdao.send('review.form', { unit: own, year: 2024 })
  expect((await events()).at(-1)?.call).toBe('review.form')
  clock.now = new Date(clock.now.getTime() + 61_000)
  expect(await flood()).toEqual(ten)
})
