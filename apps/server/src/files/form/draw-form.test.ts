import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { inputOf } from '@so-dan-van/domain/figures/read-typed'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { sampleCell, sampleIndicator } from '@so-dan-van/domain/indicators/sample-indicators'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { readBlock } from '@so-dan-van/domain/tables/read-block'
import type { Sheet, SheetRow } from '@so-dan-van/domain/tables/sheet'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { fileLimits } from '../file-limits.ts'
import { readTableFile } from '../read-table-file.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { drawForm } from './draw-form.ts'
import type { FormSheet } from './form-sheet.ts'
import { takeStamps } from './form-stamp.ts'

const unit = { id: 457, name: 'Lệ Thủy', kind: 'huyện' } as const
const indicators = [
  sampleIndicator({
    code: 'ocop_total',
    name: 'Sản phẩm OCOP',
    programme: 'OCOP',
    definition: 'Sản phẩm còn hiệu lực',
    legalBasis: 'QĐ 148/QĐ-TTg',
    checks: [
      { kind: 'partsEqualWhole', parts: ['three', 'four'] },
      { kind: 'atMostUnits', unitKinds: ['xã', 'thị trấn'] },
      { kind: 'range', min: null, max: 100 },
      { kind: 'cannotFall' },
    ],
  }),
  sampleIndicator({ code: 'three', name: 'Đạt 3 sao', programme: 'OCOP' }),
  sampleIndicator({ code: 'four', name: 'Đạt 4 sao', programme: 'OCOP', decimals: 2 }),
  sampleIndicator({
    code: 'share',
    name: 'Tỷ lệ',
    programme: 'OCOP',
    decimals: 1,
    formula: { kind: 'ratio', numerator: ['three'], denominator: ['three', 'four'], scale: 100 },
  }),
  sampleIndicator({
    code: 'sum',
    name: 'Cộng',
    programme: 'NTM',
    formula: { kind: 'sum', of: ['three', 'four'] },
  }),
]
const programmes = ['NTM', 'OCOP'].map((code, position) => ({
  code,
  name: `Chương trình ${code}`,
  shortName: code,
  nameEn: code,
  position,
}))

type Cells = Record<string, Partial<FigureCell>>

function formSheet(cells: Cells, edit = true): FormSheet {
  const rows = indicators.map(({ code }) => {
    const cell = cells[code]
    return {
      indicator: code,
      required: true,
      cell: cell === undefined ? null : sampleCell(code, 457, 2024, cell.value ?? null, cell),
      previous: sampleCell(code, 457, 2023, '7'),
      target: { indicator: code, unit: 457, year: 2024, value: '9', illustrative: false, coverage: null },
      history: [],
    }
  })
  const form = {
    round: {
      year: 2024,
      title: '',
      opensOn: '2024-11-01',
      dueOn: '2024-12-15',
      cutoffOn: '2024-11-30',
      lockedAt: null,
    },
    report: { unit: 457, year: 2024 },
    may: { edit, submit: edit, approve: false, return: false },
    rows,
    unitCounts: { current: { xã: 24, 'thị trấn': 2 }, previous: {} },
  } as unknown as EntryForm
  return { form, catalogue: { indicators, programmes }, unit, locale: 'vi' }
}

const cells: Cells = {
  ocop_total: { value: '31', version: 4, approximation: 'over', note: '=HYPERLINK("http://x";"y")' },
  three: { value: null, notApplicable: true, version: 2 },
  four: { value: '15.75', basis: 'estimate', version: 1, note: '@cmd' },
}
const bytes = await drawForm(formSheet(cells))
const entered = ['ocop_total', 'three', 'four']

const raw = () => readWorkbook(bytes, fileLimits)
const stampOf = (sheets: Sheet[]) => takeStamps(sheets).stamps[0]
const texts = (row: SheetRow | undefined) =>
  row?.cells.map((cell) =>
    cell === null ? null : cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : cell.kind,
  )

test('the form says which form it is, and shows nothing of its keys', async () => {
  const { stamps, sheets } = await readTableFile(bytes, 'biểu.xlsx')
  expect(stamps).toEqual([
    {
      unit: 457,
      year: 2024,
      sheet: 'Biểu 2024',
      column: 5,
      columns: { name: 1, basis: 6, note: 7 },
      rows: [
        { number: 12, indicator: 'ocop_total', version: 4 },
        { number: 13, indicator: 'three', version: 2 },
        { number: 14, indicator: 'four', version: 1 },
      ],
    },
  ])
  expect(JSON.stringify(sheets)).not.toMatch(/sdv:|@\d/)
})

test('the table: groups counted in Roman numerals, what is saved, blanks, words', async () => {
  const { sheets } = await readTableFile(bytes, 'biểu.xlsx')
  const rows = new Map(sheets[0]?.rows.map((row) => [row.number, texts(row)]))
  expect(rows.get(4)).toEqual(['BIỂU NHẬP SỐ LIỆU CÔNG TÁC DÂN VẬN NĂM 2024'])
  expect(rows.get(9)).toEqual(['I', 'CHƯƠNG TRÌNH NTM'])
  expect(rows.get(11)).toEqual(['II', 'CHƯƠNG TRÌNH OCOP'])
  expect(rows.get(12)).toEqual([
    '1',
    'Sản phẩm OCOP',
    'xã',
    '7',
    '9',
    '31',
    'thực hiện',
    cells.ocop_total?.note,
  ])
  expect(rows.get(13)).toEqual(['2', 'Đạt 3 sao', 'xã', '7', '9', 'k.a.d'])
  expect(rows.get(14)).toEqual(['3', 'Đạt 4 sao', 'xã', '7', '9', '15.75', 'ước', '@cmd'])
})

test('no text starts a formula; only computed rows have one', () => {
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array)
  const formulas = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/g)].map(([, cell, formula]) => [
    cell,
    formula,
  ])
  expect(formulas).toEqual([
    ['F10', 'IF(OR(F13="",F14=""),"",IF(COUNT(F13,F14)=0,"k.a.d",SUM(F13,F14)))'],
    [
      'F15',
      'IF(OR(F13="",F13="",F14=""),"",IF(OR(COUNT(F13)=0,COUNT(F13,F14)=0),"k.a.d",IF(SUM(F13,F14)=0,"",100*SUM(F13)/SUM(F13,F14))))',
    ],
  ])
  expect(xml.match(/<f[ >]/g)).toHaveLength(2)
})

test('a published total without its parts is kept, not computed anew', async () => {
  const published = await drawForm(formSheet({ sum: { value: '31' } }))
  const { sheets } = await readTableFile(published, 'a.xlsx')
  expect(texts(sheets[0]?.rows.find(({ number }) => number === 10))?.[5]).toBe('31')
  const xml = strFromU8(unzipSync(published)['xl/worksheets/sheet1.xml'] as Uint8Array)
  expect(xml).not.toContain('<f>IF(OR(F13="",F14=""),"",IF(COUNT')
})

test('only input cells are unlocked, each has its rules and its note; the head repeats on every page', async () => {
  const { sheets, namedRanges } = await readXlsx(bytes, { readStyles: true })
  const sheet = sheets[0]
  const unlocked = [...(sheet?.cells ?? [])].filter(([, cell]) => cell.style?.protection?.locked === false)
  expect(unlocked.map(([at]) => at).sort()).toEqual(
    [11, 12, 13].flatMap((row) => [5, 6, 7].map((column) => `${row},${column}`)).sort(),
  )
  expect(sheet?.protection).toMatchObject({ sheet: true })
  expect(sheet?.protection).not.toHaveProperty('password')
  expect(sheet?.freezePane).toMatchObject({ rows: 8, columns: 2 })
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
  })
  expect(JSON.stringify([namedRanges, sheet?.pageSetup])).toContain('$8:$8')
  expect(sheet?.columns?.map((column) => column.hidden ?? false).slice(0, 10)).toEqual([
    ...Array(8).fill(false),
    true,
    true,
  ])
  expect(sheet?.dataValidations?.map(({ type, range }) => `${type} ${range}`)).toEqual(
    [12, 13, 14].flatMap((row) => [`custom F${row}`, `list G${row}`]),
  )
  expect(sheet?.dataValidations?.[4]?.formula1).toBe(
    'IF(ISNUMBER(F14),AND(F14>=0,F14=ROUND(F14,2)),TRIM(F14)="k.a.d")',
  )
  for (const rule of sheet?.dataValidations ?? []) expect(rule.errorMessage?.length).toBeLessThanOrEqual(255)
  expect(sheet?.cells?.get('11,5')?.comment?.text).toBe(
    [
      'Sản phẩm còn hiệu lực',
      'Kiểm tra:',
      '- Phải bằng tổng của “three”, “four”.',
      '- Không nhiều hơn số xã, thị trấn của đơn vị (26).',
      '- Không quá 100.',
      '- Số lũy kế, thường không giảm so với năm trước; nếu giảm, ghi rõ lý do ở cột Ghi chú.',
      'Căn cứ: QĐ 148/QĐ-TTg',
    ].join('\n'),
  )
  expect(sheet?.cells?.get('11,5')?.style?.numFmt).toBe('"hơn "#,##0')
})

test('a form that may not be edited has no unlocked cell', async () => {
  const { sheets } = await readXlsx(await drawForm(formSheet(cells, false)), { readStyles: true })
  const unlocked = [...(sheets[0]?.cells?.values() ?? [])].filter(
    (cell) => cell.style?.protection?.locked === false,
  )
  expect(unlocked).toEqual([])
})

describe('the form is known again', () => {
  const indicatorsOf = (sheets: Sheet[]) =>
    stampOf(sheets)?.rows.map(({ number, indicator }) => [number, indicator])
  const change = async (row: (row: SheetRow) => SheetRow) => {
    const [sheet] = await raw()
    return [{ ...(sheet as Sheet), name: 'Bản sao', rows: (sheet as Sheet).rows.map(row) }]
  }

  test('with its sheet renamed, rows pushed down and a column inserted', async () => {
    const sheets = await change(({ number, cells: old }) => ({
      number: number + 3,
      cells: [...old.slice(0, 2), null, ...old.slice(2)],
    }))
    expect(stampOf(sheets)).toMatchObject({
      sheet: 'Bản sao',
      column: 6,
      columns: { name: 1, basis: 7, note: 8 },
      rows: entered.map((indicator, index) => ({ number: 15 + index, indicator })),
    })
  })

  test('with whole rows in another order', async () => {
    const sheets = await change((row) => ({
      ...row,
      number: row.number >= 12 ? 30 - row.number : row.number,
    }))
    expect(indicatorsOf(sheets)).toEqual([
      [18, 'ocop_total'],
      [17, 'three'],
      [16, 'four'],
    ])
  })

  test('with only the visible columns in another order: the name beside the key counts', async () => {
    const [sheet] = (await raw()) as [Sheet]
    const at = (number: number) => sheet.rows.find((row) => row.number === number)?.cells.slice(0, 8) ?? []
    const moved: Record<number, number> = { 12: 14, 14: 12 }
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: [...at(moved[row.number] ?? row.number), ...row.cells.slice(8)],
    }))
    expect(stampOf([{ ...sheet, rows }])?.rows).toEqual([
      { number: 12, indicator: 'four', version: 1 },
      { number: 13, indicator: 'three', version: 2 },
      { number: 14, indicator: 'ocop_total', version: 4 },
    ])
  })

  test('as a sheet of another workbook, but not without its keys', async () => {
    const [sheet] = (await raw()) as [Sheet]
    const other: Sheet = {
      name: 'Khác',
      hidden: true,
      rows: [{ number: 1, cells: [{ kind: 'text', text: 'a' }] }],
    }
    expect(stampOf([other, sheet])?.unit).toBe(457)
    const lastYear = { ...sheet, name: 'Năm trước' }
    const collected = takeStamps([lastYear, other, sheet])
    expect(collected.stamps.map((one) => one.sheet)).toEqual(['Năm trước', 'Biểu 2024'])
    expect(JSON.stringify(collected.sheets)).not.toMatch(/sdv:|@\d/)
    const keyless = sheet.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 8) }))
    expect(stampOf([{ ...sheet, rows: keyless }])).toBeUndefined()
  })
})

test('any figures come back from the form as they went in, whatever their notes and names', async () => {
  const digits = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }))
  const decimal = (places: number) =>
    digits.map((all) => {
      const text = all.toString().padStart(places + 1, '0')
      const fraction = places === 0 ? '' : text.slice(-places).replace(/0+$/, '')
      return `${text.slice(0, text.length - places)}${fraction && `.${fraction}`}`
    })
  const words = fc.constantFrom(
    '=1+1',
    '+84 232',
    '-5 xã',
    '@SUM(A1)',
    '\t=cmd',
    'Lệ Thủy',
    '"; DROP',
    'a_x0041_b',
  )
  const note = fc
    .tuple(words, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('NFC', 'NFD'))
    .map(([start, rest, form]) => `${start} ${rest.replace(/\p{C}/gu, '')} Thuỷ`.normalize(form))
  const cell = (places: number) =>
    fc.oneof(
      fc.constant(null),
      fc.constant({ value: null, notApplicable: true }),
      fc.record({
        value: decimal(places),
        basis: fc.constantFrom('actual' as const, 'estimate' as const),
        approximation: fc.constantFrom(null, 'over' as const, 'under' as const, 'about' as const),
        note: fc.option(note),
      }),
    )
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
    .map((text) => `Số hộ ${text}`.normalize('NFD'))
  await fc.assert(
    fc.asyncProperty(cell(0), cell(0), cell(2), name, async (whole, second, fraction, long) => {
      const given = { ocop_total: whole, three: second, four: fraction }
      const kept = Object.entries(given).flatMap(([code, one]) =>
        one === null ? [] : [[code, one] as const],
      )
      const form = formSheet(Object.fromEntries(kept))
      const renamed = indicators.map((one) =>
        one.code === 'three' ? { ...one, name: long.replace(/\p{C}/gu, '') } : one,
      )
      const bytes = await drawForm({ ...form, catalogue: { indicators: renamed, programmes } })
      const { sheets, stamps } = await readTableFile(bytes, 'a.xlsx')
      const stamp = stamps[0] ?? null
      const targets = entered.map((code) => ({
        indicator: renamed.find((one) => one.code === code) as Indicator,
        cell: null,
      }))
      const options = { year: 2024, start: 0, valueColumn: null, answers: {}, stamp }
      const { lines } = readBlock(sheets[0]?.rows ?? [], targets, options)
      const back = Object.fromEntries(lines.map(({ indicator, after }) => [indicator, after]))
      const expected = kept.map(([code, one]) => [code, { ...inputOf(null), ...one, ...comesBackAs(one) }])
      expect(back).toEqual(Object.fromEntries(expected))
    }),
    { numRuns: 60 },
  )
})

/** "hơn" is in the number's format, so that it stays a number; a note is trimmed and composed */
const comesBackAs = (cell: object) => ({
  approximation: null,
  ...('note' in cell && typeof cell.note === 'string' && { note: cell.note.normalize('NFC').trim() }),
})
