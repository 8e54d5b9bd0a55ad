import type { ImportRequest } from '@so-dan-van/domain/imports/import-request'
import { expect, test } from 'vitest'
import { addPerson, addProvince } from '../../../test/more-people.ts'
import { type Person, testApp } from '../../../test/test-app.ts'

const { as, database } = await testApp()
await addPerson(database, 'abroad', { role: 'administrator', unit: await addProvince(database) })
const quantri = await as('quantri')
const usual: ImportRequest = {
  ...{ clearBlanks: false, overwriteApproved: false, reason: null, fingerprint: null, without: [] },
  outcomes: ['new', 'changed'],
}

function send(person: Person, rows: string[], request: Partial<ImportRequest> = {}) {
  const bytes = new TextEncoder().encode(['unit,indicator,year,value', ...rows].join('\n'))
  return person.send('import.figures', bytes, {
    'x-file-name': encodeURIComponent('số liệu.csv'),
    'x-file-options': encodeURIComponent(JSON.stringify({ ...usual, ...request })),
  })
}
const seen = async (rows: string[], request: Partial<ImportRequest> = {}) =>
  (await send(quantri, rows, request)).data
const stored = async (indicator: string) =>
  (
    await database.pool.query(
      `select value::text from figure f join indicator i on i.id = f.indicator_id join unit u on u.id = f.unit_id
       where i.code = $1 and u.code = '457' and f.year = 2002`,
      [indicator],
    )
  ).rows.map(({ value }) => Number(value))

const rows = ['457,doc_plans,2002,5', '457,doc_directives,2002,6', '457,ocop_3star,2002,1.5']

test('seen, picked, written', async () => {
  const first = await seen(rows)
  expect(first).toMatchObject({ written: null, stale: false, counts: { new: 2 }, errors: 1 })
  expect(first?.problems).toMatchObject([
    { code: 'numberTooPrecise', at: { sheet: 'số liệu', row: 4, column: 'D' } },
  ])
  const fingerprint = first?.fingerprint ?? ''
  const without =
    first?.lines.filter(({ indicator }) => indicator === 'doc_plans').map(({ place }) => place) ?? []
  expect(await seen(rows, { fingerprint, without })).toMatchObject({ written: 1, stale: false })
  expect([await stored('doc_plans'), await stored('doc_directives')]).toEqual([[], [6]])
  // the same again: what was seen is no longer so
  const second = await seen(rows, { fingerprint })
  expect(second).toMatchObject({ written: null, stale: true, counts: { new: 1, unchanged: 1 } })
  expect(await seen(rows, { fingerprint: second?.fingerprint ?? '', outcomes: ['changed'] })).toMatchObject({
    written: 0,
  })
})

test('an administrator of another province finds no such unit', async () => {
  const answer = await send(await as('abroad'), rows)
  expect(answer.data).toMatchObject({ counts: { new: 0 }, lines: [], errors: 3 })
})

test.each([
  [{ overwriteApproved: true }, 'REASON_REQUIRED'],
  [{ fingerprint: 5 as unknown as string }, 'FIELD_INVALID'],
])('%j: %s', async (request, code) => {
  const answer = await send(quantri, rows, request)
  expect(answer.ok ? null : answer.error.data.domain?.code).toBe(code)
})
