import { describe, expect, test } from 'vitest'
import { sampleCell, sampleCriteriaSets, sampleIndicators } from '../indicators/sample-indicators.ts'
import { completeFigures, requiredFigures } from './complete-figures.ts'
import type { FigureCell } from './figure.ts'

const province = 1
const districts = [10, 11, 12]
const communes: Record<number, number> = { 1: 40, 10: 24, 11: 16, 12: 0 }

function complete(cells: FigureCell[], indicators: string[], years = [2023]) {
  const all = completeFigures({
    indicators: sampleIndicators,
    criteriaSets: sampleCriteriaSets,
    cells,
    unitCounts: (unit) => ({ xã: communes[unit] ?? 0 }),
    children: (unit) => (unit === province ? districts : []),
    request: { indicators, years, own: [province, ...districts], totals: [province] },
  })
  return {
    all,
    own: (code: string, unit: number, year = 2023) =>
      all.find((c) => c.scope === 'own' && c.indicator === code && c.unit === unit && c.year === year),
    total: (code: string, year = 2023) =>
      all.find((c) => c.scope === 'total' && c.indicator === code && c.year === year),
  }
}

describe('what storage must give', () => {
  test('inputs, weights and the year before', () => {
    const need = requiredFigures(sampleIndicators, {
      indicators: ['ntm_criteria_avg', 'cqtt_satisfaction', 'unknown'],
      years: [2023, 2024],
    })
    expect(need.years).toEqual([2022, 2023, 2024])
    expect(need.indicators.toSorted()).toEqual([
      'cqtt_ballots',
      'cqtt_satisfaction',
      'ntm_communes_scope',
      'ntm_criteria_avg',
      'ntm_criteria_total',
    ])
  })
})

describe('own figures', () => {
  const cells = [
    sampleCell('ntm_criteria_total', 10, 2023, '378'),
    sampleCell('ntm_criteria_total', 10, 2022, '370'),
  ]
  const { own, all } = complete(cells, [
    'ntm_criteria_total',
    'ntm_criteria_avg',
    'ntm_criteria_change',
    'ntm_communes_scope',
  ])
  test('entered ones as stored', () => expect(own('ntm_criteria_total', 10)).toBe(cells[0]))
  test('never entered is absent', () => expect(own('ntm_criteria_total', 11)).toBeUndefined())
  test('derived ones are always there, with why they are missing', () => {
    expect(own('ntm_criteria_avg', 10)).toMatchObject({ value: '15.75', derived: true })
    expect(own('ntm_criteria_change', 10)).toMatchObject({ value: '8' })
    expect(own('ntm_criteria_avg', 11)).toMatchObject({ value: null, gap: 'inputsMissing' })
  })
  test('only the years and indicators that were asked for', () => {
    expect(new Set(all.map((cell) => cell.year))).toEqual(new Set([2023]))
  })
})

describe('totals', () => {
  test('a count: sum, coverage, and what it inherits', () => {
    const { total } = complete(
      [
        sampleCell('ocop_total', 10, 2023, '31', { basis: 'estimate' }),
        sampleCell('ocop_total', 11, 2023, '5', { illustrative: true, approximation: 'over' }),
      ],
      ['ocop_total'],
    )
    expect(total('ocop_total')).toMatchObject({
      value: '36',
      coverage: { have: 2, of: 3 },
      basis: 'estimate',
      illustrative: true,
      approximation: 'over',
      status: null,
      derived: true,
      unit: province,
      gap: null,
    })
  })
  test("an average over units is sum over sum, beside the province's own claim", () => {
    const { total, own } = complete(
      [
        sampleCell('ntm_criteria_total', 10, 2023, '378'),
        sampleCell('ntm_criteria_total', 11, 2023, '100'),
        sampleCell('ntm_criteria_avg', province, 2023, '17.2'),
      ],
      ['ntm_criteria_avg'],
    )
    expect(total('ntm_criteria_avg')).toMatchObject({ value: '11.95', coverage: { have: 2, of: 3 } })
    expect(own('ntm_criteria_avg', province)).toMatchObject({ value: '17.2', gap: null })
  })
  test('a change is the sum over the units that compare', () => {
    const { total } = complete(
      [
        sampleCell('ntm_criteria_total', 10, 2023, '378'),
        sampleCell('ntm_criteria_total', 10, 2022, '370'),
        sampleCell('ntm_criteria_total', 11, 2023, '100'),
      ],
      ['ntm_criteria_change'],
    )
    expect(total('ntm_criteria_change')).toMatchObject({ value: '8', coverage: { have: 1, of: 3 } })
  })
  test('where no unit compares, the total says why', () => {
    const cells = districts.flatMap((unit) => [
      sampleCell('ntm_criteria_total', unit, 2021, '9'),
      sampleCell('ntm_criteria_total', unit, 2020, '8'),
    ])
    const { total } = complete(cells, ['ntm_criteria_change'], [2021])
    expect(total('ntm_criteria_change', 2021)).toMatchObject({
      value: null,
      gap: 'otherCriteriaSet',
      coverage: { have: 0, of: 3 },
    })
  })
  test('not applicable is outside the coverage', () => {
    const { total } = complete(
      [
        sampleCell('ocop_total', 10, 2023, '31'),
        sampleCell('ocop_total', 11, 2023, null, { notApplicable: true }),
      ],
      ['ocop_total'],
    )
    expect(total('ocop_total')).toMatchObject({ value: '31', coverage: { have: 1, of: 2 } })
  })
  test('a mean by its weight; distinct items not at all', () => {
    const { total } = complete(
      [
        sampleCell('cqtt_satisfaction', 10, 2023, '90'),
        sampleCell('cqtt_ballots', 10, 2023, '300'),
        sampleCell('cqtt_satisfaction', 11, 2023, '80'),
        sampleCell('cqtt_ballots', 11, 2023, '100'),
        sampleCell('gpmb_projects', 10, 2023, '2'),
      ],
      ['cqtt_satisfaction', 'gpmb_projects'],
    )
    expect(total('cqtt_satisfaction')).toMatchObject({ value: '87.5' })
    expect(total('gpmb_projects')).toMatchObject({
      value: null,
      gap: 'notAdditive',
      coverage: { have: 1, of: 3 },
    })
  })
  test('no unit has a value: null, not zero', () => {
    expect(complete([], ['ocop_total']).total('ocop_total')).toMatchObject({
      value: null,
      gap: 'inputsMissing',
    })
  })
  test('communes are counted over the districts', () => {
    expect(complete([], ['ntm_communes_scope']).total('ntm_communes_scope')).toMatchObject({
      value: '40',
      coverage: { have: 3, of: 3 },
    })
  })
})

test('an overview (15 indicators, 9 units, 7 years) takes a few milliseconds at most', () => {
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024]
  const units = [10, 11, 12, 13, 14, 15, 16, 17]
  const wanted = sampleIndicators.slice(0, 15).map((indicator) => indicator.code)
  const cells = sampleIndicators
    .filter((indicator) => indicator.entry === 'entered')
    .flatMap(({ code }) =>
      [2017, ...years].flatMap((year) => units.map((unit) => sampleCell(code, unit, year, '12'))),
    )
  const counts = { xã: 24 }
  const run = () =>
    completeFigures({
      indicators: sampleIndicators,
      criteriaSets: sampleCriteriaSets,
      cells,
      unitCounts: () => counts,
      children: () => units,
      request: { indicators: wanted, years, own: [province, ...units], totals: [province] },
    })
  for (let warm = 0; warm < 50; warm += 1) run()
  const times = Array.from({ length: 21 }, () => {
    const start = Date.now()
    run()
    return Date.now() - start
  }).sort((a, b) => a - b)
  expect(times[10]).toBeLessThan(10)
})
