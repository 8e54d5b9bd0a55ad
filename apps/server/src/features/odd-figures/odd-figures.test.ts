import { expect, test } from 'vitest'
import { testApp } from '../../../test/test-app.ts'
import { fileLimits } from '../../files/file-limits.ts'
import { readWorkbook } from '../../files/workbook/read-workbook.ts'

const { as, unit, database } = await testApp()
const [tinh, lethuy] = [await as('tinh'), await as('lethuy')]
const [tuyenhoa, lethuyUnit] = [await unit('453'), await unit('457')]
const all = { unit: null, year: null, check: null, severity: null }

const plant = (code: string, of: number, year: number, value: string, note: string | null = null) =>
  database.pool.query(
    `update figure f set value = $4, note = $5 from indicator i
     where i.id = f.indicator_id and i.code = $1 and f.unit_id = $2 and f.year = $3`,
    [code, of, year, value, note],
  )

test('of the figures that ship only those are odd that a register of the demo does not reach', async () => {
  const { rows, reports, looked, next } = await tinh.call('oddFigures.list', all)
  expect({ looked, next }).toEqual({ looked: reports, next: null })
  expect(rows.map(({ year, indicator, finding }) => [year, indicator, finding.check])).toEqual([
    [2024, 'ocop_total', 'differsFromRegister'],
    [2024, 'ocop_3star', 'differsFromRegister'],
    [2023, 'ocop_total', 'differsFromRegister'],
    [2023, 'ocop_3star', 'differsFromRegister'],
  ])
  expect(reports).toBe(48)
})

test('planted mistakes are listed with reason, likely value and note', async () => {
  await plant('vuon_model', tuyenhoa, 2023, '270', '=HYPERLINK("http://x")')
  await plant('ntm_criteria_total', lethuyUnit, 2023, '999')
  const { rows } = await tinh.call('oddFigures.list', all)
  const of = (code: string) => rows.filter(({ indicator, year }) => indicator === code && year === 2023)
  expect(of('vuon_model')).toMatchObject([
    {
      unit: tuyenhoa,
      year: 2023,
      value: '270',
      status: 'approved',
      note: '=HYPERLINK("http://x")',
      finding: { check: 'digitSlip', severity: 'warning', fix: { value: '20' } },
    },
  ])
  expect(of('ntm_criteria_total').map(({ finding }) => finding.check)).toContain('atMostCriteria')
})

test.each([
  [{ year: 2022 }, (found: { year: number }) => found.year === 2022],
  [{ unit: lethuyUnit }, (found: { unit: number }) => found.unit === lethuyUnit],
  [
    { severity: 'error' as const },
    (found: { finding: { severity: string } }) => found.finding.severity === 'error',
  ],
  [
    { check: 'digitSlip' as const },
    (found: { finding: { check: string } }) => found.finding.check === 'digitSlip',
  ],
])('filtered by %o', async (filter, fits) => {
  const { rows } = await tinh.call('oddFigures.list', { ...all, ...filter })
  const everything = await tinh.call('oddFigures.list', all)
  expect(rows).toEqual(everything.rows.filter(fits))
})

test('reports go on where the page before ended', async () => {
  const { looked, next } = await tinh.call('oddFigures.list', { ...all, cursor: 40 })
  expect({ looked, next }).toEqual({ looked: 48, next: null })
})

test('the workbook has the same rows; no text becomes a formula', async () => {
  const { rows } = await tinh.call('oddFigures.list', all)
  const { name, base64 } = await tinh.call('oddFigures.file', all)
  expect(name).toBe('so-lieu-bat-thuong.xlsx')
  const [sheet] = await readWorkbook(Buffer.from(base64, 'base64'), fileLimits)
  const cells = sheet?.rows.flatMap((row) => row.cells) ?? []
  expect(sheet?.rows.length).toBe(rows.length + 2)
  expect(cells.some((cell) => cell?.kind === 'text' && cell.text === '=HYPERLINK("http://x")')).toBe(true)
  expect(cells.some((cell) => cell?.kind === 'text' && cell.text.includes('có thể thừa một chữ số'))).toBe(
    true,
  )
})

test('an editor has no list, and no other unit is looked into', async () => {
  const answer = await lethuy.send('oddFigures.list', all)
  expect(answer.ok ? null : answer.error.data.domain?.code).toBe('NO_PERMISSION')
})
