import { describe, expect, test } from 'vitest'
import type { Amount } from '../figures/amount.ts'
import { type DeriveContext, deriveAmount, deriveCell, withDerived } from './derive.ts'
import { sampleCell, sampleCriteriaSets, sampleIndicator, sampleIndicators } from './sample-indicators.ts'

const byCode = new Map(sampleIndicators.map((indicator) => [indicator.code, indicator]))
const context: DeriveContext = {
  criteriaSets: sampleCriteriaSets,
  unitCounts: (year) => (year < 2020 ? { xã: 26, 'thị trấn': 2 } : { xã: 24, 'thị trấn': 2 }),
  criteriaBound: (code) => byCode.get(code)?.criteriaBound ?? false,
}
const na: Amount = { value: null, notApplicable: true }

/** entered amounts as "code year": value */
function derive(code: string, year: number, entered: Record<string, string | Amount>) {
  const lookup = withDerived(
    byCode,
    (of, ofYear) => {
      const found = entered[`${of} ${ofYear}`]
      return found === undefined
        ? null
        : typeof found === 'string'
          ? { value: found, notApplicable: false }
          : found
    },
    context,
  )
  return deriveAmount(byCode.get(code) as never, year, lookup, context)
}

describe('formulas', () => {
  test.each<[string, string, number, Record<string, string | Amount>, object]>([
    [
      'average of the article',
      'ntm_criteria_avg',
      2023,
      { 'ntm_criteria_total 2023': '378' },
      { value: '15.75', gap: null },
    ],
    [
      'average of 2024, not cut',
      'ntm_criteria_avg',
      2024,
      { 'ntm_criteria_total 2024': '381' },
      { value: '15.875' },
    ],
    ['average without its total', 'ntm_criteria_avg', 2023, {}, { value: null, gap: 'inputsMissing' }],
    ['communes are counted', 'ntm_communes_scope', 2023, {}, { value: '24' }],
    [
      'offices of the article',
      'cqtt_total',
      2023,
      { 'cqtt_departments 2023': '13', 'cqtt_service_units 2023': '5', 'cqtt_communes 2023': '26' },
      { value: '44' },
    ],
    [
      'a total lacks a part',
      'cqtt_total',
      2023,
      { 'cqtt_departments 2023': '13', 'cqtt_communes 2023': '26' },
      { value: null, gap: 'inputsMissing' },
    ],
    [
      'a part that does not apply adds nothing',
      'cqtt_total',
      2023,
      { 'cqtt_departments 2023': '13', 'cqtt_service_units 2023': na, 'cqtt_communes 2023': '26' },
      { value: '39' },
    ],
    [
      'no part applies',
      'cqtt_total',
      2023,
      { 'cqtt_departments 2023': na, 'cqtt_service_units 2023': na, 'cqtt_communes 2023': na },
      { value: null, notApplicable: true, gap: null },
    ],
    [
      'a rate',
      'vuon_provincial_rate',
      2023,
      { 'vuon_provincial_standard 2023': '34', 'vuon_model 2023': '99' },
      { value: '34.343434' },
    ],
    [
      'a rate of nothing',
      'vuon_provincial_rate',
      2023,
      { 'vuon_provincial_standard 2023': '0', 'vuon_model 2023': '0' },
      { value: null, gap: 'zeroDenominator' },
    ],
    [
      'change of the article',
      'ntm_criteria_change',
      2023,
      { 'ntm_criteria_total 2023': '378', 'ntm_criteria_total 2022': '370' },
      { value: '8' },
    ],
    [
      'no year before',
      'ntm_criteria_change',
      2023,
      { 'ntm_criteria_total 2023': '378' },
      { gap: 'noBaseline' },
    ],
    [
      'another criteria set',
      'ntm_criteria_change',
      2021,
      { 'ntm_criteria_total 2021': '360', 'ntm_criteria_total 2020': '400' },
      { value: null, gap: 'otherCriteriaSet' },
    ],
    [
      'other communes',
      'ntm_criteria_change',
      2020,
      { 'ntm_criteria_total 2020': '400', 'ntm_criteria_total 2019': '416' },
      { value: null, gap: 'otherUnits' },
    ],
    [
      'no criteria set known',
      'ntm_criteria_change',
      2012,
      { 'ntm_criteria_total 2012': '10', 'ntm_criteria_total 2011': '9' },
      { gap: 'otherCriteriaSet' },
    ],
  ])('%s', (_case, code, year, entered, expected) =>
    expect(derive(code, year, entered)).toMatchObject(expected),
  )
  test('a formula that reaches itself is missing, not endless', () => {
    const circle = sampleIndicator({ code: 'circle', formula: { kind: 'sum', of: ['circle'] } })
    const lookup = withDerived(new Map([['circle', circle]]), () => null, context)
    expect(lookup('circle', 2023)).toBeNull()
  })
})

describe('a derived cell', () => {
  const at = { unit: 457, year: 2023 }
  const average = byCode.get('ntm_criteria_avg')!
  const total = sampleCell('ntm_criteria_total', 457, 2023, '378', {
    source: 'Báo',
    status: 'submitted',
    basis: 'estimate',
  })
  const scope = sampleCell('ntm_communes_scope', 457, 2023, '24', {
    derived: true,
    status: null,
    source: 'Báo',
  })
  const lookup = (code: string) =>
    code === 'ntm_criteria_total' ? total : code === 'ntm_communes_scope' ? scope : null
  test('is as sure as its inputs', () => {
    expect(deriveCell(average, at, null, lookup, context)).toMatchObject({
      value: '15.75',
      derived: true,
      scope: 'own',
      status: 'submitted',
      basis: 'estimate',
      source: 'Báo',
      version: 0,
    })
  })
  test('carries the published claim as its source, not its value', () => {
    const published = sampleCell('ntm_criteria_avg', 457, 2023, '15.7', { source: 'Bài báo', note: 'cắt' })
    expect(deriveCell(average, at, published, lookup, context)).toMatchObject({
      value: '15.75',
      source: 'Bài báo',
      note: 'cắt',
    })
  })
  test('is the published value while inputs are missing', () => {
    const published = sampleCell('ntm_criteria_avg', 457, 2023, '15.7', {
      source: 'Bài báo',
      approximation: 'about',
    })
    expect(deriveCell(average, at, published, () => null, context)).toMatchObject({
      value: '15.7',
      derived: true,
      gap: null,
      approximation: 'about',
      source: 'Bài báo',
    })
  })
  test('a published change does not stand in where years do not compare', () => {
    const change = byCode.get('ntm_criteria_change')!
    const totals = (code: string, year: number) => sampleCell(code, 457, year, year === 2021 ? '360' : '400')
    const published = sampleCell('ntm_criteria_change', 457, 2021, '-40')
    expect(deriveCell(change, { unit: 457, year: 2021 }, published, totals, context)).toMatchObject({
      value: null,
      gap: 'otherCriteriaSet',
    })
  })
})
