import type { PlanFileRequest } from '@so-dan-van/domain/targets/plan-file'
import { expect, test } from 'vitest'
import { addPerson, addProvince } from '../../../test/more-people.ts'
import { type Person, testApp } from '../../../test/test-app.ts'
import { readTableFile } from '../../files/read-table-file.ts'

const { as, unit, database } = await testApp()
await addPerson(database, 'abroad', { role: 'administrator', unit: await addProvince(database) })
const quantri = await as('quantri')
const [province, own, other] = [await unit('44'), await unit('457'), await unit('452')]
const year = 2012
const usual: PlanFileRequest = {
  ...{ year, fingerprint: null, without: [] },
  outcomes: ['new', 'changed', 'cleared'],
}

function sendBytes(
  person: Person,
  bytes: Uint8Array,
  request: Partial<PlanFileRequest> = {},
  name = 'kế hoạch.csv',
) {
  return person.send('target.import', bytes, {
    'x-file-name': encodeURIComponent(name),
    'x-file-options': encodeURIComponent(JSON.stringify({ ...usual, ...request })),
  })
}
const csv = (rows: string[]) => new TextEncoder().encode(rows.join('\n'))
async function seen(rows: string[], request: Partial<PlanFileRequest> = {}) {
  const answer = await sendBytes(quantri, csv(rows), request)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}
const plans = async (at = year) =>
  Object.fromEntries(
    (await quantri.call('target.grid', { unit: province, year: at })).entries.map((entry) => [
      `${entry.indicator} ${entry.unit}`,
      entry.plan.kind === 'value' ? entry.plan.value : entry.plan.kind,
    ]),
  )
const events = async () =>
  (
    await database.pool.query(
      `select action, unit_id, data from audit_event where action like 'target%' order by id`,
    )
  ).rows

const grid = [
  'Chỉ tiêu;Lệ Thủy;Minh Hóa',
  'doc_plans;5;không giao',
  'doc_directives;7;',
  'ocop_total;nhiều;3',
]

test('compared, nothing is written; seen, picked, written with its audit in one commit', async () => {
  const first = await seen(grid)
  expect(first).toMatchObject({ written: null, stale: false, errors: 1 })
  expect(first.counts).toEqual({ new: 4, changed: 0, cleared: 0, unchanged: 1 })
  expect(first.problems).toMatchObject([
    { code: 'numberUnread', at: { sheet: 'kế hoạch', row: 4, column: 'B' } },
  ])
  expect(await plans()).toEqual({})
  const { fingerprint } = first
  const without = first.lines.filter(({ indicator }) => indicator === 'ocop_total').map(({ place }) => place)
  expect(await seen(grid, { fingerprint, without })).toMatchObject({ written: 3, stale: false })
  expect(await plans()).toEqual({
    [`doc_plans ${own}`]: '5',
    [`doc_plans ${other}`]: 'none',
    [`doc_directives ${own}`]: '7',
  })
  const all = await events()
  expect(all.filter(({ action }) => action === 'target.saved')).toHaveLength(3)
  expect(
    all.filter(({ action }) => action === 'targets.imported').map(({ unit_id, data }) => [unit_id, data]),
  ).toEqual([
    [own, { year, file: 'kế hoạch.csv', new: 2, changed: 0, cleared: 0 }],
    [other, { year, file: 'kế hoạch.csv', new: 1, changed: 0, cleared: 0 }],
  ])
})

test('changed, cleared and unchanged; what is cleared goes only where it is picked', async () => {
  const rows = ['Chỉ tiêu;Lệ Thủy;Minh Hóa', 'doc_plans;6;không giao', 'doc_directives;;']
  const found = await seen(rows)
  expect(found.counts).toEqual({ new: 0, changed: 1, cleared: 1, unchanged: 2 })
  expect(found.lines.find(({ outcome }) => outcome === 'cleared')).toMatchObject({
    before: { kind: 'value', value: '7' },
    after: { kind: 'unset' },
  })
  const { fingerprint } = found
  expect(await seen(rows, { fingerprint, outcomes: ['new', 'changed'] })).toMatchObject({ written: 1 })
  expect(await plans()).toMatchObject({ [`doc_plans ${own}`]: '6', [`doc_directives ${own}`]: '7' })
  const again = await seen(rows)
  await seen(rows, { fingerprint: again.fingerprint, outcomes: ['cleared'] })
  expect(await plans()).not.toHaveProperty(`doc_directives ${own}`)
})

test('somebody else changed a plan after it was seen: nothing is written, the new difference is given', async () => {
  const rows = ['unit;indicator;year;value', `457;doc_circulars;${year};1`, `452;doc_circulars;${year};2`]
  const indicator = 'ocop_total'
  const listed = rows.map((row) => row.replace('doc_circulars', indicator))
  const { fingerprint } = await seen(listed)
  await quantri.call('target.save', {
    year,
    cells: [{ indicator, unit: own, expectedVersion: 0, plan: { kind: 'value', value: '9' } }],
  })
  const stale = await seen(listed, { fingerprint })
  expect(stale).toMatchObject({ written: null, stale: true, counts: { new: 1, changed: 1 } })
  expect(await plans()).toMatchObject({ [`${indicator} ${own}`]: '9' })
  expect(await plans()).not.toHaveProperty(`${indicator} ${other}`)
})

test('several years in one file are one commit', async () => {
  const rows = ['unit;indicator;year;value', '457;doc_plans;2010;1', '457;doc_plans;2011;2']
  const { fingerprint } = await seen(rows)
  expect(await seen(rows, { fingerprint })).toMatchObject({ written: 2 })
  expect([await plans(2010), await plans(2011)]).toEqual([
    { [`doc_plans ${own}`]: '1' },
    { [`doc_plans ${own}`]: '2' },
  ])
})

test('the exported workbook comes back unchanged, and filled in it is read', async () => {
  const sheet = await quantri.call('target.sheet', { unit: province, year: 2023, all: true })
  const bytes = Buffer.from(sheet.base64, 'base64')
  const stored = Object.keys(await plans(2023)).length
  expect(stored).toBeGreaterThan(0)
  const same = await sendBytes(quantri, bytes, { year: 2023 }, sheet.name)
  expect(same.data).toMatchObject({ errors: 0, problems: [], counts: { new: 0, changed: 0, cleared: 0 } })
  const { sheets } = await readTableFile(bytes, sheet.name)
  expect(sheets).toHaveLength(1)
  const texts = sheets[0]?.rows.flatMap(({ cells }) =>
    cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')),
  )
  expect(texts).toContain('Huyện Lệ Thủy')
  // of another year, the title says so
  const wrong = await sendBytes(quantri, bytes, { year: 2022 }, sheet.name)
  expect(wrong.data?.problems.map(({ code }) => code)).toEqual(['planOtherYear'])
  expect(wrong.data?.lines).toEqual([])
})

test('an administrator of another province finds no such unit, and no plans to take away', async () => {
  const abroad = await as('abroad')
  expect((await sendBytes(abroad, csv(grid))).data).toMatchObject({ lines: [], errors: 2 })
  const sheet = await abroad.send('target.sheet', { unit: province, year, all: false })
  expect(sheet.ok ? '' : sheet.error.data.domain?.code).toBe('NO_PERMISSION')
})

test('a unit that is gone by the cut-off day is not understood', async () => {
  const found = await seen(['Chỉ tiêu;Lệ Thủy', 'doc_plans;5'], { year: 2025 })
  expect(found.problems).toMatchObject([{ code: 'unitUnknown', at: { row: 1, column: 'B' } }])
})

test('options that are none are refused', async () => {
  const answer = await sendBytes(quantri, csv(grid), { year: 1 })
  expect(answer.ok ? '' : answer.error.data.domain?.code).toBe('FIELD_INVALID')
})
