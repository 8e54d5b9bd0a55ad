import type { FigureCell, TargetCell } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { vi } from '@so-dan-van/messages/vi/index'
import { figureTable } from '../figure/figure-table.ts'
import type { YearView } from './year-view.ts'

/** Small made-up province for the tests of this folder: three districts, a mean, its count and divisor, and a total with
 * its parts. */
const blank = {
  programme: 'P',
  time: 'stock',
  aggregation: { kind: 'sum' },
  decimals: 0,
  better: 'up',
  entry: 'entered',
  formula: null,
  checks: [],
  hasTarget: true,
  level: 'district',
  criteriaBound: false,
  validFromYear: null,
  validToYear: null,
  headline: null,
  definition: null,
  legalBasis: null,
} as const satisfies Partial<Indicator>

const indicator = (
  code: string,
  name: string,
  unitOfMeasure: string,
  more: Partial<Indicator> = {},
): Indicator => ({
  ...blank,
  checks: [],
  code,
  name,
  shortName: name,
  nameEn: name,
  unitOfMeasure,
  position: 1,
  ...more,
})

export const mean = indicator('avg', 'Bình quân tiêu chí', 'tiêu chí/xã', {
  programme: 'NTM',
  time: 'derived',
  aggregation: { kind: 'formula' },
  formula: { kind: 'ratio', numerator: ['met'], denominator: ['communes'], scale: 1 },
  decimals: 2,
  criteriaBound: true,
  headline: 1,
})
export const met = indicator('met', 'Tiêu chí đạt', 'tiêu chí', { programme: 'NTM', criteriaBound: true })
export const communes = indicator('communes', 'Số xã', 'xã', { better: 'neutral' })
export const products = indicator('products', 'Sản phẩm OCOP (còn hiệu lực)', 'sản phẩm', {
  programme: 'OCOP',
  headline: 2,
  checks: [{ kind: 'partsEqualWhole', parts: ['three', 'four'] }],
})
const three = indicator('three', 'Sản phẩm OCOP 3 sao', 'sản phẩm', { programme: 'OCOP' })
const four = indicator('four', 'Sản phẩm OCOP 4 sao', 'sản phẩm', { programme: 'OCOP' })
export const gardens = indicator('gardens', 'Vườn mẫu', 'vườn', { programme: 'KM', headline: 3 })

export const province = { id: 1, code: '44', name: 'Tỉnh' }
export const districts = [
  { id: 11, code: '1', name: 'An' },
  { id: 12, code: '2', name: 'Bình' },
  { id: 13, code: '3', name: 'Cát' },
]

/** A stored figure; null = missing, "na" = not applicable. */
export function cell(
  code: string,
  unit: number,
  year: number,
  value: string | null,
  more: Partial<FigureCell> = {},
): FigureCell {
  const notApplicable = value === 'na'
  return {
    indicator: code,
    unit,
    year,
    value: notApplicable ? null : value,
    notApplicable,
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
  }
}

/** The province's total, in which `have` of three districts are. */
export function total(code: string, year: number, value: string | null, have = 3): FigureCell {
  const coverage = { have, of: 3 }
  return cell(code, province.id, year, value, { scope: 'total', status: null, derived: true, coverage })
}

export function target(code: string, unit: number, value: string): TargetCell {
  return { indicator: code, unit, year: 2023, value, illustrative: false, coverage: null }
}

export function sampleView(cells: readonly FigureCell[], more: Partial<YearView> = {}): YearView {
  return {
    year: 2023,
    unit: province,
    province,
    districts,
    table: figureTable(cells),
    targets: [],
    indicators: [mean, met, communes, products, three, four, gardens],
    programmes: [
      {
        code: 'NTM',
        name: 'Nông thôn mới',
        shortName: 'Nông thôn mới',
        nameEn: 'New rural areas',
        position: 1,
      },
      { code: 'OCOP', name: 'OCOP', shortName: 'OCOP', nameEn: 'OCOP', position: 2 },
      { code: 'KM', name: 'Kiểu mẫu', shortName: 'Kiểu mẫu', nameEn: 'Models', position: 3 },
    ],
    criteriaSets: [
      { code: 'a', name: 'a', fromYear: 2016, toYear: 2020, criteriaCount: 19 },
      { code: 'b', name: 'b', fromYear: 2021, toYear: 2025, criteriaCount: 19 },
    ],
    reading: { locale: 'vi', messages: vi },
    ...more,
  }
}
