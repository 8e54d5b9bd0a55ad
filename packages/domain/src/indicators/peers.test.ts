import { describe, expect, test } from 'vitest'
import { checkFigures } from './check-figures.ts'
import { type PeerFigures, peerMeasure, peerStanding } from './peers.ts'
import { sampleIndicator, sampleIndicators } from './sample-indicators.ts'

const vuon = sampleIndicator({ code: 'vuon', unitOfMeasure: 'vườn' })
const rate = sampleIndicator({
  code: 'rate',
  aggregation: { kind: 'weightedMean', weight: null },
  decimals: 1,
})

/** seven units of 20 communes unless said otherwise */
function peers(code: string, values: (string | null)[], communes = 20): PeerFigures {
  return {
    units: values.map((_, index) => index + 1),
    communes: { 2024: values.map(() => communes) },
    figures: { [code]: { year: 2024, values } },
  }
}
const seven = ['44', '60', '70', '80', '84', '96', '100']

describe('where a unit stands', () => {
  test('counts per ten communes, with median and three MAD', () => {
    expect(peerStanding(vuon, { value: '412', communes: 18 }, peers('vuon', seven))).toEqual({
      measure: 'perTenCommunes',
      year: 2024,
      value: '228.888889',
      peers: ['22', '30', '35', '40', '42', '48', '50'].map((value, index) => ({ unit: index + 1, value })),
      median: '40',
      low: '4.4176',
      high: '75.5824',
      far: 'above',
    })
  })
  test.each<[string, string, (string | null)[], 'above' | 'below' | null]>([
    ['among them', '80', seven, null],
    ['outside of 3 MAD, but not far beyond the farthest peer', '240', seven, null],
    ['far above', '410', seven, 'above'],
    ['far below', '8', seven, 'below'],
    ['nothing at all is no slip', '0', seven, null],
    ['blanks are no peers: too few', '900', ['44', '60', '70', '80', null, null, null], null],
    ['peers all alike', '90', ['20', '20', '20', '20', '20', '20', '20'], 'above'],
    ['peers all alike, nearly so', '22', ['20', '20', '20', '20', '20', '20', '20'], null],
    ['peers without any', '9', ['0', '0', '0', '0', '0', '0', '0'], null],
    ['one of the peers is wrong itself', '310', ['44', '60', '70', '80', '84', '96', '9000'], null],
    ['tiny numbers', '9', ['1', '1', '1', '2', '1', '1', '1'], null],
  ])('%s: %s', (_case, value, values, far) =>
    expect(peerStanding(vuon, { value, communes: 20 }, peers('vuon', values))?.far ?? null).toBe(far),
  )
  test('rates as they are, and never for less than ten points', () => {
    const rates = peers('rate', ['88', '90', '91', '92', '92.5', '93', '94'])
    expect(peerStanding(rate, { value: '9.2', communes: 3 }, rates)).toMatchObject({
      measure: 'asReported',
      value: '9.2',
      far: 'below',
    })
    expect(peerStanding(rate, { value: '85', communes: 3 }, rates)?.far).toBeNull()
  })
  test('counts of units without communes are compared as they are', () =>
    expect(peerStanding(vuon, { value: '410', communes: 0 }, peers('vuon', seven, 0))).toMatchObject({
      measure: 'asReported',
      median: '80',
      far: 'above',
    }))
})

test.each<[string, ReturnType<typeof peerMeasure>]>([
  ['vuon_model', 'perTenCommunes'],
  ['cqtt_total', 'perTenCommunes'],
  ['ntm_criteria_avg', 'asReported'],
  ['cqtt_satisfaction', 'asReported'],
  ['ntm_criteria_change', null],
  ['ntm_communes_scope', null],
  ['gpmb_projects', null],
])('%s compares: %s', (code, measure) => {
  const indicator = sampleIndicators.find((one) => one.code === code)
  expect(indicator && peerMeasure(indicator)).toBe(measure)
})

test('the finding says the range of the peers; other years are named', () => {
  const found = (year: number) =>
    checkFigures({
      indicators: [vuon],
      criteriaSets: [],
      year,
      current: { vuon: { value: '412', notApplicable: false } },
      previous: {},
      history: {},
      unitCounts: { current: { xã: 17, 'thị trấn': 1 }, previous: {} },
      peers: peers('vuon', seven),
    })
  const params = { unit: 'vườn', peers: 7, low: '22', high: '50', scaled: '228.9', year: '' }
  expect(found(2024)).toMatchObject([{ check: 'farFromPeers', severity: 'warning', params, fix: null }])
  expect(found(2025)).toMatchObject([{ params: { ...params, year: 2024 } }])
})
