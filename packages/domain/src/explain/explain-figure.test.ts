import { describe, expect, test } from 'vitest'
import { completeFigures } from '../figures/complete-figures.ts'
import { divideDecimals } from '../figures/decimal.ts'
import type { FigureCell } from '../figures/figure.ts'
import {
  sampleCell,
  sampleCriteriaSets,
  sampleIndicator,
  sampleIndicators,
} from '../indicators/sample-indicators.ts'
import { explainFigure, explanationNeeds } from './explain-figure.ts'

const province = 1
const districts = [10, 11, 12]
const communes: Record<number, number> = { 1: 40, 10: 24, 11: 16, 12: 0 }
const indicators = [
  ...sampleIndicators,
  sampleIndicator({ code: 'satisfied', aggregation: { kind: 'weightedMean', weight: 'asked' } }),
  sampleIndicator({ code: 'asked' }),
  sampleIndicator({ code: 'unweighted', aggregation: { kind: 'weightedMean', weight: null } }),
  sampleIndicator({ code: 'projects', aggregation: { kind: 'distinct' } }),
]

function explain(code: string, unit: number, cells: FigureCell[], year = 2023) {
  const indicator = indicators.find((one) => one.code === code)
  if (indicator === undefined) throw new Error(code)
  const children = unit === province ? districts : []
  const unitCounts = (of: number) => ({ xã: communes[of] ?? 0 })
  const need = explanationNeeds({ indicator, unit, year })
  const completed = completeFigures({
    indicators,
    criteriaSets: sampleCriteriaSets,
    cells,
    unitCounts,
    children: () => children,
    request: { ...need, own: [unit, ...children], totals: unit === province ? [unit] : [] },
  })
  return explainFigure({
    indicator,
    unit,
    year,
    indicators,
    criteriaSets: sampleCriteriaSets,
    cells: completed,
    children,
    unitCounts: () => unitCounts(unit),
  })
}
const stands = ({ units }: ReturnType<typeof explain>) => units.map((one) => `${one.unit} ${one.stands}`)

describe('a total over units', () => {
  test('the sum of those that have a figure; blank is missing, not applicable is outside', () => {
    const explained = explain('ocop_3star', province, [
      sampleCell('ocop_3star', 10, 2023, '23'),
      sampleCell('ocop_3star', 12, 2023, null, { notApplicable: true }),
    ])
    expect(explained).toMatchObject({ method: 'sumOfUnits', sides: null, other: null, parts: [] })
    expect(explained.cell).toMatchObject({ value: '23', coverage: { have: 1, of: 2 } })
    expect(stands(explained)).toEqual(['10 in', '11 missing', '12 notApplicable'])
  })
  test('a ratio is sum over sum of the units that have both sides', () => {
    const explained = explain('ntm_criteria_avg', province, [
      sampleCell('ntm_criteria_total', 10, 2023, '378'),
      sampleCell('ntm_criteria_total', 11, 2023, '272'),
    ])
    expect(explained).toMatchObject({
      method: 'ratioOfUnits',
      sides: { top: '650', bottom: '40' },
      criteriaSet: '2021-2025',
    })
    expect(explained.units.map(({ top, bottom }) => [top, bottom])).toEqual([
      ['378', '24'],
      ['272', '16'],
      [null, '0'],
    ])
    expect(stands(explained)).toEqual(['10 in', '11 in', '12 missing'])
    expect(divideDecimals('650', '40')).toBe(explained.cell?.value)
  })
  test('a mean is weighted', () => {
    const explained = explain('satisfied', province, [
      sampleCell('satisfied', 10, 2023, '90'),
      sampleCell('asked', 10, 2023, '300'),
      sampleCell('satisfied', 11, 2023, '80'),
      sampleCell('asked', 11, 2023, '100'),
      sampleCell('satisfied', 12, 2023, '70'),
    ])
    expect(explained).toMatchObject({ method: 'meanOfUnits', sides: { top: '35000', bottom: '400' } })
    expect(explained.cell?.value).toBe('87.5')
    expect(stands(explained)).toEqual(['10 in', '11 in', '12 missing'])
  })
  test.each(['unweighted', 'projects'])('%s does not add up', (code) => {
    const explained = explain(code, province, [sampleCell(code, 10, 2023, '3')])
    expect(explained).toMatchObject({ method: 'notAdditive', cell: { value: null, gap: 'notAdditive' } })
    expect(stands(explained)).toEqual(['10 in', '11 missing', '12 missing'])
  })
  test('changes add up over the units of which both years are known', () => {
    const explained = explain('ntm_criteria_change', province, [
      sampleCell('ntm_criteria_total', 10, 2023, '378'),
      sampleCell('ntm_criteria_total', 10, 2022, '370'),
      sampleCell('ntm_criteria_total', 11, 2023, '200'),
    ])
    expect(explained).toMatchObject({ method: 'sumOfUnits', cell: { value: '8' } })
    expect(stands(explained)).toEqual(['10 in', '11 missing', '12 missing'])
    expect(explained.units[1]?.cell?.gap).toBe('noBaseline')
  })
})

describe('own figure and total', () => {
  const own = sampleCell('ocop_3star', province, 2023, '50', { source: 'Báo cáo của tỉnh' })
  const [a, b, c] = districts.map((unit) => sampleCell('ocop_3star', unit, 2023, '10'))
  test('a complete total is shown, the own figure stands beside it', () => {
    const explained = explain('ocop_3star', province, [own, a, b, c] as FigureCell[])
    expect(explained).toMatchObject({ method: 'sumOfUnits', cell: { value: '30' }, other: { value: '50' } })
  })
  test('of an incomplete total the own figure is shown, and is an entered one', () => {
    const explained = explain('ocop_3star', province, [own, a] as FigureCell[])
    expect(explained).toMatchObject({
      method: 'entered',
      cell: { value: '50', source: 'Báo cáo của tỉnh' },
      other: { value: '10', coverage: { have: 1, of: 3 } },
      units: [],
    })
  })
})

describe("a unit's own figure", () => {
  test('entered, or never entered', () => {
    expect(explain('ocop_3star', 10, [sampleCell('ocop_3star', 10, 2023, '23')])).toMatchObject({
      method: 'entered',
      cell: { value: '23' },
      parts: [],
    })
    expect(explain('ocop_3star', 10, [])).toMatchObject({ method: 'entered', cell: null })
  })
  test('a ratio with its two sides, of which one is computed itself', () => {
    const explained = explain('ntm_criteria_avg', 10, [sampleCell('ntm_criteria_total', 10, 2023, '378')])
    expect(explained).toMatchObject({ method: 'ratio', cell: { value: '15.75' }, criteriaSet: '2021-2025' })
    expect(
      explained.parts.map(({ role, indicator, cell }) => [role, indicator, cell?.value, cell?.derived]),
    ).toEqual([
      ['numerator', 'ntm_criteria_total', '378', false],
      ['denominator', 'ntm_communes_scope', '24', true],
    ])
  })
  test('a change with its baseline, missing in last year', () => {
    const explained = explain('ntm_criteria_change', 10, [sampleCell('ntm_criteria_total', 10, 2023, '378')])
    expect(explained).toMatchObject({ method: 'change', cell: { value: null, gap: 'noBaseline' } })
    expect(explained.parts.map(({ role, year, cell }) => [role, year, cell?.value])).toEqual([
      ['current', 2023, '378'],
      ['baseline', 2022, undefined],
    ])
  })
  test('a count of units by kind', () =>
    expect(explain('ntm_communes_scope', 10, [])).toMatchObject({
      method: 'countUnits',
      counts: { xã: 24 },
      cell: { value: '24' },
    }))
  test('a published claim stands in while a part is missing', () => {
    const claim = sampleCell('ntm_criteria_change', 10, 2023, '8', { source: 'Báo đăng 19/11/2023' })
    const explained = explain('ntm_criteria_change', 10, [claim])
    expect(explained).toMatchObject({ method: 'published', cell: { value: '8' } })
    expect(explained.parts).toHaveLength(2)
  })
  test('no baseline across criteria sets', () => {
    const cells = [
      sampleCell('ntm_criteria_total', 10, 2021, '300'),
      sampleCell('ntm_criteria_total', 10, 2020, '310'),
    ]
    expect(explain('ntm_criteria_change', 10, cells, 2021)).toMatchObject({
      method: 'change',
      cell: { value: null, gap: 'otherCriteriaSet' },
      criteriaSet: '2021-2025',
    })
  })
})
