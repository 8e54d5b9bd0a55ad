import { describe, expect, test } from 'vitest'
import type { Indicator } from '../indicators/indicator.ts'
import { sampleIndicators } from '../indicators/sample-indicators.ts'
import { indicatorMatcher } from '../tables/match-indicator.ts'
import { type ImportUnit, unitFinder } from './find-unit.ts'
import { readFigures } from './read-figures.ts'
import { sampleSheet } from './sample-sheets.ts'

const unit = (id: number, code: string, name: string, more: Partial<ImportUnit> = {}): ImportUnit => ({
  id,
  code,
  name,
  kind: 'huyện',
  level: 'district',
  validFrom: null,
  validTo: null,
  root: 1,
  ...more,
})
const units = [
  unit(1, '44', 'Quảng Bình', { kind: 'tỉnh', level: 'province', validTo: '2025-06-30' }),
  unit(2, '457', 'Lệ Thủy', { validTo: '2025-06-30' }),
  unit(3, '458', 'Ba Đồn', { kind: 'thị xã', validTo: '2025-06-30' }),
  unit(4, '19249', 'Kiến Giang', { kind: 'thị trấn', level: 'commune', validTo: '2025-06-30' }),
  unit(5, '19250', 'Lệ Thủy', { kind: 'xã', level: 'commune', validFrom: '2025-07-01' }),
  unit(6, '002', 'Hòa An', { root: 7 }),
  unit(8, '600', 'Hòa An', { root: 7 }),
]
const counted = (code: string, name: string, more: Partial<Indicator> = {}): Indicator => ({
  ...(sampleIndicators[0] as Indicator),
  code,
  name,
  shortName: name,
  nameEn: name,
  unitOfMeasure: 'mô hình',
  entry: 'entered',
  formula: null,
  decimals: 0,
  validFromYear: null,
  validToYear: null,
  ...more,
})
const indicators = [
  counted('models', 'Số mô hình đăng ký'),
  counted('money', 'Dân đóng góp', { decimals: 2, unitOfMeasure: 'tỷ đồng' }),
  counted('rate', 'Tỷ lệ đạt', { decimals: 1, unitOfMeasure: '%' }),
  counted('late', 'Chỉ tiêu mới', { validFromYear: 2022 }),
  counted('average', 'Bình quân', { entry: 'derived' }),
]
const context = {
  unit: unitFinder(units, (_root, year) => (year === 2025 ? '2025-06-30' : null)),
  match: indicatorMatcher(indicators),
  indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
}
const read = (...rows: Parameters<typeof sampleSheet>[0]) => readFigures([sampleSheet(rows)], context)
const header = ['unit', 'indicator', 'year', 'value']

describe('columns by name', () => {
  test.each([
    [
      ['unit', 'indicator', 'year', 'value'],
      ['457', 'models', 2023, 5],
    ],
    [
      ['Giá trị', 'Năm', 'Chỉ tiêu', 'Đơn vị'],
      [5, '2023', 'Số mô hình đăng ký', 'Lệ Thuỷ'],
    ],
    [
      ['NAM', 'SO LIEU', 'MA DON VI', 'MA CHI TIEU'],
      ['Năm 2023', '05', 457, 'models'],
    ],
    [
      ['Số liệu', 'Đơn vị tính', 'Tên chỉ tiêu', 'Tên đơn vị', 'năm'],
      ['5', 'mô hình', 'so mo hinh dang ky', 'H. Lệ Thủy', 2023],
    ],
  ])('%j', (names, row) => {
    const { lines, problems } = read(['BÁO CÁO SỐ LIỆU'], [], names as string[], row)
    expect(problems).toEqual([])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ unit: 2, year: 2023, indicator: 'models', input: { value: '5' } })
    expect(lines[0]?.at.row).toBe(4)
  })
  test('a column per year', () => {
    const { lines, problems } = read(
      ['Đơn vị', 'Chỉ tiêu', '2019', 'Năm 2020', 2021],
      ['457', 'models', 1, '', 3],
    )
    expect(problems).toEqual([])
    expect(lines.map(({ year, input, at }) => [year, input.value, at.column])).toEqual([
      [2019, '1', 'C'],
      [2021, '3', 'E'],
    ])
  })
  test('what is missing is named', () => {
    expect(read(['Đơn vị', 'Năm', 'Số'], ['457', 2023, 5]).problems).toMatchObject([
      { code: 'columnsMissing', params: { fields: ['indicator'] }, at: { sheet: 'Sheet1', row: null } },
    ])
  })
  test('one field in two columns', () => {
    expect(read([...header, 'Giá trị'], ['457', 'models', 2023, 5, 6]).problems).toMatchObject([
      { code: 'columnTwice', params: { field: 'value', first: 'D' }, at: { row: 1, column: 'E' } },
    ])
  })
  test('other sheets of a workbook are left out with a warning', () => {
    const table = sampleSheet([header, ['457', 'models', 2023, 5]], 'Số liệu')
    const hidden = { ...sampleSheet([header, ['457', 'models', 2022, 5]], 'Ẩn'), hidden: true }
    const { lines, problems } = readFigures([sampleSheet([['Ghi chép']], 'Khác'), table, hidden], context)
    expect(lines).toHaveLength(1)
    expect(problems.map(({ code, severity, at }) => [code, severity, at.sheet])).toEqual([
      ['sheetHidden', 'warning', 'Ẩn'],
      ['sheetSkipped', 'warning', 'Khác'],
    ])
  })
  test.each([[[]], [[header]]])('nothing in it: %j', (rows) => {
    expect(read(...(rows as string[][])).problems.map(({ code }) => code)).toEqual(['nothingInIt'])
  })
})

test.each([
  ['5', { value: '5', notApplicable: false, approximation: null }],
  ['1.234', { value: '1234' }],
  ['hơn 88', { value: '88', approximation: 'over' }],
  ['ước 31', { value: '31', basis: 'estimate' }],
  ['31 (ước)', { value: '31', basis: 'estimate' }],
  ['k.a.d', { value: null, notApplicable: true }],
  ['không áp dụng'.normalize('NFD'), { value: null, notApplicable: true }],
  ['', { value: null, notApplicable: false }],
  [0, { value: '0', notApplicable: false }],
])('the value %j', (value, input) => {
  const { lines, problems } = read(header, ['457', 'models', 2023, value])
  expect(problems).toEqual([])
  expect(lines[0]?.input).toMatchObject(input)
})

test('what the other columns say', () => {
  const { lines, problems } = read(
    [...header, 'Loại số', 'Số đến', 'Nguồn', 'Ghi chú'],
    ['457', 'models', 2023, 5, 'Ước tính', '30/11/2023', 'Báo cáo 12', 'x'],
    ['457', 'models', 2022, 5, 'thực hiện', 'Quý 4/2022', '', ''],
    ['457', 'models', 2021, 5, '', { kind: 'date', iso: '2021-12-31' }, '', ''],
    ['457', 'models', 2020, 5, '', 2020, '', ''],
  )
  expect(problems).toEqual([])
  expect(lines.map(({ input }) => [input.basis, input.asOf, input.source, input.note])).toEqual([
    ['estimate', '2023-11-30', 'Báo cáo 12', 'x'],
    ['actual', '2022-Q4', undefined, undefined],
    [undefined, '2021-12-31', undefined, undefined],
    [undefined, '2020', undefined, undefined],
  ])
})

describe('problems, with the cell they stand in', () => {
  test.each<[string, Parameters<typeof sampleSheet>[0][number], string, Record<string, unknown>, string]>([
    ['a unit', ['Xứ khác', 'models', 2023, 5], 'unitUnknown', { unit: 'Xứ khác', year: 2023 }, 'A'],
    ['a unit that has ended', ['457', 'models', 2026, 5], 'unitUnknown', { unit: '457', year: 2026 }, 'A'],
    ['a unit of two', ['Hòa An', 'models', 2023, 5], 'unitSeveral', { codes: ['002', '600'] }, 'A'],
    ['a commune', ['thị trấn Kiến Giang', 'models', 2023, 5], 'unitIsCommune', {}, 'A'],
    ['a commune of a district name', ['xã Lệ Thủy', 'models', 2023, 5], 'unitUnknown', {}, 'A'],
    ['no unit', ['', 'models', 2023, 5], 'blank', { field: 'unit' }, 'A'],
    [
      'an error for a unit',
      [{ kind: 'error', text: '#N/A' }, 'models', 2023, 5],
      'errorCell',
      { text: '#N/A' },
      'A',
    ],
    ['an indicator', ['457', 'Tổng thu ngân sách', 2023, 5], 'indicatorUnknown', {}, 'B'],
    ['a computed one', ['457', 'average', 2023, 5], 'indicatorDerived', {}, 'B'],
    ['before its time', ['457', 'late', 2021, 5], 'indicatorYear', { year: 2021 }, 'D'],
    ['a year', ['457', 'models', '2023-24', 5], 'yearUnread', { text: '2023-24' }, 'C'],
    ['a year out of range', ['457', 'models', 1889, 5], 'yearRange', { text: '1889' }, 'C'],
    ['no year', ['457', 'models', '', 5], 'blank', { field: 'year' }, 'C'],
    [
      'two readings',
      ['457', 'money', 2023, '1.234'],
      'numberAmbiguous',
      { candidates: ['1234', '1.234'] },
      'D',
    ],
    ['no number', ['457', 'models', 2023, 'nhiều'], 'numberUnread', { text: 'nhiều' }, 'D'],
    ['a dash', ['457', 'models', 2023, '-'], 'numberUnread', {}, 'D'],
    ['half a model', ['457', 'models', 2023, 2.5], 'numberTooPrecise', { candidates: ['3'] }, 'D'],
    ['too long', ['457', 'models', 2023, '9'.repeat(19)], 'numberTooLarge', {}, 'D'],
    ['another scale', ['457', 'models', 2023, '5 triệu'], 'numberUnread', {}, 'D'],
    [
      'a percentage of models',
      ['457', 'models', 2023, { kind: 'number', value: '5', percent: true }],
      'percentOfCount',
      {},
      'D',
    ],
    [
      'an error',
      ['457', 'models', 2023, { kind: 'error', text: '#REF!' }],
      'errorCell',
      { text: '#REF!' },
      'D',
    ],
    [
      'a date',
      ['457', 'models', 2023, { kind: 'date', iso: '2023-05-01' }],
      'dateCell',
      { text: '2023-05-01' },
      'D',
    ],
    [
      'a tick',
      ['457', 'models', 2023, { kind: 'boolean', value: true }],
      'numberUnread',
      { text: 'TRUE' },
      'D',
    ],
  ])('%s', (_what, row, code, params, column) => {
    const { lines, problems } = read(header, ['458', 'models', 2023, 1], row)
    expect(lines).toHaveLength(1)
    expect(problems).toMatchObject([
      { code, params, severity: 'error', at: { sheet: 'Sheet1', row: 3, column } },
    ])
  })
  test.each([
    ['basis', 'Loại số', 'chắc chắn', 'basisUnread'],
    ['as-of date', 'Số đến', '30/02/2023', 'asOfUnread'],
    ['note', 'Ghi chú', 'x'.repeat(2001), 'tooLong'],
  ])('%s', (_what, name, text, code) => {
    const { lines, problems } = read([...header, name], ['457', 'models', 2023, 5, text])
    expect([lines.length, problems.map((one) => [one.code, one.at.column])]).toEqual([0, [[code, 'E']]])
  })
})

test('the same cell twice names both rows; with other content none is taken', () => {
  const { lines, problems } = read(
    header,
    ['457', 'models', 2023, 5],
    ['Lệ Thủy', 'Số mô hình đăng ký', '2023', 6],
    ['458', 'models', 2023, 7],
    ['Ba Đồn', 'models', 2023, 7],
  )
  expect(lines.map(({ unit: id }) => id)).toEqual([3])
  expect(problems).toMatchObject([
    { code: 'duplicate', params: { row: 2 }, at: { row: 3 } },
    { code: 'repeated', severity: 'warning', params: { row: 4 }, at: { row: 5 } },
  ])
})

test('leading zeros that a spreadsheet took away', () => {
  const { lines, problems } = read(header, [2, 'models', 2023, 5])
  expect([lines[0]?.unit, problems]).toEqual([6, []])
})

test('code and name must be one unit; the name tells two of a code apart', () => {
  const named = ['Mã đơn vị', 'Tên đơn vị', 'indicator', 'year', 'value']
  expect(read(named, ['457', 'Ba Đồn', 'models', 2023, 5]).problems).toMatchObject([
    { code: 'unitDiffers', params: { code: '457', name: 'Ba Đồn' } },
  ])
  expect(read(named, ['', 'Ba Đồn', 'models', 2023, 5]).lines[0]?.unit).toBe(3)
})
