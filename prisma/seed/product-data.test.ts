import { formulaInputs } from '@so-dan-van/domain/indicators/derive'
import { describe, expect, test } from 'vitest'
import { checkInputs } from './catalogue-rows.ts'
import { productData } from './product-data.ts'
import { countChildren, isValidOn } from './unit-periods.ts'

const data = productData()
const districts = ['450', '452', '453', '454', '455', '456', '457', '458']
const codes = new Set(data.indicators.map((indicator) => indicator.code))
const sum = (parents: string[], day: string) =>
  parents.reduce((total, parent) => total + (countChildren(data.units, parent, day).xã ?? 0), 0)

function unit(key: string) {
  const found = data.units.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no unit ${key}`)
  return found
}

describe('units', () => {
  test('every unit of every period is a record of its own', () => {
    expect(data.units).toHaveLength(160 + 61)
    expect(new Set(data.units.map(({ key }) => key)).size).toBe(data.units.length)
  })

  test.each([
    ['457', '2023-11-30', { xã: 24, 'thị trấn': 2 }],
    ['457', '2018-12-31', { xã: 26, 'thị trấn': 2 }],
    ['456', '2024-11-30', { xã: 14, 'thị trấn': 1 }],
    ['456', '2024-12-01', { xã: 13, 'thị trấn': 1 }],
    ['452', '2019-11-30', { xã: 15, 'thị trấn': 1 }],
    ['44@2025-07-01', '2025-07-01', { xã: 36, phường: 5 }],
  ])('%s on %s has %o', (parent, day, counts) => {
    expect(countChildren(data.units, parent, day)).toEqual(counts)
  })

  test.each([
    ['2018-12-31', 136],
    ['2023-11-30', 128],
    ['2024-12-01', 122],
  ])('the province has on %s %i xã', (day, count) => {
    expect(sum(districts, day)).toBe(count)
  })

  test('a code means one unit on any day', () => {
    for (const day of ['2018-12-31', '2020-01-31', '2020-02-01', '2024-12-01', '2025-06-30', '2025-07-01']) {
      const valid = data.units.filter((candidate) => isValidOn(candidate, day)).map(({ code }) => code)
      expect(new Set(valid).size, day).toBe(valid.length)
    }
  })

  test.each([
    ['44', 'Quảng Bình', '44@2025-07-01', 'Quảng Trị'],
    ['19306', 'Ngư Thủy Nam', '19306@2020-02-01', 'Ngư Thủy'],
    ['19207', 'Lương Ninh', '19207@2024-12-01', 'Quán Hàu'],
    ['19198', 'Lý Trạch', '19198@2024-12-01', 'Lý Nam'],
  ])('code reuse: %s is %s, %s is %s', (first, name, later, laterName) => {
    expect(unit(first).name).toBe(name)
    expect(unit(later).name).toBe(laterName)
    expect(unit(first).validTo! < unit(later).validFrom!).toBe(true)
  })

  test('parents exist and outlive nobody wrongly', () => {
    for (const { parent, validTo, key } of data.units) {
      if (parent !== null && validTo !== null) expect(isValidOn(unit(parent), validTo), key).toBe(true)
    }
  })

  test('the tile map has a place of its own for each district', () => {
    const tiles = districts.map((key) => JSON.stringify(unit(key).tile))
    expect(tiles).not.toContain('null')
    expect(new Set(tiles).size).toBe(8)
  })
})

describe('successions', () => {
  test('join units that meet on the day', () => {
    expect(data.successions).toHaveLength(184)
    for (const { predecessor, successor, date } of data.successions) {
      if (successor === null || successor === predecessor) continue
      expect(isValidOn(unit(successor), date), `${successor} ${date}`).toBe(true)
      const ended = unit(predecessor).validTo
      if (predecessor !== '454') expect(ended !== null && ended < date, `${predecessor} ${date}`).toBe(true)
    }
  })

  test('every commune of the new province comes whole from one former district', () => {
    const communes = data.units.filter((candidate) => candidate.parent === '44@2025-07-01')
    for (const { key } of communes) {
      const from = data.successions.filter(({ successor }) => successor === key)
      const parents = new Set(from.map(({ predecessor }) => unit(predecessor).parent))
      expect([from.every(({ share }) => share === '1'), parents.size], key).toEqual([true, 1])
    }
  })

  test('Trường Thủy goes on and has taken Văn Thủy in', () => {
    const into = data.successions.filter(({ successor }) => successor === '19321')
    expect(into.map(({ predecessor }) => predecessor).sort()).toEqual(['19321', '19324'])
  })
})

describe('catalogue', () => {
  test('holds 134 indicators of known programmes', () => {
    expect(codes.size).toBe(134)
    const programmes = new Set(data.programmes.map(({ code }) => code))
    expect(data.indicators.filter(({ programme }) => !programmes.has(programme))).toEqual([])
  })

  test('derived are exactly those that have a formula', () => {
    const derived = data.indicators.filter(({ entry }) => entry === 'derived').map(({ code }) => code)
    expect(data.indicators.filter(({ formula }) => formula !== null).map(({ code }) => code)).toEqual(derived)
    expect(derived).toHaveLength(12)
    expect(derived).not.toContain('ocop_total')
  })

  test('formulas and checks name indicators that exist', () => {
    for (const { code, formula, checks } of data.indicators) {
      const named = [...(formula ? formulaInputs(formula) : []), ...checks.flatMap(checkInputs)]
      expect(
        named.filter((name) => !codes.has(name) || name === code),
        code,
      ).toEqual([])
    }
  })

  test('certificates expire: the number of OCOP products may fall', () => {
    const ocop = data.indicators.find(({ code }) => code === 'ocop_total')
    expect(ocop?.checks.map(({ kind }) => kind)).toEqual(['partsEqualWhole'])
  })

  test('criteria sets hold as many criteria as they say', () => {
    const counts = data.criteriaSets.map(({ code, criteriaCount, criteria }) => [
      code,
      criteriaCount,
      criteria.length,
    ])
    expect(counts).toEqual([
      ['ntm-2016', 19, 19],
      ['ntm-2021', 19, 19],
      ['ntm-2026', 10, 10],
      ['ntm-2021-advanced', 19, 19],
    ])
  })
})

describe('published figures', () => {
  const { sources, observations } = data.published

  test('are 113, of known indicators, units and sources', () => {
    expect(observations).toHaveLength(113)
    const known = new Set(sources.map(({ key }) => key))
    expect(sources.filter(({ key }) => !observations.some(({ source }) => source === key))).toEqual([])
    for (const { indicator, unit: key, source } of observations) {
      expect([codes.has(indicator), known.has(source), unit(key).key]).toEqual([true, true, key])
    }
  })

  test('what is of another period or baseline is not comparable', () => {
    const kept = observations.filter(({ comparable }) => !comparable)
    expect(kept.map(({ indicator, unit: key, year }) => [indicator, key, year])).toEqual([
      ['dtts_investment', '44', 2024],
      ['ntm_criteria_change', '452', 2019],
    ])
  })

  test('"hơn" and "khoảng" make a figure approximate', () => {
    const approximate = observations.filter(({ approximation }) => approximation !== null)
    expect(
      approximate.map(({ indicator, value, approximation }) => [indicator, value, approximation]),
    ).toEqual([
      ['ntm_capital_mobilised', '88', 'over'],
      ['vuon_model', '20', 'about'],
      ['dtts_households', '6759', 'over'],
      ['dtts_investment', '1800', 'over'],
    ])
  })
})
