import { DomainError } from '@so-dan-van/domain/errors'
import { isError } from '@so-dan-van/domain/imports/import-problem'
import { sampleSheet } from '@so-dan-van/domain/imports/sample-sheets'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/test-database.ts'
import { loadReference } from '../../db/queries/reference.ts'
import { type Comparing, compareFigures, readFigureSheets } from './compare-figures.ts'
import { type FigureImport, importFigures } from './import-figures.ts'

const database = await testDatabase('demo')
const { read, write, pool } = database
const reference = await loadReference(read, 'test')
const rows = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows
const header = ['unit', 'indicator', 'year', 'value', 'basis', 'as_of', 'source', 'note']
const usual = { clearBlanks: false, overwriteApproved: false }
async function compare(given: (string | number)[][], more: Partial<Comparing> = {}) {
  const scope = { reference, within: null, options: usual, ...more }
  const lines = await readFigureSheets(read, scope, [sampleSheet([header, ...given])])
  return compareFigures(read, { ...scope, read: lines })
}
const importing = (difference: FigureImport['difference'], more: Partial<FigureImport> = {}) =>
  importFigures(write, {
    ...{ difference, reference, within: null, file: 'thu.csv', reason: null, actor: null, requestId: null },
    ...{ now: new Date('2024-12-01T00:00:00Z'), ...more },
  })
const figure = async (code: string, indicator: string, year: number) =>
  (
    await rows(
      `select f.*, f.value::text as value from figure f join unit u on u.id = f.unit_id join indicator i on i.id = f.indicator_id
       where u.code = $1 and u.level <> 'commune' and i.code = $2 and f.year = $3`,
      [code, indicator, year],
    )
  )[0]
const traces = async () =>
  (await rows('select (select count(*) from figure_revision) + (select count(*) from audit_event) as n'))[0].n

test('new, changed and unchanged cells of a report in draft: figures, revisions, audit, one transaction', async () => {
  // minhhoa's report of the open round is a draft
  const before = await figure('452', 'survey_visits', 2024)
  const unchanged =
    before === undefined ? [] : [['452', 'survey_visits', 2024, before.value.replace(/\.0+$/, '')]]
  const difference = await compare([
    ['452', 'doc_plans', 2024, 'hơn 12', 'ước', '30/11/2024', 'Báo cáo 5', 'tạm tính'],
    ['Huyện Minh Hoá', 'ocop_5star', 2024, 'k.a.d', '', '', '', ''],
    ...unchanged,
  ] as string[][])
  expect(difference.problems.filter(isError)).toEqual([])
  const written = await importing(difference)
  expect(written).toBe(difference.lines.filter(({ outcome }) => outcome !== 'unchanged').length)
  const plan = await figure('452', 'doc_plans', 2024)
  expect(plan).toMatchObject({
    value: '12.000000',
    basis: 'estimate',
    approximation: 'over',
    as_of: '2024-11-30',
    source_text: 'Báo cáo 5',
    note: 'tạm tính',
    status: 'draft',
    illustrative: false,
  })
  expect(await figure('452', 'ocop_5star', 2024)).toMatchObject({ value: null, not_applicable: true })
  const revisions = await rows('select * from figure_revision where figure_id = $1 order by version desc', [
    plan.id,
  ])
  expect(revisions[0]).toMatchObject({
    version: plan.version,
    channel: 'import',
    value: '12.000000',
    note: 'tạm tính',
  })
  const audits = await rows(`select * from audit_event where action = 'figures.imported'`)
  expect(audits).toHaveLength(1)
  expect(audits[0].data).toMatchObject({ year: 2024, file: 'thu.csv' })
  // once more: everything is as the file says
  const again = await compare([
    ['452', 'doc_plans', 2024, 'hơn 12', 'ước', '30/11/2024', 'Báo cáo 5', 'tạm tính'],
  ])
  expect(again.lines.map(({ outcome }) => outcome)).toEqual(['unchanged'])
  expect(await importing(again)).toBe(0)
})

describe('not in silence', () => {
  test('approved figures of a locked round are refused with the reason; with a reason they are written over', async () => {
    const given = [['457', 'dvk_registered_district', 2023, '48']]
    const refused = await compare(given)
    expect(refused.lines).toMatchObject([
      { outcome: 'refused', refusal: 'roundLocked', before: { value: '47' } },
    ])
    expect(await importing(refused)).toBe(0)
    const forced = await compare(given, { options: { ...usual, overwriteApproved: true } })
    expect(await importing(forced, { reason: 'Đính chính theo công văn' })).toBe(1)
    const stored = await figure('457', 'dvk_registered_district', 2023)
    // the citation spoke of another value
    expect(stored).toMatchObject({ value: '48.000000', status: 'approved', source_id: null, quote: null })
    const [last] = await rows(
      'select reason from figure_revision where figure_id = $1 order by version desc',
      [stored.id],
    )
    expect(last.reason).toBe('Đính chính theo công văn')
  })
})

describe('all or nothing', () => {
  test('cancelled in the middle, nothing is left behind', async () => {
    const stop = new AbortController()
    const difference = await compare([
      ['452', 'doc_plans', 1993, '1'],
      ['452', 'doc_plans', 1994, '2'],
    ])
    const before = await traces()
    const failed = importing(difference, { signal: stop.signal, progress: () => stop.abort() })
    await expect(failed).rejects.toEqual(new DomainError('IMPORT_CANCELLED', {}))
    expect([await traces(), await figure('452', 'doc_plans', 1993)]).toEqual([before, undefined])
  })
  test('a cell that changed since the comparison', async () => {
    const difference = await compare([
      ['452', 'doc_plans', 1995, '1'],
      ['452', 'doc_plans', 2024, '99'],
    ])
    await pool.query(
      `update figure set version = version + 1 from unit u, indicator i where u.id = unit_id and i.id = indicator_id
       and u.code = '452' and i.code = 'doc_plans' and year = 2024`,
    )
    await expect(importing(difference)).rejects.toEqual(new DomainError('IMPORT_STALE', {}))
    expect(await figure('452', 'doc_plans', 1995)).toBeUndefined()
    expect((await compare([['452', 'doc_plans', 2024, '99']])).fingerprint).not.toBe(difference.fingerprint)
  })
  test('a report that moved since the comparison', async () => {
    const difference = await compare([['452', 'doc_plans', 2024, '99']])
    await pool.query(
      `update report set version = version + 1 from unit u where u.id = unit_id and u.code = '452'`,
    )
    await expect(importing(difference)).rejects.toEqual(new DomainError('IMPORT_STALE', {}))
  })
})

test('below the units of the grant only, checked where it is written too', async () => {
  const [lethuy] = await rows(`select id from unit where code = '457' and level = 'district'`)
  const within = [lethuy.id]
  const { problems } = await compare([['452', 'doc_plans', 1996, '1']], { within })
  expect(problems).toMatchObject([{ code: 'unitUnknown' }])
  const all = await compare([['452', 'doc_plans', 1996, '1']])
  await expect(importing(all, { within })).rejects.toEqual(new DomainError('IMPORT_STALE', {}))
  expect(await figure('452', 'doc_plans', 1996)).toBeUndefined()
})

test('a blank clears only where that is asked for', async () => {
  await importing(await compare([['452', 'doc_plans', 1997, '7']]))
  const blank = [['452', 'doc_plans', 1997, '']]
  expect((await compare(blank)).lines.map(({ outcome }) => outcome)).toEqual(['kept'])
  // it was published without a report
  const options = { clearBlanks: true, overwriteApproved: true }
  const difference = await compare(blank, { options })
  expect(difference.lines.map(({ outcome }) => outcome)).toEqual(['cleared'])
  await importing(difference, { reason: 'nhầm' })
  expect(await figure('452', 'doc_plans', 1997)).toMatchObject({
    value: null,
    not_applicable: false,
    version: 2,
  })
})
