import { explainFigure, explanationNeeds } from '@so-dan-van/domain/explain/explain-figure'
import { completeFigures } from '@so-dan-van/domain/figures/complete-figures'
import type { FigureCell, Standing } from '@so-dan-van/domain/figures/figure'
import {
  sampleCell,
  sampleCriteriaSets,
  sampleIndicator,
} from '@so-dan-van/domain/indicators/sample-indicators'
import { vi } from '@so-dan-van/messages/vi/index'
import { describe, expect, test } from 'vitest'
import { prepareExplanation } from './prepare-explanation.ts'

const units = [
  ['1', 'Quảng Bình', 'province'],
  ['10', 'Lệ Thủy', 'district'],
  ['11', 'Ba Đồn', 'district'],
  ['12', 'Minh Hóa', 'district'],
].map(([id, name, level], position) => ({
  ...{ id: Number(id), code: String(id), name: String(name), level: level as 'district', position },
  ...{ kind: 'huyện' as const, parentId: 1, validFrom: null, validTo: null, tile: null },
}))
const indicators = [
  sampleIndicator({ code: 'met', name: 'Tổng số tiêu chí', shortName: 'Tiêu chí', criteriaBound: true }),
  sampleIndicator({ code: 'communes', name: 'Số xã', shortName: 'Số xã' }),
  sampleIndicator({ code: 'three', name: 'Ba sao', shortName: 'Ba sao' }),
  sampleIndicator({ code: 'four', name: 'Bốn sao', shortName: 'Bốn sao' }),
  sampleIndicator({ code: 'all', formula: { kind: 'sum', of: ['three', 'four'] }, name: 'Sản phẩm' }),
  sampleIndicator({
    code: 'avg',
    name: 'Bình quân tiêu chí',
    decimals: 2,
    aggregation: { kind: 'formula' },
    formula: { kind: 'ratio', numerator: ['met'], denominator: ['communes'], scale: 1 },
  }),
  sampleIndicator({
    code: 'rate',
    name: 'Tỷ lệ ba sao',
    decimals: 1,
    aggregation: { kind: 'formula' },
    formula: { kind: 'ratio', numerator: ['three'], denominator: ['three', 'four'], scale: 100 },
  }),
  sampleIndicator({
    code: 'change',
    name: 'Tăng, giảm',
    aggregation: { kind: 'formula' },
    formula: { kind: 'change', of: 'met', baseline: 'previousYear' },
  }),
]

function explained(code: string, unit: number, cells: FigureCell[], standing: Standing = 'approved') {
  const indicator = indicators.find((one) => one.code === code)
  if (indicator === undefined) throw new Error(code)
  const children = unit === 1 ? [10, 11, 12] : []
  const asked = { indicator, unit, year: 2023 }
  const shared = { indicators, criteriaSets: sampleCriteriaSets }
  const completed = completeFigures({
    ...shared,
    cells,
    unitCounts: () => ({ xã: 24 }),
    children: () => children,
    request: { ...explanationNeeds(asked), own: [unit, ...children], totals: unit === 1 ? [1] : [] },
  })
  const explanation = explainFigure({
    ...asked,
    ...shared,
    cells: completed,
    children,
    unitCounts: () => ({ xã: 24 }),
  })
  const prepared = prepareExplanation(explanation, {
    indicators,
    units,
    standing,
    messages: vi,
    locale: 'vi',
  })
  if (prepared === null) throw new Error('unreachable')
  return prepared
}

describe('a total', () => {
  const cells = [
    sampleCell('three', 10, 2023, '23', { source: 'Báo đăng 19/11/2023', asOf: '2023-10' }),
    sampleCell('three', 12, 2023, null, { notApplicable: true }),
  ]
  test('of some units says which are missing and which are left out', () => {
    const { how, missing, mark, units: rows } = explained('three', 1, cells)
    expect(how).toBe('Cộng số của 1/2 đơn vị đã có số.')
    expect(mark).toMatchObject({ text: '23', words: ['1/2 đơn vị'] })
    expect(missing).toEqual([
      'Chưa có số đã duyệt của Ba Đồn.',
      'Không tính Minh Hóa vì chỉ tiêu không áp dụng.',
    ])
    expect(rows.map(({ label, mark: { text }, lines }) => [label, text, lines])).toEqual([
      ['Lệ Thủy', '23', ['Số đến 10/2023', 'Nguồn: Báo đăng 19/11/2023', 'Đã duyệt']],
      ['Ba Đồn', 'chưa có', ['Chưa có ai nhập']],
      ['Minh Hóa', 'k.a.d', ['Đã duyệt']],
    ])
    expect(explained('three', 1, cells, 'all').missing?.[0]).toBe('Chưa có số của Ba Đồn.')
  })
  test('of all units shows its calculation; what is below zero is taken away', () => {
    const years = [10, 11, 12].flatMap((unit, index) => [
      sampleCell('met', unit, 2022, '100'),
      sampleCell('met', unit, 2023, String(108 - index * 5)),
    ])
    const { how, calculation, missing } = explained('change', 1, years)
    expect([how, calculation, missing]).toEqual([
      'Cộng số của cả 3 đơn vị.',
      '8 + 3 − 2 = 9',
      ['Không thiếu đơn vị nào.'],
    ])
  })
  test('of a ratio is sum over sum, with all digits and how it was rounded', () => {
    const pairs = [10, 11, 12].flatMap((unit) => [
      sampleCell('met', unit, 2023, String(unit * 30)),
      sampleCell('communes', unit, 2023, String(unit * 2 - 3)),
    ])
    const { how, calculation, remarks, sides, mark, units: rows } = explained('avg', 1, pairs)
    expect(how).toBe(
      'Lấy tổng “Tổng số tiêu chí” chia cho tổng “Số xã” của cả 3 đơn vị; không lấy bình quân các bình quân.',
    )
    expect([calculation, mark.text]).toEqual(['990 / 57 = 17,368421', '17,37'])
    expect(remarks).toEqual(['Đã làm tròn đến 2 chữ số thập phân.', 'Tính theo 2021-2025.'])
    expect(sides).toEqual({ top: 'Tiêu chí', bottom: 'Số xã' })
    expect([rows[0]?.top, rows[0]?.bottom]).toEqual(['300', '17'])
  })
  test('beside the own figure of the unit names the difference', () => {
    const all = [10, 11, 12].map((unit) => sampleCell('three', unit, 2023, '10'))
    const own = sampleCell('three', 1, 2023, '50')
    expect(explained('three', 1, [...all, own]).remarks).toEqual([
      'Số do chính đơn vị báo cáo là 50, lệch 20 so với số cộng từ cấp dưới.',
    ])
    expect(explained('three', 1, [...all.slice(1), own]).remarks).toEqual([
      'Cộng từ cấp dưới mới được 20 (2/3 đơn vị) nên lấy số do chính đơn vị báo cáo.',
    ])
  })
})

describe("a unit's own figure", () => {
  test.each<[string, FigureCell[], string, string | null, string[] | null]>([
    [
      'all',
      [sampleCell('three', 10, 2023, '23'), sampleCell('four', 10, 2023, '7')],
      'Cộng “Ba sao” và “Bốn sao”.',
      '23 + 7 = 30',
      null,
    ],
    [
      'all',
      [sampleCell('three', 10, 2023, '23')],
      'Cộng “Ba sao” và “Bốn sao”.',
      null,
      ['Chưa có số: Bốn sao.'],
    ],
    [
      'rate',
      [sampleCell('three', 10, 2023, '23'), sampleCell('four', 10, 2023, '7')],
      'Lấy “Ba sao” chia cho “Ba sao” và “Bốn sao”, nhân 100.',
      '100 × 23 / (23 + 7) = 76,666667',
      null,
    ],
    [
      'change',
      [sampleCell('met', 10, 2023, '378')],
      'Lấy số năm 2023 trừ số năm 2022.',
      null,
      ['Chưa có số: Tổng số tiêu chí (năm 2022).', 'Không so sánh: chưa có số năm trước.'],
    ],
    [
      'three',
      [sampleCell('three', 10, 2023, '23')],
      'Đơn vị nhập trực tiếp, không tính từ số khác.',
      null,
      null,
    ],
    ['three', [], 'Chưa có ai nhập số này.', null, null],
  ])('%s', (code, cells, how, calculation, missing) =>
    expect(explained(code, 10, cells)).toMatchObject({ how, calculation, missing }),
  )
})
