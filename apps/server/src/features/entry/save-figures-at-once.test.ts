import type { SaveFiguresInput } from '@so-dan-van/domain/reports/report'
import { expect, test } from 'vitest'
import { saveOne, typed } from '../../../test/save-one.ts'
import { type Person, testApp } from '../../../test/test-app.ts'

const { as, unit, database } = await testApp()
const lethuy = await as('lethuy')
const own = await unit('457')
const form = { unit: own, year: 2024 }
const history = (indicator: string) => lethuy.call('entry.history', { ...form, indicator })
const audited = async () =>
  (await database.pool.query("select count(*) as n from audit_event where action = 'figure.saved'")).rows[0].n
const cell = (
  indicator: string,
  expectedVersion: number,
  value: string,
): SaveFiguresInput['cells'][number] => ({
  indicator,
  expectedVersion,
  input: typed({ value }),
})
/** two figures of the form that are typed, as they are now, and the rows */
const twoTyped = async () => {
  const { rows } = await lethuy.call('entry.form', form)
  const [first, second] = rows.flatMap(({ cell: now }) => (now && !now.derived ? [now] : []))
  if (!first || !second) throw new Error('the form has figures')
  return { first, second, rows }
}

test('a whole form at once: each cell has its revision, computed ones say why not', async () => {
  const { rows } = await lethuy.call('entry.form', form)
  const blank = rows.filter(({ cell: now }) => now === null || now.derived)
  const cells = blank.map(({ indicator }, index) => cell(indicator, 0, String(index)))
  const results = await lethuy.call('entry.saveFigures', { ...form, atomic: false, channel: 'import', cells })
  expect(results.map(({ indicator }) => indicator)).toEqual(cells.map(({ indicator }) => indicator))
  const refused = results.filter(({ outcome }) => outcome === 'refused')
  expect(refused.length).toBeGreaterThan(5)
  expect(refused.filter(({ problem }) => !problem?.includes('hệ thống tính'))).toEqual([])
  const saved = results.filter(({ outcome }) => outcome === 'saved')
  expect(saved.length).toBeGreaterThan(90)
  const after = await lethuy.call('entry.form', form)
  for (const { indicator, cell: stored } of saved)
    expect(after.rows.find((row) => row.indicator === indicator)?.cell).toEqual(stored)
  expect(await history(saved[0]?.indicator ?? '')).toMatchObject([{ channel: 'import', version: 1 }])
})

test('all or none: one stale cell and nothing is written, the others are said to be left', async () => {
  const { first, second, rows } = await twoTyped()
  const cells = [cell(first.indicator, first.version, '77'), cell(second.indicator, second.version - 1, '77')]
  const results = await lethuy.call('entry.saveFigures', { ...form, atomic: true, channel: 'import', cells })
  expect(results.map(({ outcome }) => outcome)).toEqual(['skipped', 'conflict'])
  const after = await lethuy.call('entry.form', form)
  expect(after.rows).toEqual(rows)
})

test('all or none: a computed cell stops the others; without it all are written, with channel and reason', async () => {
  const { first, second } = await twoTyped()
  const cells = [first, second].map(({ indicator, version }) => cell(indicator, version, '78'))
  const derived = cell('ntm_criteria_avg', 0, '1')
  const request = { ...form, atomic: true, channel: 'import', reason: 'Theo biểu đã ký' } as const
  const outcomes = async (sent: typeof cells) =>
    (await lethuy.call('entry.saveFigures', { ...request, cells: sent })).map(({ outcome }) => outcome)
  const before = await audited()
  expect(await outcomes([...cells, derived])).toEqual(['skipped', 'skipped', 'refused'])
  expect(await audited()).toBe(before)
  expect(await outcomes(cells)).toEqual(['saved', 'saved'])
  expect(await audited()).toBe(before + 2)
  for (const { indicator, version } of [first, second]) {
    const said = { value: '78', version: version + 1, channel: 'import', reason: 'Theo biểu đã ký' }
    expect((await history(indicator))[0]).toMatchObject(said)
  }
  expect(await outcomes(cells)).toEqual(['saved', 'saved'])
  expect(await audited()).toBe(before + 2)
})

test('a cell twice in one request, and more than five hundred, are refused by name', async () => {
  const total = cell('ocop_total', 0, '1')
  const send = (cells: (typeof total)[]) =>
    lethuy.send('entry.saveFigures', { ...form, atomic: false, channel: 'web', cells })
  const twice = await send([total, total])
  expect(twice.ok || twice.error.data.domain).toMatchObject({ params: { field: 'cells.1.indicator' } })
  const many = await send(Array(501).fill(total))
  expect(many.ok || many.error.data.domain).toMatchObject({ params: { field: 'cells' } })
})

test('an indicator that the round does not ask for is refused, the one beside it is saved', async () => {
  const { first, second } = await twoTyped()
  const left = await database.pool.query(
    `delete from round_indicator a using report r, indicator i
     where r.round_id = a.round_id and r.unit_id = $1 and i.id = a.indicator_id and i.code = $2`,
    [own, first.indicator],
  )
  expect(left.rowCount).toBeGreaterThan(0)
  const cells = [cell(first.indicator, first.version, '91'), cell(second.indicator, second.version, '92')]
  const results = await lethuy.call('entry.saveFigures', { ...form, atomic: false, channel: 'web', cells })
  expect(results).toMatchObject([
    { outcome: 'refused', cell: null, problem: expect.stringContaining('không thuộc đợt') },
    { outcome: 'saved', cell: { value: '92', version: second.version + 1 } },
  ])
  expect((await history(first.indicator))[0]?.value).toBe(first.value)
})

test('two people fight over one cell a thousand times: every acknowledged value is in its history once', async () => {
  const indicator = 'gpmb_households_agreed'
  const quantri = await as('quantri')
  const earlier = await history(indicator)
  const start = earlier[0]?.version ?? 0
  const acknowledged: string[] = []
  let conflicts = 0
  const fight = async (who: Person, first: number) => {
    let version = start
    for (let turn = 0; turn < 500; turn += 1) {
      const value = String(first + turn)
      for (let saved = false; !saved; conflicts += saved ? 0 : 1) {
        const one = { ...form, indicator, expectedVersion: version, input: typed({ value }) }
        const { outcome, cell: now } = await saveOne(who, one)
        version = now?.version ?? 0
        saved = outcome === 'saved'
      }
      acknowledged.push(value)
    }
  }
  await Promise.all([fight(lethuy, 1_000_000), fight(quantri, 2_000_000)])
  expect(conflicts).toBeGreaterThan(100)
  const kept = await history(indicator)
  expect(kept.map(({ version }) => version)).toEqual(Array.from(kept, (_, index) => kept.length - index))
  const since = kept.slice(0, kept.length - earlier.length).map(({ value }) => value ?? '')
  expect(since.sort()).toEqual(acknowledged.sort())
}, 300_000)
