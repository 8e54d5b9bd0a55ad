import { describe, expect, test } from 'vitest'
import {
  type Certificate,
  isPotential,
  levelsFor,
  type OcopStars,
  sixMonthsAfter,
  standingAt,
  starsOf,
  stockAt,
  validUntil,
} from './certificate.ts'

const given = (stars: OcopStars, issuedOn: string, more: Partial<Certificate> = {}): Certificate => ({
  ...{ stars, issuedOn, validUntil: validUntil(issuedOn), withdrawnOn: null },
  level: stars === 5 ? 'central' : 'province',
  ...more,
})

test.each([
  [0, null],
  [49.99, null],
  [50, 3],
  [69.99, 3],
  [70, 4],
  [89.99, 4],
  [90, 5],
  [100, 5],
])('%d points: %s stars', (score, stars) => {
  expect(starsOf(score)).toBe(stars)
})

test.each([
  [3, '2020-12-01', ['district', 'province']],
  [3, '2023-02-23', ['district', 'province']],
  [3, '2023-02-24', ['district']],
  [3, '2025-07-05', ['district']],
  [3, '2025-07-06', ['province']],
  [4, '2020-12-01', ['province']],
  [4, '2026-01-01', ['province']],
  [5, '2024-01-01', ['province', 'central']],
] as const)('%d stars on %s: %j', (stars, day, levels) => {
  expect(levelsFor(stars, day)).toEqual(levels)
})

test.each([
  ['2022-02-21', '2025-02-21'],
  ['2024-02-29', '2027-02-28'],
  ['2021-02-28', '2024-02-28'],
  ['2021-12-31', '2024-12-31'],
])('issued %s, valid until %s', (issued, until) => {
  expect(validUntil(issued)).toBe(until)
})

test.each([
  ['2024-01-15', '2024-07-15'],
  ['2024-08-31', '2025-02-28'],
  ['2024-12-31', '2025-06-30'],
])('six months after %s: %s', (day, until) => {
  expect(sixMonthsAfter(day)).toBe(until)
})

describe('a product on a day', () => {
  const three = given(3, '2021-06-15')
  const four = given(4, '2023-05-10')
  const potential = given(5, '2024-03-01', { level: 'province' })
  test.each<[string, Certificate[], string, string, OcopStars | null, boolean]>([
    ['nothing yet', [], '2024-01-01', 'registered', null, false],
    ['before it was issued', [three], '2021-06-14', 'registered', null, false],
    ['its first day', [three], '2021-06-15', 'recognised', 3, false],
    ['its last day', [three], '2024-06-15', 'recognised', 3, false],
    ['the day after', [three], '2024-06-16', 'expired', null, false],
    ['more stars', [four, three], '2023-05-10', 'upgraded', 4, false],
    ['as it was, seen from before', [four, three], '2023-05-09', 'recognised', 3, false],
    ['the same stars again', [three, given(3, '2024-06-01')], '2024-12-31', 'renewed', 3, false],
    ['again after a gap', [three, given(3, '2024-09-01')], '2024-12-31', 'renewed', 3, false],
    ['fewer stars', [four, given(3, '2026-05-01')], '2026-12-31', 'renewed', 3, false],
    ['withdrawn', [{ ...four, withdrawnOn: '2024-02-01' }], '2024-02-01', 'withdrawn', null, false],
    ['the day before', [{ ...four, withdrawnOn: '2024-02-01' }], '2024-01-31', 'recognised', 4, false],
    ['potential five stars stay four', [four, potential], '2024-12-31', 'recognised', 4, true],
    ['potential without another', [potential], '2024-12-31', 'registered', null, true],
    ['five in the end', [four, potential, given(5, '2024-11-01')], '2024-12-31', 'upgraded', 5, false],
  ])('%s', (_, certificates, day, state, stars, waits) => {
    expect(standingAt(certificates, day)).toMatchObject({ state, stars, potential: waits })
  })

  test('only the centre makes five stars', () => {
    expect([potential, given(5, '2024-01-01'), four].map(isPotential)).toEqual([true, false, false])
  })
})

test('a stock falls when a certificate runs out, and counts a product once', () => {
  const products = [
    [given(3, '2021-03-01'), given(4, '2023-04-01')],
    [given(4, '2021-09-15')],
    [given(3, '2022-01-01'), given(3, '2024-12-01')],
    [given(5, '2024-01-01', { level: 'province' })],
  ]
  expect(stockAt(products, '2023-12-31')).toEqual({ total: 3, 3: 1, 4: 2, 5: 0 })
  expect(stockAt(products, '2024-09-30')).toEqual({ total: 2, 3: 1, 4: 1, 5: 0 })
})
