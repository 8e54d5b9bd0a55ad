import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { vi } from '@so-dan-van/messages/vi/index'
import { describe, expect, test } from 'vitest'
import { chartCsv } from './chart-csv.ts'
import { type ChartSpec, decodeChartSpec, encodeChartSpec } from './chart-spec.ts'
import { prepareChart } from './prepare-chart.ts'

const indicator: Indicator = {
  code: 'ntm_criteria_total',
  programme: 'NTM',
  name: 'Tổng số tiêu chí NTM đạt chuẩn',
  shortName: 'Tổng tiêu chí NTM',
  nameEn: 'Criteria met',
  unitOfMeasure: 'tiêu chí',
  time: 'stock',
  aggregation: { kind: 'sum' },
  decimals: 0,
  better: 'up',
  entry: 'entered',
  formula: null,
  checks: [],
  hasTarget: true,
  level: 'district',
  criteriaBound: true,
  validFromYear: null,
  validToYear: null,
  position: 1,
  headline: null,
  definition: null,
  legalBasis: null,
}
const criteriaSets = [
  { code: 'A', name: 'A', fromYear: 2016, toYear: 2020, criteriaCount: 19 },
  { code: 'B', name: 'B', fromYear: 2021, toYear: 2025, criteriaCount: 19 },
]
const units = [
  { id: 1, code: '457', name: 'Lệ Thủy', colour: '--a' },
  { id: 2, code: '452', name: 'Minh Hóa', colour: '--b' },
  { id: 3, code: '458', name: 'Ba Đồn', colour: '--c' },
]
const cell = (
  unit: number,
  year: number,
  value: string | null,
  more: Partial<FigureCell> = {},
): FigureCell => ({
  indicator: indicator.code,
  unit,
  year,
  value,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  status: 'approved',
  illustrative: false,
  derived: false,
  scope: 'own',
  coverage: null,
  gap: null,
  source: null,
  note: null,
  version: 1,
  ...more,
})
const spec = (more: Partial<ChartSpec> = {}) =>
  ({
    indicator: indicator.code,
    units: [],
    year: 2023,
    fromYear: null,
    mark: 'bars',
    sort: 'value',
    standing: 'approved',
    ...more,
  }) as ChartSpec & { year: number }
const prepare = (cells: FigureCell[], more: Partial<ChartSpec> = {}) =>
  prepareChart({
    spec: spec(more),
    indicator,
    parts: [],
    units,
    whole: null,
    cells,
    criteriaSets,
    reading: { locale: 'vi', messages: vi },
  })

describe('bars', () => {
  const chart = prepare([
    cell(1, 2023, '378'),
    cell(1, 2022, '370'),
    cell(2, 2023, '0', { illustrative: true }),
  ])

  test('sorted by value, a missing one last: a gap and never a zero', () => {
    expect(chart.categories.map(({ label, total }) => [label, total.text, total.size, total.state])).toEqual([
      ['Lệ Thủy', '378', 378, 'published'],
      ['Minh Hóa', '0', 0, 'illustrative'],
      ['Ba Đồn', 'chưa có', null, 'missing'],
    ])
  })
  test('the title says what is missing, the source line how many', () => {
    expect(chart.title).toBe('Chưa có số của Ba Đồn: Tổng tiêu chí NTM')
    expect(chart.source).toContain('còn thiếu 1 ô')
    expect(chart.legend).toEqual({ illustrative: true, estimate: false, missing: true })
  })
  test('a change only where both years are there', () =>
    expect(chart.categories.map(({ change }) => change)).toEqual(['+8', null, null]))
  test('estimates, not applicable and a total over 7 of 8 units say so', () => {
    const { categories } = prepare([
      cell(1, 2023, '31', { basis: 'estimate' }),
      cell(2, 2023, null, { notApplicable: true }),
      cell(3, 2023, '277', { scope: 'total', coverage: { have: 7, of: 8 } }),
    ])
    expect(categories.map(({ total }) => [total.state, total.text, total.words])).toEqual([
      ['published', '277', ['7/8 đơn vị']],
      ['estimate', '31', ['ước']],
      ['notApplicable', 'k.a.d', []],
    ])
  })
})

describe('lines', () => {
  const chart = prepare([cell(1, 2019, '416'), cell(1, 2022, '370'), cell(1, 2023, '378')], {
    mark: 'lines',
    fromYear: 2019,
  })
  test('broken where the criteria set changes', () =>
    expect(chart.breaks).toEqual([{ category: '2021', label: 'đổi bộ tiêu chí' }]))
  test('the title states no change across two criteria sets', () =>
    expect(chart.title).toBe('Tổng tiêu chí NTM: Lệ Thủy từ 370 (2022) đến 378 (2023)'))
  test('years between are gaps', () =>
    expect(chart.marks[0]?.map(({ size }) => size)).toEqual([416, null, null, 370, 378]))
})

test('CSV: title and source in it, a missing figure is an empty cell, nothing is taken for a formula', () => {
  const csv = chartCsv(
    { ...prepare([cell(1, 2023, '378'), cell(1, 2022, '370')]), title: '=1+1' },
    'Xuất ngày 1/12/2024',
  )
  const lines = csv.split('\r\n')
  expect(lines[0]).toBe("\uFEFF'=1+1")
  expect(lines[3]).toBe('Lệ Thủy;378;370;8')
  expect(lines[4]).toBe('Minh Hóa;;;')
  expect(lines.at(-2)).toBe('Xuất ngày 1/12/2024')
})

describe('the address', () => {
  test.each([
    spec(),
    spec({ mark: 'lines', fromYear: 2019, units: ['457', '452'] }),
    spec({ mark: 'stacked', sort: 'official', standing: 'all' }),
  ])('%j comes back as it was', (one) => expect(decodeChartSpec(encodeChartSpec(one))).toEqual(one))
  test('garbage falls back to the default', () => {
    expect(decodeChartSpec({ ct: '../x', dv: 'a,457,457', nam: 'hai', dang: 5, so: {} })).toEqual({
      ...spec(),
      indicator: null,
      units: ['457'],
      year: null,
    })
  })
})
