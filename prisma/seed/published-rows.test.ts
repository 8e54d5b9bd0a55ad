import { expect, test } from 'vitest'
import { catalogueRows } from './catalogue-rows.ts'
import type { Observation } from './data-schemas.ts'
import { publishedFigures, publishedTargets } from './published-rows.ts'

const figures = publishedFigures()
const figure = (indicator: string, unit: string, year: number) =>
  figures.find((one) => one.indicator === indicator && one.unit === unit && one.year === year)

test('one figure a cell', () => {
  const cells = figures.map(({ indicator, unit, year }) => `${indicator} ${unit} ${year}`)
  expect(new Set(cells).size).toBe(cells.length)
  expect(figures.flatMap(({ revisions }) => revisions).length + publishedTargets().length + 2).toBe(113)
})

test.each([
  ['ntm_communes_recognised', '457', 2018, ['12', '16']],
  ['ocop_3star', '44', 2025, ['158', '141']],
  ['ocop_4star', '44', 2025, ['28', '34']],
])('%s of %s in %i keeps every observation, the latest last', (indicator, unit, year, values) => {
  expect(figure(indicator, unit, year)?.revisions.map(({ value }) => value)).toEqual(values)
})

test('the article on Lệ Thủy: 31 products are an estimate, 378 criteria are counted', () => {
  expect(figure('ocop_total', '457', 2023)?.revisions).toMatchObject([
    { value: '31', basis: 'estimate', asOf: '2023-12-31', illustrative: false },
  ])
  expect(figure('ntm_criteria_total', '457', 2023)?.revisions).toMatchObject([
    { value: '378', basis: 'actual' },
  ])
})

test('a claim against another baseline is not loaded', () => {
  expect(figure('ntm_criteria_change', '452', 2019)).toBeUndefined()
  expect(figure('ntm_criteria_change', '456', 2024)?.revisions).toMatchObject([{ value: '19' }])
})

test.each([
  [
    ['2018', '2018-04'],
    ['2018-04', '2018'],
  ],
  [
    ['2019-05', '2019-Q1'],
    ['2019-Q1', '2019-05'],
  ],
  [
    ['2025-06-23', '2025-05-12'],
    ['2025-05-12', '2025-06-23'],
  ],
])('as-of dates %o stand in the order %o', (given, ordered) => {
  const base: Observation = {
    indicator: 'ocop_total',
    unit: '457',
    year: 2018,
    value: '1',
    kind: 'actual',
    approximation: null,
    asOf: '2018',
    comparable: true,
    source: 's',
    quote: 'q',
    note: null,
  }
  const [made] = publishedFigures(given.map((asOf) => ({ ...base, asOf })))
  expect(made?.revisions.map(({ asOf }) => asOf)).toEqual(ordered)
})

test('a choice of programmes drops the checks that read other ones', () => {
  const all = catalogueRows({})
  const chosen = catalogueRows({ provinceCode: '45', programmes: ['DVK'] })
  const checks = (rows: typeof all) =>
    rows.indicators.find(({ code }) => code === 'dvk_villages_assisted')?.checks
  expect([checks(all)?.length, checks(chosen)?.length]).toEqual([1, 0])
  expect(chosen.units.map(({ key }) => key)).toEqual(['45'])
  expect(new Set(chosen.indicators.map(({ programme }) => programme))).toEqual(new Set(['DVK']))
})
