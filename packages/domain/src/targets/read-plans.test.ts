import { describe, expect, test } from 'vitest'
import type { ImportUnit } from '../imports/find-unit.ts'
import { sampleSheet } from '../imports/sample-sheets.ts'
import { sampleIndicator } from '../indicators/sample-indicators.ts'
import { indicatorMatcher } from '../tables/match-indicator.ts'
import { planUnitFinder } from './plan-units.ts'
import { readPlans } from './read-plans.ts'

const district = {
  kind: 'huyện',
  level: 'district',
  validFrom: null,
  validTo: '2025-06-30',
  root: 1,
} as const
const units: ImportUnit[] = [
  { ...district, id: 1, code: '44', name: 'Quảng Bình', kind: 'tỉnh', level: 'province' },
  { ...district, id: 2, code: '457', name: 'Lệ Thủy' },
  { ...district, id: 3, code: '452', name: 'Minh Hóa' },
]
const indicators = [
  sampleIndicator({
    code: 'models',
    name: 'Số mô hình đăng ký',
    shortName: 'Mô hình',
    unitOfMeasure: 'mô hình',
  }),
  sampleIndicator({ code: 'money', name: 'Dân đóng góp', decimals: 1, unitOfMeasure: 'tỷ đồng' }),
  sampleIndicator({ code: 'late', name: 'Chỉ tiêu mới', validFromYear: 2026 }),
]
const naming = {
  unit: planUnitFinder(units, () => null),
  match: indicatorMatcher(indicators),
  indicators: new Map(indicators.map((one) => [one.code, one])),
}
const read = (...rows: Parameters<typeof sampleSheet>[0]) => readPlans([sampleSheet(rows)], naming, 2024)
/** "unit indicator year": the plan */
const plansOf = ({ lines }: ReturnType<typeof read>) =>
  Object.fromEntries(
    lines.map(({ unit, indicator, year, plan }) => [
      `${unit} ${indicator} ${year}`,
      plan.kind === 'value' ? plan.value : plan.kind,
    ]),
  )
const problemsOf = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ code, at }) => [code, at.row, at.column])

describe('the three ways to write plans', () => {
  const expected = {
    '2 models 2024': '12',
    '3 models 2024': 'none',
    '2 money 2024': '1.5',
    '3 money 2024': 'unset',
  }
  test.each([
    [
      'indicators by units, as exported: title, codes, groups',
      [
        ['Kế hoạch năm 2024'],
        ['Mã chỉ tiêu', 'Tên chỉ tiêu', 'Đơn vị tính', 'Huyện Lệ Thủy', 'Minh Hoá'],
        ['', 'Mô hình'],
        ['models', 'Số mô hình đăng ký', 'mô hình', 12, 'không giao'],
        ['money', 'Dân đóng góp', 'tỷ đồng', '1,5', ''],
      ],
    ],
    [
      'indicators by units, by name, with a column of numbers and one of notes',
      [
        ['TT', 'Chỉ tiêu', 'Đơn vị', 'LE THUY', '452', 'Ghi chú'],
        ['I', 'Phong trào'],
        ['1', 'Mô hình', 'mô hình', '12', '-', 'theo nghị quyết'],
        ['2', 'dân đóng góp', 'tỷ đồng', 1.5, ''],
      ],
    ],
    [
      'units by indicators',
      [
        ['TT', 'Địa phương', 'Số mô hình đăng ký', 'money'],
        [1, 'Lệ Thủy', 12, 1.5],
        [2, 'Minh Hóa', 'Không giao', ''],
      ],
    ],
    [
      'a row per unit and indicator',
      [
        ['Năm', 'Đơn vị', 'Chỉ tiêu', 'Kế hoạch'],
        [2024, '457', 'models', 12],
        [2024, 'Minh Hóa', 'models', 'không giao'],
        ['năm 2024', 'Lệ Thủy', 'money', '1,5'],
        [2024, 'Minh Hóa', 'money', ''],
      ],
    ],
  ])('%s', (_name, rows) => {
    const found = read(...rows)
    expect(found.problems).toEqual([])
    expect(plansOf(found)).toEqual(expected)
  })
})

test('a list may hold several years, in rows or in columns', () => {
  const rows = read(
    ['unit', 'indicator', 'year', 'value'],
    ['457', 'models', 2023, 1],
    ['457', 'models', 2024, 2],
  )
  expect(plansOf(rows)).toEqual({ '2 models 2023': '1', '2 models 2024': '2' })
  const columns = read(['unit', 'indicator', '2023', 'Năm 2024'], ['457', 'models', 1, 2])
  expect(plansOf(columns)).toEqual({ '2 models 2023': '1', '2 models 2024': '2' })
})

test('a list without years is of the year that is asked for', () => {
  expect(plansOf(read(['unit', 'indicator', 'value'], ['457', 'models', 1]))).toEqual({
    '2 models 2024': '1',
  })
})

describe('what is not understood has its place and its reason; the rest is taken', () => {
  const head = ['Chỉ tiêu', 'Lệ Thủy', 'Minh Hóa']
  test.each([
    [
      'a unit that is unknown',
      [
        ['Chỉ tiêu', 'Lệ Thủy', 'Lệ Thanh'],
        ['models', 1, 2],
      ],
      [['unitUnknown', 1, 'C']],
      1,
    ],
    [
      'an indicator that is unknown',
      [head, ['models', 1, 2], ['nothing', 3, 4]],
      [['indicatorUnknown', 3, 'A']],
      2,
    ],
    ['a plan without an indicator', [head, ['', 1, 2]], [['blank', 2, 'A']], 0],
    ['no number', [head, ['models', 'nhiều', 2]], [['numberUnread', 2, 'B']], 1],
    ['two numbers at once', [head, ['money', '1.234', 2]], [['numberAmbiguous', 2, 'B']], 1],
    ['too precise', [head, ['models', 1.5, 2]], [['numberTooPrecise', 2, 'B']], 1],
    ['an estimate', [head, ['models', 'ước 12', 2]], [['planUnread', 2, 'B']], 1],
    ['not applicable', [head, ['models', 'k.a.d', 2]], [['planUnread', 2, 'B']], 1],
    ['not used in that year', [head, ['late', 1, '']], [['indicatorYear', 2, 'B']], 0],
    ['said twice', [head, ['models', 1, 2], ['Mô hình', 1, 3]], [['duplicate', 3, 'C']], 1],
    [
      'a title of another year',
      [['Kế hoạch năm 2023'], head, ['models', 1, 2]],
      [['planOtherYear', 1, 'A']],
      0,
    ],
    [
      'no columns of ours',
      [
        ['a', 'b'],
        [1, 2],
      ],
      [['columnsMissing', null, null]],
      0,
    ],
    [
      'no unit',
      [
        ['Chỉ tiêu', 'Đơn vị tính'],
        ['models', 'mô hình'],
      ],
      [['columnsMissing', 1, null]],
      0,
    ],
  ] as [string, (string | number)[][], unknown[], number][])('%s', (_name, rows, problems, taken) => {
    const found = read(...rows)
    expect(problemsOf(found)).toEqual(problems)
    expect(found.lines).toHaveLength(taken)
  })
})

test.each([
  ['Quảng Bình, ngày 15 tháng 12 năm 2023', 'Kế hoạch năm 2024'],
  ['Kèm theo Quyết định ngày 15 tháng 12 năm 2023', 'Kế hoạch công tác dân vận'],
])('the day of a document is not the year of its plans: %s; %s', (first, second) => {
  expect(read([first], [second], ['Chỉ tiêu', 'Lệ Thủy'], ['models', 1]).problems).toEqual([])
})

describe('units', () => {
  test('"Toàn tỉnh" is the province', () => {
    expect(plansOf(read(['Chỉ tiêu', 'Toàn tỉnh'], ['models', 9]))).toEqual({ '1 models 2024': '9' })
  })
  test('a unit that is gone by the end of the year has no plan of that year', () => {
    const found = readPlans(
      [
        sampleSheet([
          ['Chỉ tiêu', 'Lệ Thủy'],
          ['models', 1],
        ]),
      ],
      naming,
      2025,
    )
    expect(problemsOf(found)).toEqual([['unitUnknown', 1, 'B']])
  })
})

test('a table without rows holds nothing', () => {
  expect(problemsOf(read(['Chỉ tiêu', 'Lệ Thủy']))).toEqual([['nothingInIt', 1, null]])
  expect(problemsOf(read(['unit', 'indicator', 'value']))).toEqual([['nothingInIt', 1, null]])
})
