import { expect, test } from 'vitest'
import { testApp } from '../../../test/test-app.ts'

const { as, unit, database } = await testApp()
const quantri = await as('quantri')
const [province, own, other] = [await unit('44'), await unit('457'), await unit('452')]
const year = 2015
const none = { kind: 'none' } as const
const unset = { kind: 'unset' } as const
const value = (text: string) => ({ kind: 'value', value: text }) as const
const cell = (
  indicator: string,
  at: number,
  plan: typeof none | typeof unset | ReturnType<typeof value>,
  expectedVersion = 0,
) => ({
  indicator,
  unit: at,
  plan,
  expectedVersion,
})
const save = (...cells: ReturnType<typeof cell>[]) => quantri.call('target.save', { year, cells })
const gridOf = async () => (await quantri.call('target.grid', { unit: province, year })).entries
const audits = async () => {
  const { rows } = await database.pool.query(
    `select unit_id, data from audit_event where action = 'target.saved' order by id`,
  )
  return rows.map(({ unit_id, data }) => [unit_id, data.indicator, data.before, data.after])
}

test('a value, none, and nothing said are kept apart; before and after are on record', async () => {
  expect(await gridOf()).toEqual([])
  const saved = await save(cell('ocop_total', own, value('045.50')), cell('ocop_total', other, none))
  expect(saved.map(({ outcome, entry }) => [outcome, entry.plan, entry.version])).toEqual([
    ['saved', value('45.5'), 1],
    ['saved', none, 1],
  ])
  expect(await gridOf()).toHaveLength(2)
  await save(cell('ocop_total', own, none, 1), cell('ocop_total', other, unset, 1))
  expect((await gridOf()).map((entry) => [entry.unit, entry.plan, entry.version])).toEqual([[own, none, 2]])
  expect(await audits()).toEqual([
    [own, 'ocop_total', null, '45.5'],
    [other, 'ocop_total', null, 'none'],
    [own, 'ocop_total', '45.5', 'none'],
    [other, 'ocop_total', 'none', null],
  ])
})

test('a stale cell gives the other plan back and changes nothing; the rest of the block is saved', async () => {
  await save(cell('doc_plans', own, value('3')))
  const before = (await audits()).length
  const answer = await save(cell('doc_plans', own, value('9')), cell('doc_plans', other, value('4')))
  expect(answer.map(({ outcome, entry, by }) => [outcome, entry.plan, by !== ''])).toEqual([
    ['conflict', value('3'), true],
    ['saved', value('4'), false],
  ])
  expect((await audits()).length).toBe(before + 1)
  // sent again it says nothing new
  expect((await save(cell('doc_plans', other, value('4')))).map(({ outcome }) => outcome)).toEqual(['saved'])
  expect((await audits()).length).toBe(before + 1)
})

test('two people at one cell: one of them gets the other’s plan', async () => {
  const both = await Promise.all([
    save(cell('doc_directives', own, value('1'))),
    save(cell('doc_directives', own, value('2'))),
  ])
  expect(both.map(([result]) => result?.outcome).sort()).toEqual(['conflict', 'saved'])
})

test('the form says where no plan is given, and where there is one', async () => {
  await quantri.call('target.save', {
    year: 2024,
    cells: (await quantri.call('target.grid', { unit: province, year: 2024 })).entries
      .filter(({ unit: at, indicator }) => at === own && indicator === 'ocop_total')
      .map(({ version }) => cell('ocop_total', own, none, version)),
  })
  const { rows } = await (await as('lethuy')).call('entry.form', { unit: own, year: 2024 })
  const row = rows.find(({ indicator }) => indicator === 'ocop_total')
  expect([row?.target, row?.noTarget]).toEqual([null, true])
})

test('communes and unknown indicators are refused', async () => {
  const { rows } = await database.pool.query(`select id from unit where level = 'commune' limit 1`)
  const send = (one: ReturnType<typeof cell>) => quantri.send('target.save', { year, cells: [one] })
  const refused = [await send(cell('ocop_total', rows[0].id, none)), await send(cell('nope', own, none))]
  expect(refused.map((answer) => (answer.ok ? '' : answer.error.data.domain?.code))).toEqual([
    'NO_PERMISSION',
    'INDICATOR_NOT_FOUND',
  ])
})

test('a unit has plans only in years in which it exists on the cut-off day', async () => {
  const { rows } = await database.pool.query(`select valid_to::text as "to", name from unit where id = $1`, [
    own,
  ])
  expect(rows[0].to).toBe('2025-06-30')
  const send = (asked: number) =>
    quantri.send('target.save', { year: asked, cells: [cell('doc_plans', own, value('5'))] })
  const refused = await send(2025)
  expect(refused.ok ? null : refused.error).toMatchObject({
    message: expect.stringContaining(rows[0].name),
    data: { httpStatus: 422, domain: { code: 'UNIT_NOT_IN_YEAR', params: { year: 2025 } } },
  })
  expect((await send(2013)).ok).toBe(true)
})
