import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import { countCommunes, type PeerFigures } from '@so-dan-van/domain/indicators/peers'
import { describe, expect, test } from 'vitest'
import { illustrativeFigures } from './illustrative-figures.ts'
import { illustrativeYears } from './illustrative-tables.ts'
import { illustrativeTargets } from './illustrative-targets.ts'
import { productData } from './product-data.ts'
import { countsIn, publishedFigures, publishedTargets } from './published-rows.ts'
import { countChildren } from './unit-periods.ts'

const { indicators, criteriaSets, units } = productData()
const districts = ['450', '452', '453', '454', '455', '456', '457', '458']
const made = illustrativeFigures()
type Cell = { value: string | null; notApplicable: boolean }

/** published and made-up figures together, as the demo shows them */
const cells = new Map<string, Cell>()
for (const { indicator, unit, year, revisions } of publishedFigures()) {
  cells.set(`${indicator} ${unit} ${year}`, { value: revisions.at(-1)?.value ?? null, notApplicable: false })
}
const published = new Set(cells.keys())
for (const { indicator, unit, year, value, notApplicable } of made) {
  cells.set(`${indicator} ${unit} ${year}`, { value, notApplicable })
}
const valueAt = (indicator: string, unit: string, year: number) =>
  cells.get(`${indicator} ${unit} ${year}`)?.value ?? null
const yearOf = (unit: string, year: number) =>
  Object.fromEntries(indicators.map(({ code }) => [code, cells.get(`${code} ${unit} ${year}`) ?? null]))
const sumOver = (indicator: string, year: number) =>
  districts.reduce((sum, unit) => sum + Number(valueAt(indicator, unit, year) ?? 0), 0)

const districtYears = districts
  .flatMap((unit) => illustrativeYears.map((year) => [unit, year] as const))
  .filter(([unit, year]) => unit !== '457' || year !== 2024)

const countsOf = (unit: string, year: number) => countChildren(units, unit, `${year}-11-30`)

/** the other districts' figures of the same year */
function peersOf(unit: string, year: number): PeerFigures {
  const others = districts.filter((district) => district !== unit)
  return {
    units: others.map(Number),
    communes: { [year]: others.map((other) => countCommunes(countsOf(other, year))) },
    figures: Object.fromEntries(
      indicators.map(({ code }) => [
        code,
        { year, values: others.map((other) => valueAt(code, other, year)) },
      ]),
    ),
  }
}

function findingsOf(unit: string, year: number, current: Record<string, Cell | null>) {
  const history = Object.fromEntries(
    indicators.map(({ code }) => {
      const years = [5, 4, 3, 2, 1].map((back) => year - back)
      return [code, years.map((earlier) => ({ year: earlier, value: valueAt(code, unit, earlier) }))]
    }),
  )
  return checkFigures({
    indicators,
    criteriaSets,
    year,
    current,
    previous: yearOf(unit, year - 1),
    history,
    unitCounts: {
      current: countsOf(unit, year),
      previous: countsOf(unit, year - 1),
    },
    peers: peersOf(unit, year),
  })
}

test.each(districtYears)('district %s in %i passes every check without a warning', (unit, year) => {
  const findings = findingsOf(unit, year, yearOf(unit, year))
  expect(findings.map(({ check, indicators: [code], params }) => ({ check, code, params }))).toEqual([])
})

test('what is published of Lệ Thủy for 2024 can be typed in beside the earlier years without a finding', () => {
  const typed = Object.entries(yearOf('457', 2024)).filter(([, cell]) => cell !== null)
  expect(typed.map(([code]) => code)).toContain('ntm_communes_5_9')
  expect(findingsOf('457', 2024, Object.fromEntries(typed))).toEqual([])
})

describe('made-up figures', () => {
  test('are the same at every run', () => {
    expect(illustrativeFigures()).toEqual(made)
  })

  test('never stand where a figure is published, and each cell once', () => {
    const keys = made.map(({ indicator, unit, year }) => `${indicator} ${unit} ${year}`)
    expect(keys.filter((key) => published.has(key))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('leave the report that is to be typed in blank', () => {
    expect(made.filter(({ unit, year }) => unit === '457' && year === 2024)).toEqual([])
  })

  test('are for entered indicators of the year, and never negative', () => {
    const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
    for (const { indicator: code, year, value } of made) {
      const indicator = byCode.get(code)
      expect([indicator?.entry, indicator?.level, countsIn(indicator!, year)]).toEqual([
        'entered',
        'district',
        true,
      ])
      expect(value?.startsWith('-') ?? false, `${code} ${year}`).toBe(false)
    }
  })

  test('fill nearly all of each report and leave a few gaps', () => {
    for (const [unit, year] of districtYears) {
      if (unit === '458' && year === 2023) continue
      const cellsOf = indicators.filter(
        (indicator) =>
          indicator.entry === 'entered' && indicator.level === 'district' && countsIn(indicator, year),
      )
      const gaps = cellsOf.filter(({ code }) => !cells.has(`${code} ${unit} ${year}`)).length
      expect(gaps, `${unit} ${year}`).toBeLessThanOrEqual(4)
    }
    const gap = districtYears.filter(([unit, year]) => !cells.has(`charity_funds ${unit} ${year}`))
    expect(gap.length).toBeGreaterThan(0)
  })

  test('tell not applicable from zero and from missing', () => {
    expect(cells.get('dtts_villages 450 2023')).toEqual({ value: null, notApplicable: true })
    expect(cells.get('dtts_villages 458 2023')).toEqual({ value: '0', notApplicable: false })
    expect(cells.has('dvk_registered_district 458 2023')).toBe(false)
    expect(made.filter(({ notApplicable, note }) => notApplicable !== (note !== null))).toEqual([])
  })

  test.each([
    ['ntm_criteria_total', 2023, 2099],
    ['ntm_criteria_total', 2022, 2053],
    ['ocop_total', 2019, 24],
    ['ocop_total', 2022, 121],
    ['ocop_total', 2023, 150],
    ['ocop_4star', 2023, 33],
    ['ocop_3star_in_year', 2020, 33],
    ['kdc_recognised', 2022, 41],
    ['kdc_recognised', 2023, 52],
    ['dvk_registered_district', 2023, 277],
    ['ntm_communes_recognised', 2019, 72],
    ['ntm_communes_recognised_in_year', 2019, 10],
    ['ntm_communes_recognised', 2020, 81],
    ['ntm_communes_recognised', 2021, 88],
  ])('%s of all districts in %i is %i', (indicator, year, total) => {
    expect(sumOver(indicator, year)).toBe(total)
  })

  test('cumulative counts of recognised sites never fall', () => {
    for (const { code, checks } of indicators) {
      if (!checks.some(({ kind }) => kind === 'cannotFall')) continue
      for (const unit of districts) {
        const values = illustrativeYears.flatMap((year) => valueAt(code, unit, year) ?? []).map(Number)
        expect(values, `${code} ${unit}`).toEqual([...values].sort((a, b) => a - b))
      }
    }
  })
})

describe('made-up targets', () => {
  const targets = illustrativeTargets()
  const keyOf = ({ indicator, unit, year }: { indicator: string; unit: string; year: number }) =>
    `${indicator} ${unit} ${year}`

  test('are the same at every run, each once, never where one is published', () => {
    expect(illustrativeTargets()).toEqual(targets)
    const keys = targets.map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
    const known = new Set(publishedTargets().map(keyOf))
    expect(keys.filter((key) => known.has(key))).toEqual([])
  })

  test('are for indicators that have targets, also of the blank report', () => {
    const having = new Set(indicators.filter(({ hasTarget }) => hasTarget).map(({ code }) => code))
    expect(targets.filter(({ indicator }) => !having.has(indicator))).toEqual([])
    const blank = new Set(targets.filter(({ unit, year }) => unit === '457' && year === 2024).map(keyOf))
    expect(blank).toContain('ocop_total 457 2024')
    expect(blank).toContain('ntm_criteria_avg 457 2024')
  })

  test('of 2023 are what the overview compares with', () => {
    const sum = (indicator: string) =>
      targets
        .filter((target) => target.indicator === indicator && target.year === 2023 && target.unit !== '44')
        .reduce((total, { value }) => total + Number(value), 0)
    expect(
      ['dvk_registered_district', 'ocop_total', 'kdc_recognised', 'ntm_criteria_total'].map(sum),
    ).toEqual([300, 145, 55, 2112])
    const province = targets.find((target) => keyOf(target) === 'ntm_criteria_avg 44 2023')
    expect(province?.value).toBe('16.5')
  })
})
