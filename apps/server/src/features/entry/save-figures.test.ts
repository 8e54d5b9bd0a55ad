import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { expect, test } from 'vitest'
import { oneCell, saveOne, typed } from '../../../test/save-one.ts'
import { testApp } from '../../../test/test-app.ts'

const { as, unit, database } = await testApp()
const lethuy = await as('lethuy')
const own = await unit('457')
const form = { unit: own, year: 2024 }
const save = async (indicator: string, expectedVersion: number, over: Partial<FigureInput>) =>
  saveOne(lethuy, { ...form, indicator, expectedVersion, input: typed(over) })
const history = (indicator: string) => lethuy.call('entry.history', { ...form, indicator })
const audited = async () =>
  (await database.pool.query("select count(*) as n from audit_event where action = 'figure.saved'")).rows[0].n

test('figure, revision, audit and report in one step', async () => {
  const before = await audited()
  const answer = await save('ocop_total', 0, { value: '030.50', basis: 'estimate', source: 'Báo cáo số 1' })
  expect(answer.cell).toMatchObject({ value: '30.5', basis: 'estimate', version: 1, status: 'draft' })
  expect(answer.cell).toMatchObject({ source: 'Báo cáo số 1', illustrative: false, derived: false })
  expect(await history('ocop_total')).toMatchObject([
    { version: 1, value: '30.5', by: 'Ban Dân vận Huyện ủy Lệ Thủy', channel: 'web', source: 'Báo cáo số 1' },
  ])
  expect(await audited()).toBe(before + 1)
  const { report } = await lethuy.call('entry.form', form)
  expect(report.updatedBy).toBe('Ban Dân vận Huyện ủy Lệ Thủy')
  expect(report.filled).toBe(1)
})

test('what one person typed is not saved as another who has signed in to the same browser', async () => {
  const quantri = await as('quantri')
  const request = oneCell({
    ...form,
    indicator: 'doc_plans',
    expectedVersion: 0,
    input: typed({ value: '3' }),
  })
  const other = await quantri.send('entry.saveFigures', { ...request, typist: 'demo-lethuy' })
  expect(other.ok || other.error.data.domain?.code).toBe('OTHER_PERSON')
  expect(await history('doc_plans')).toEqual([])
  const own = await lethuy.send('entry.saveFigures', { ...request, typist: 'demo-lethuy' })
  expect(own.ok && own.data[0]?.outcome).toBe('saved')
})

test('what is answered is what a later read finds', async () => {
  const { cell } = await save('ocop_3star', 0, { value: '23', note: 'theo danh sách', asOf: '2024-11-30' })
  const { rows } = await lethuy.call('entry.form', form)
  expect(rows.find(({ indicator }) => indicator === 'ocop_3star')?.cell).toEqual(cell)
})

test('missing, zero and not applicable stay apart', async () => {
  expect((await save('ocop_5star', 0, { value: '0' })).cell).toMatchObject({
    value: '0',
    notApplicable: false,
  })
  expect((await save('ocop_5star', 1, { notApplicable: true })).cell).toMatchObject({
    value: null,
    notApplicable: true,
  })
  expect((await save('ocop_5star', 2, {})).cell).toMatchObject({ value: null, notApplicable: false })
  expect((await history('ocop_5star')).map(({ value, notApplicable }) => [value, notApplicable])).toEqual([
    [null, false],
    [null, true],
    ['0', false],
  ])
})

test('the same again is no new revision, with whatever version it comes', async () => {
  await save('ocop_4star', 0, { value: '7' })
  expect((await save('ocop_4star', 1, { value: '7.0' })).cell?.version).toBe(1)
  expect((await save('ocop_4star', 0, { value: '7' })).cell?.version).toBe(1)
  expect(await history('ocop_4star')).toHaveLength(1)
})

test('a blank where nothing was is nothing', async () => {
  expect((await save('dvk_recognised_district', 0, {})).cell).toMatchObject({ value: null, version: 0 })
  expect(await history('dvk_recognised_district')).toEqual([])
})

test('a conflict changes nothing and gives both values, who, when and the cell', async () => {
  await save('vuon_model', 0, { value: '34' })
  const answer = await save('vuon_model', 0, { value: '99' })
  expect(answer).toMatchObject({ outcome: 'conflict', by: 'Ban Dân vận Huyện ủy Lệ Thủy' })
  expect(answer.cell).toMatchObject({ value: '34', version: 1 })
  expect(answer.at).toMatch(/^\d{4}-/)
  expect(await history('vuon_model')).toHaveLength(1)
  expect((await save('vuon_model', 1, { value: '99' })).cell?.version).toBe(2)
})

test('forty editors of one cell at once: one is saved, the others are told, and quickly', async () => {
  const start = performance.now()
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => save('htx_model', 0, { value: String(index + 1) })),
  )
  expect(answers.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1)
  expect(answers.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(39)
  expect(await history('htx_model')).toHaveLength(1)
  expect(performance.now() - start).toBeLessThan(5000)
})

test.each([
  ['derived', 'ntm_criteria_avg'],
  ['of nobody', 'thitruong_none'],
])('an indicator that is %s cannot be typed', async (_what, indicator) => {
  const { outcome, problem, cell } = await save(indicator, 0, { value: '1' })
  expect([outcome, cell]).toEqual(['refused', null])
  expect(problem).toMatch(/\S/)
})

test('another district, a submitted report, a locked and an unknown round', async () => {
  const at = (code: string, year: number, who = lethuy) =>
    unit(code).then((id) =>
      who.send(
        'entry.saveFigures',
        oneCell({
          unit: id,
          year,
          indicator: 'ocop_total',
          expectedVersion: 0,
          input: typed({ value: '1' }),
        }),
      ),
    )
  const codeOf = async (answer: ReturnType<typeof at>) => {
    const found = await answer
    return found.ok ? 'ok' : found.error.data.domain?.code
  }
  expect(await codeOf(at('450', 2024))).toBe('NO_PERMISSION')
  expect(await codeOf(at('450', 2024, await as('donghoi')))).toBe('REPORT_NOT_EDITABLE')
  expect(await codeOf(at('457', 2023))).toBe('ROUND_LOCKED')
  expect(await codeOf(at('457', 2030))).toBe('ROUND_NOT_FOUND')
  expect(await codeOf(at('44', 2024, await as('quantri')))).toBe('REPORT_NOT_FOUND')
})

test('an illustrative figure that is typed over is one no more; a citation stays while its value stays', async () => {
  const badon = await as('badon')
  const id = await unit('458')
  const { rows } = await badon.call('entry.form', { unit: id, year: 2024 })
  const put = (indicator: string, expectedVersion: number, over: Partial<FigureInput>) =>
    saveOne(badon, { unit: id, year: 2024, indicator, expectedVersion, input: typed(over) }).then(
      ({ cell }) => {
        if (cell === null) throw new Error(`${indicator} was refused`)
        return cell
      },
    )
  const shown = rows.find(({ cell }) => cell?.illustrative && cell.value !== null)?.cell
  if (shown == null) throw new Error('the demo has illustrative figures of 458')
  const same = await put(shown.indicator, shown.version, { value: shown.value, basis: shown.basis })
  expect(same).toMatchObject({ value: shown.value, illustrative: false, source: null })
  await database.pool.query(
    `update figure set illustrative = false, quote = 'một câu', source_id = (select id from source where title <> '' order by id limit 1), source_text = null
     where unit_id = $1 and year = 2024 and indicator_id = (select id from indicator where code = $2)`,
    [id, shown.indicator],
  )
  const cited = (await badon.call('entry.form', { unit: id, year: 2024 })).rows.find(
    ({ indicator }) => indicator === shown.indicator,
  )?.cell
  expect(cited?.source).toContain('một câu')
  const { value, basis, version } = same
  const kept = await put(shown.indicator, version, { value, basis, source: cited?.source, note: 'ghi chú' })
  expect(kept).toMatchObject({ source: cited?.source, note: 'ghi chú', version: version + 1 })
  const other = await put(shown.indicator, kept.version, { value, basis, source: 'Báo cáo khác' })
  expect(other).toMatchObject({ source: 'Báo cáo khác', version: version + 2 })
})
