import { describe, expect, test } from 'vitest'
import { type CheckInput, checkFigures } from './check-figures.ts'
import { sampleCriteriaSets, sampleIndicators } from './sample-indicators.ts'

const na = { value: null, notApplicable: true }
type Values = Record<string, string | null | typeof na>

function amounts(values: Values): CheckInput['current'] {
  return Object.fromEntries(
    Object.entries(values).map(([code, value]) => [
      code,
      typeof value === 'object' && value !== null ? value : { value, notApplicable: false },
    ]),
  )
}

function check(current: Values, previous: Values = {}, history: CheckInput['history'] = {}, year = 2024) {
  const counts = { xã: 24, 'thị trấn': 2 }
  return checkFigures({
    indicators: sampleIndicators,
    criteriaSets: sampleCriteriaSets,
    year,
    current: amounts(current),
    previous: amounts(previous),
    history,
    unitCounts: { current: counts, previous: counts },
    peers: null,
  })
}
const kinds = (...args: Parameters<typeof check>) => check(...args).map((finding) => finding.check)

const published2023 = {
  ntm_criteria_total: '378',
  ocop_total: '31',
  ocop_3star: '23',
  ocop_4star: '8',
  vuon_model: '99',
  vuon_provincial_standard: '34',
  cqtt_departments: '13',
  cqtt_service_units: '5',
  cqtt_communes: '26',
  duong_model_sections: '3',
}
const published2024 = {
  ntm_criteria_total: '381',
  ntm_communes_19: '7',
  ntm_communes_15_18: '11',
  ntm_communes_10_14: '3',
  ntm_communes_5_9: '3',
  ocop_total: '30',
  ocop_3star: '23',
  ocop_4star: '7',
}

describe('published figures pass', () => {
  test('Lệ Thủy 2023', () =>
    expect(check(published2023, { ntm_criteria_total: '370' }, {}, 2023)).toEqual([]))
  test('Lệ Thủy 2024, with the empty band blank', () =>
    expect(check(published2024, published2023)).toEqual([]))
  test('Lệ Thủy 2024, with the empty band 0', () =>
    expect(check({ ...published2024, ntm_communes_lt5: '0', ocop_5star: '0' }, published2023)).toEqual([]))
})

describe('parts and wholes', () => {
  test('31 with 23 + 7 and five stars blank', () => {
    const [finding, ...others] = check({ ...published2024, ocop_total: '31' }, published2023)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      check: 'partsIncomplete',
      severity: 'error',
      fix: null,
      params: {
        whole: 'ocop_total',
        wholeValue: '31',
        values: ['23', '7'],
        sum: '30',
        rest: '1',
        missing: ['ocop_5star'],
      },
    })
    expect(finding?.indicators[0]).toBe('ocop_total')
  })
  test('31 with 23 + 7 + 0', () => {
    expect(check({ ocop_total: '31', ocop_3star: '23', ocop_4star: '7', ocop_5star: '0' })).toMatchObject([
      { check: 'partsEqualWhole', severity: 'error', fix: { indicator: 'ocop_total', value: '30' } },
    ])
  })
  test('a part that does not apply is no blank', () =>
    expect(kinds({ ocop_total: '31', ocop_3star: '23', ocop_4star: '7', ocop_5star: na })).toEqual([
      'partsEqualWhole',
    ]))
  test('known parts above the whole are wrong whatever the blank holds', () =>
    expect(kinds({ ocop_total: '29', ocop_3star: '23', ocop_4star: '7' })).toEqual(['partsEqualWhole']))
  test.each<[string, Values]>([
    ['only the whole', { ocop_total: '31' }],
    ['only parts', { ocop_3star: '23' }],
    ['all zero', { ocop_total: '0', ocop_3star: '0', ocop_4star: '0', ocop_5star: '0' }],
  ])('%s: nothing to say', (_case, values) => expect(check(values)).toEqual([]))
  test('bands against the counted communes are shown at a band, which can be mended', () => {
    const [finding] = check({
      ntm_communes_19: '8',
      ntm_communes_15_18: '11',
      ntm_communes_10_14: '3',
      ntm_communes_5_9: '3',
      ntm_communes_lt5: '0',
    })
    expect(finding).toMatchObject({
      check: 'partsEqualWhole',
      params: { sum: '25', wholeValue: '24' },
      fix: null,
    })
    expect(finding?.indicators[0]).toBe('ntm_communes_19')
  })
  test.each<[string, Values, string[]]>([
    ['a part above its whole', { vuon_model: '33', vuon_provincial_standard: '34' }, ['atMost']],
    ['a part equal to it', { vuon_model: '34', vuon_provincial_standard: '34' }, []],
    ['its whole unknown', { vuon_provincial_standard: '34' }, []],
    ['above a derived whole', { ntm_communes_recognised: '25' }, ['atMost']],
    ['more communes than there are', { cqtt_communes: '27' }, ['atMostUnits']],
    ['exactly all communes', { cqtt_communes: '26' }, []],
    ['length without a road', { duong_model_sections: '0', duong_model_length: '1.2' }, ['zeroWhenZero']],
    ['neither', { duong_model_sections: '0', duong_model_length: '0' }, []],
    ['a rate above 100', { cqtt_satisfaction: '100.5' }, ['rangeMax']],
    ['a rate below 0', { cqtt_satisfaction: '-1' }, ['rangeMin']],
    ['bounds are allowed', { cqtt_satisfaction: '100' }, []],
    ['a negative count', { ocop_entities: '1', dvk_stock: '-1' }, ['negative']],
    ['half a model', { dvk_stock: '2.5' }, ['notInteger']],
    ['more criteria than 19 x 24', { ntm_criteria_total: '457' }, ['atMostCriteria']],
    ['all criteria', { ntm_criteria_total: '456' }, []],
  ])('%s', (_case, values, found) => expect(kinds(values)).toEqual(found))
})

describe('a criteria total against its bands (343 to 400 for Lệ Thủy 2024)', () => {
  test.each([
    ['342', ['bandBoundsLow']],
    ['343', []],
    ['400', []],
    ['401', ['bandBoundsHigh']],
  ])('%s', (value, found) => expect(kinds({ ...published2024, ntm_criteria_total: value })).toEqual(found))
  test('a blank band leaves the top open while communes are unaccounted for', () => {
    const half = { ntm_communes_19: '7', ntm_communes_15_18: '11' }
    const only = (value: string) =>
      kinds({ ...half, ntm_criteria_total: value }).filter((kind) => kind.startsWith('band'))
    expect(only('401')).toEqual([])
    expect(only('297')).toEqual(['bandBoundsLow'])
  })
  test('bands of 19 criteria say nothing in a set of 10', () =>
    expect(kinds({ ...published2024, ntm_criteria_total: '200' }, {}, {}, 2026)).toEqual([]))
})

describe('against its own history', () => {
  const history = (code: string, ...values: (string | null)[]) => ({
    [code]: values.map((value, index) => ({ year: 2024 - values.length + index, value })),
  })
  test.each<[string, string, (string | null)[], string[]]>([
    ['steady', '42', ['36', '38', '39', '41'], []],
    ['a digit too many', '412', ['34', '36', '38'], ['digitSlip']],
    ['a digit too few', '38', ['360', '370', '378'], ['digitSlip']],
    ['more than double, without enough history', '60', ['20'], ['jump']],
    ['nearly double, without enough history', '39', ['20'], []],
    ['less than half, without enough history', '20', ['60'], ['jump']],
    ['large beside last year and beside the usual change', '70', ['36', '38', '40'], ['jump']],
    ['large, but this indicator leaps every year', '70', ['10', '60', '15', '40'], []],
    ['large beside the usual change only', '129', ['98', '99', '100'], []],
    ['tiny counts', '7', ['1', '1', '1'], []],
    ['tiny counts times ten', '20', ['2', '2', '2'], ['jump']],
    ['from zero', '5', ['0', '0'], []],
    ['nothing before', '500', [null, null], []],
    ['a gap of a year', '41', ['36', null], []],
    ['a digit too many after a gap', '412', ['38', null], ['digitSlip']],
  ])('%s', (_case, value, earlier, found) => {
    const previous = earlier.at(-1) ?? null
    expect(kinds({ dvk_stock: value }, { dvk_stock: previous }, history('dvk_stock', ...earlier))).toEqual(
      found,
    )
  })
  test('a slipped digit names what was meant, nearest first', () => {
    expect(check({ dvk_stock: '412' }, { dvk_stock: '38' })).toMatchObject([
      {
        severity: 'warning',
        params: { likely: ['41', '42'], reference: '38' },
        fix: { indicator: 'dvk_stock', value: '41' },
      },
    ])
  })
  test.each<[string, (string | null)[], string | null]>([
    ['318', ['362', '370', '378'], '381'],
    ['831', ['362', '370', '378'], '381'],
    ['28', ['76', '79'], '82'],
    ['381', ['362', '370', '378'], null],
    ['340', ['362', '370', '378'], null],
    ['387', ['362', '370', '378'], null],
    ['44', ['40', '41'], null],
    ['21', ['10', '20', '12'], null],
  ])('%s after %j: swapped digits of %s', (value, earlier, meant) => {
    const [found] = check(
      { dvk_stock: value },
      { dvk_stock: earlier.at(-1) ?? null },
      history('dvk_stock', ...earlier),
    )
    expect(found?.check === 'swappedDigits' ? found.fix?.value : null).toBe(meant)
  })
  test.each([
    ['duong_model_length', '12600', '11.2', '12.6', 'm'],
    ['ntm_people_contribution', '15250', '14.5', '15.25', 'triệu đồng'],
  ])('%s %s beside %s is in another unit of measure', (code, value, previous, meant, unit) => {
    expect(check({ [code]: value }, { [code]: previous })).toMatchObject([
      { check: 'wrongUnit', params: { unit }, fix: { indicator: code, value: meant } },
    ])
  })
  test.each([
    ['1575', '15.5', '15.75'],
    ['126', '12.1', '12.6'],
    ['88', '8.5', '8.8'],
  ])('a lost comma: %s beside %s was %s', (value, previous, meant) => {
    expect(check({ duong_model_length: value }, { duong_model_length: previous })).toMatchObject([
      {
        check: 'lostDecimalComma',
        severity: 'warning',
        fix: { indicator: 'duong_model_length', value: meant },
      },
    ])
  })
  test('a rate that lost its comma needs no history', () => {
    const found = check({ cqtt_satisfaction: '925' })
    expect(found.map((finding) => finding.check)).toEqual(['rangeMax', 'lostDecimalComma'])
    expect(found[1]?.fix).toEqual({ indicator: 'cqtt_satisfaction', value: '92.5' })
  })
  test('a cumulative count falls', () => {
    expect(check({ ntm_communes_recognised: '16' }, { ntm_communes_recognised: '17' })).toMatchObject([
      { check: 'cannotFall', severity: 'warning', params: { value: '16', previous: '17', year: 2023 } },
    ])
  })
  test('criteria totals are not compared across criteria sets', () => {
    expect(kinds({ ntm_criteria_total: '150' }, { ntm_criteria_total: '400' }, {}, 2021)).toEqual([])
    expect(kinds({ ntm_criteria_total: '150' }, { ntm_criteria_total: '400' }, {}, 2022)).toEqual(['jump'])
  })
})

test('errors come before warnings', () => {
  const found = check(
    { dvk_stock: '412', vuon_model: '1', vuon_provincial_standard: '2' },
    { dvk_stock: '38' },
  )
  expect(found.map((finding) => finding.severity)).toEqual(['error', 'warning'])
})
