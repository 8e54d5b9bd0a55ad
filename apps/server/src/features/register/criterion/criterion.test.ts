import { countResults } from '@so-dan-van/domain/registers/criterion/standing'
import { summariseCriteria } from '@so-dan-van/domain/registers/criterion/summary'
import { openXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { type Path, testApp } from '../../../../test/test-app.ts'

const { as, unit, database, nobody } = await testApp()
const [province, own, other] = [await unit('44'), await unit('457'), await unit('452')]
const lethuy = await as('lethuy')
const tinh = await as('tinh')
const lanhdao = await as('lanhdao')
const set = 'ntm-2021'
const place = { unit: own, year: 2023, set }

type Who = typeof lethuy
const code = async (path: Path, input: unknown, who: Who = lethuy) => {
  const answer = await who.send(path, input)
  return answer.ok ? null : (answer.error.data.domain?.code ?? answer.error.data.code)
}
const matrixOf = (year: number, of = own, who: Who = tinh) =>
  who.call('criterion.matrix', { unit: of, year, set: null })
async function summaryOf(year: number, of = own) {
  const matrix = await matrixOf(year, of)
  const communes = matrix.communes.map(({ unit: id, results }) => ({
    unit: id,
    met: countResults(results).met,
  }))
  const now = { set: matrix.set?.code ?? null, communes }
  return summariseCriteria(now, matrix.set?.criteriaCount ?? 0, matrix.previous)
}
const audits = async (action: string) =>
  (await database.pool.query('select unit_id, data from audit_event where action = $1 order by id', [action]))
    .rows

let first = 0
let second = 0
beforeAll(async () => {
  const { communes } = await matrixOf(2021)
  first = communes[0]?.unit ?? 0
  second = communes[1]?.unit ?? 0
})

test('the article: 378 criteria of 24 communes, 15,75 on average, 8 more than 2022', async () => {
  const summary = await summaryOf(2023)
  expect(summary).toMatchObject({ total: 378, communes: 24, assessed: 24, change: { value: 8, gap: null } })
  expect((summary.total ?? 0) / summary.assessed).toBe(15.75)
  expect(summary.bands).toEqual({ full: 7, '15_18': 10, '10_14': 4, '5_9': 3, lt5: 0 })
  expect((await summaryOf(2022)).total).toBe(370)
})

test.each([
  [2019, 416, 26, 'noBaseline'],
  [2020, 398, 24, 'otherCommunes'],
  [2021, 362, 24, 'otherSet'],
])('%d: %d criteria of %d communes, no change stated: %s', async (year, total, communes, gap) => {
  expect(await summaryOf(year)).toMatchObject({ total, communes, change: { value: null, gap } })
})

test('only xã are counted; the province has those of all districts', async () => {
  const { communes } = await matrixOf(2023, province)
  expect(communes.length).toBe(128)
  expect(new Set(communes.map(({ kind }) => kind))).toEqual(new Set(['xã']))
})

test('the province sees and does not write; a district writes its own; a stranger sees nothing', async () => {
  const mine = await matrixOf(2023, own, lethuy)
  expect(mine.communes.every(({ mayEdit }) => mayEdit)).toBe(true)
  expect((await matrixOf(2023)).communes.some(({ mayEdit }) => mayEdit)).toBe(false)
  const theirs = await matrixOf(2023, province, lethuy)
  expect(theirs.communes.filter(({ mayEdit }) => mayEdit).length).toBe(24)
  const cells = [{ commune: first, criterion: 1, met: null, expectedVersion: 1 }]
  expect(await code('criterion.save', { ...place, cells }, tinh)).toBe('NO_PERMISSION')
  expect(await code('criterion.save', { ...place, cells }, lanhdao)).toBe('NO_PERMISSION')
  expect(await code('criterion.save', { ...place, cells }, await as('minhhoa'))).toBe('NO_PERMISSION')
  expect(await code('criterion.save', { ...place, cells }, nobody)).toBe('NOT_SIGNED_IN')
  expect(await code('criterion.save', { ...place, unit: other, cells })).toBe('NO_PERMISSION')
  const [stranger] = (await matrixOf(2023, other)).communes
  const foreign = [{ commune: stranger?.unit, criterion: 1, met: true, expectedVersion: 1 }]
  expect(await code('criterion.save', { ...place, cells: foreign })).toBe('COMMUNE_NOT_COUNTED')
})

test('cells at once: saved, saved again, in conflict; one event for each commune', async () => {
  const cell = (commune: number, criterion: number, met: boolean | null, expectedVersion = 1) => ({
    ...{ commune, criterion, met, expectedVersion },
  })
  const before = await matrixOf(2021)
  const results = before.communes[0]?.results ?? []
  const cells = [cell(first, 1, null), cell(first, 2, !results[1]), cell(second, 1, null)]
  const at = { unit: own, year: 2021, set }
  const saved = await lethuy.call('criterion.save', { ...at, cells })
  expect(saved.map(({ outcome, version }) => [outcome, version])).toEqual([
    ['saved', 2],
    ['saved', 2],
    ['saved', 2],
  ])
  const again = await lethuy.call('criterion.save', { ...at, cells })
  expect(again.map(({ outcome, version }) => [outcome, version])).toEqual(saved.map(() => ['saved', 2]))
  const late = await lethuy.call('criterion.save', { ...at, cells: [cell(first, 1, true, 1)] })
  expect(late).toEqual([{ commune: first, criterion: 1, outcome: 'conflict', met: null, version: 2 }])
  const events = await audits('criterion.saved')
  expect(events.map(({ unit_id }) => unit_id)).toEqual([first, second])
  expect(events[0].data).toMatchObject({
    year: 2021,
    set,
    changes: { '1': [true, null], '2': [results[1], !results[1]] },
  })
  const after = (await matrixOf(2021)).communes[0]
  expect([after?.results[0], after?.versions[0], after?.results[1]]).toEqual([null, 2, !results[1]])
})

test('what cannot be written', async () => {
  const cells = [{ commune: first, criterion: 20, met: true, expectedVersion: 0 }]
  expect(await code('criterion.save', { ...place, cells })).toBe('FIELD_INVALID')
  const twice = [1, 1].map((criterion) => ({ commune: first, criterion, met: true, expectedVersion: 0 }))
  expect(await code('criterion.save', { ...place, cells: twice })).toBe('FIELD_INVALID')
  const one = twice.slice(1)
  expect(await code('criterion.save', { ...place, year: 2019, cells: one })).toBe('CRITERIA_SET_NOT_FOUND')
})

test('a year is copied forward into communes without any result, within one set', async () => {
  const at = { unit: own, year: 2024, set }
  await database.pool.query('delete from criterion_result where year = 2024')
  expect((await summaryOf(2024)).total).toBeNull()
  const known = (await matrixOf(2024)).communes[0]?.unit ?? 0
  const cells = [{ commune: known, criterion: 1, met: false, expectedVersion: 0 }]
  await lethuy.call('criterion.save', { ...at, cells })
  expect(await code('criterion.copy', { ...at, communes: null }, tinh)).toBe('NO_PERMISSION')
  const copied = await lethuy.call('criterion.copy', { ...at, communes: null })
  expect(copied).toEqual({ communes: 23, cells: 23 * 19 })
  expect(await lethuy.call('criterion.copy', { ...at, communes: null })).toEqual({ communes: 0, cells: 0 })
  const [now, before] = [await matrixOf(2024), await matrixOf(2023)]
  const resultsOf = (matrix: typeof now, id: number) =>
    matrix.communes.find((one) => one.unit === id)?.results
  for (const { unit: id } of now.communes.slice(1)) expect(resultsOf(now, id)).toEqual(resultsOf(before, id))
  expect((await audits('criterion.copied')).length).toBe(23)
  expect(await code('criterion.copy', { unit: own, year: 2021, set, communes: null })).toBe(
    'CRITERIA_SET_OTHER',
  )
})

test('a decision: recorded once, of the year that it is for, withdrawn, taken out', async () => {
  const { communes } = await matrixOf(2023)
  const commune = communes.find(({ recognitions }) => recognitions.length === 0)?.unit ?? 0
  const given = {
    title: 'model' as const,
    field: 'Chuyển đổi số',
    forYear: 2023,
    decision: '9/QĐ-UBND',
    decidedOn: '2024-02-01',
  }
  const input = { unit: own, commune, ...given }
  expect(await code('criterion.recognise', { ...input, field: null })).toBe('FIELD_INVALID')
  expect(await code('criterion.recognise', { ...input, forYear: 2025 })).toBe('FIELD_INVALID')
  expect(await code('criterion.recognise', input, tinh)).toBe('NO_PERMISSION')
  expect(await code('criterion.recognise', { ...input, commune: own })).toBe('COMMUNE_NOT_COUNTED')
  const made = await lethuy.call('criterion.recognise', input)
  expect(await lethuy.call('criterion.recognise', input)).toEqual(made)
  expect(await code('criterion.recognise', { ...input, decision: '10/QĐ-UBND' })).toBe('RECOGNITION_EXISTS')
  const held = async () =>
    (await matrixOf(2023)).communes.find(({ unit: id }) => id === commune)?.recognitions
  expect(await held()).toMatchObject([{ ...given, withdrawnOn: null, illustrative: false }])
  const decision = { unit: own, recognition: made.id }
  const withdrawal = { ...decision, withdrawnOn: '2024-06-01', reason: 'Không còn đạt' }
  expect(await code('criterion.withdraw', withdrawal, tinh)).toBe('NO_PERMISSION')
  expect(await code('criterion.withdraw', { ...withdrawal, withdrawnOn: '2024-01-31' })).toBe('FIELD_INVALID')
  const unknown = { ...withdrawal, recognition: made.id + 1 }
  expect(await code('criterion.withdraw', unknown)).toBe('RECOGNITION_NOT_FOUND')
  await lethuy.call('criterion.withdraw', withdrawal)
  expect(await held()).toMatchObject([{ withdrawnOn: '2024-06-01', withdrawnReason: 'Không còn đạt' }])
  expect(await code('criterion.archive', { ...decision, reason: 'Ghi nhầm' }, lanhdao)).toBe('NO_PERMISSION')
  await lethuy.call('criterion.archive', { ...decision, reason: 'Ghi nhầm' })
  expect(await held()).toEqual([])
  expect(await code('criterion.withdraw', withdrawal)).toBe('RECOGNITION_NOT_FOUND')
  await lethuy.call('criterion.archive', { ...decision, reason: 'Ghi nhầm' })
  expect((await audits('recognition.archived')).length).toBe(1)
})

test('the workbook holds the matrix in the notation that a paste understands', async () => {
  const { name, base64 } = await tinh.call('criterion.file', place)
  expect(name).toBe('tieu-chi-ntm-2023.xlsx')
  const rows = (await openXlsx(Buffer.from(base64, 'base64'))).sheets[0]?.rows ?? []
  expect(rows.length).toBe(25)
  expect(rows[0]?.slice(0, 4)).toEqual(['STT', 'Huyện, thị xã, thành phố', 'Xã', '1. Quy hoạch'])
  expect(rows.slice(1).reduce((sum, cells) => sum + Number(cells.at(-1)), 0)).toBe(378)
  expect(new Set(rows.slice(1).flatMap((cells) => cells.slice(3, -1)))).toEqual(new Set(['x', '0']))
})

test('a result outside its set’s years is refused by the database', async () => {
  const { rows } = await database.pool.query('select id from criterion_result where year = 2020 limit 1')
  const moved = database.pool.query('update criterion_result set year = 2026 where id = $1', [rows[0].id])
  await expect(moved).rejects.toThrow('outside the years')
})
