import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accumulateYears,
  changeOverUnits,
  isAdditive,
  ratioOverUnits,
  sumOverUnits,
  weightedMeanOverUnits,
} from './aggregate.ts'
import type { Amount } from './amount.ts'

const is = (value: string): Amount => ({ value, notApplicable: false })
const blank: Amount = { value: null, notApplicable: false }
const na: Amount = { value: null, notApplicable: true }

describe('sum over units', () => {
  test.each<[string, (Amount | null)[], object]>([
    ['all', [is('1'), is('2')], { value: '3', coverage: { have: 2, of: 2 }, gap: null }],
    [
      'blank and never entered are missing',
      [is('1'), blank, null],
      { value: '1', coverage: { have: 1, of: 3 } },
    ],
    [
      'not applicable is outside',
      [is('1'), na],
      { value: '1', coverage: { have: 1, of: 1 }, notApplicable: false },
    ],
    ['zero counts', [is('0'), blank], { value: '0', coverage: { have: 1, of: 2 } }],
    [
      'nothing is null, never zero',
      [blank, null],
      { value: null, gap: 'inputsMissing', coverage: { have: 0, of: 2 } },
    ],
    [
      'applies nowhere',
      [na, na],
      { value: null, notApplicable: true, gap: null, coverage: { have: 0, of: 0 } },
    ],
    [
      'no units',
      [],
      { value: null, notApplicable: false, gap: 'inputsMissing', coverage: { have: 0, of: 0 } },
    ],
  ])('%s', (_case, amounts, expected) => expect(sumOverUnits(amounts)).toMatchObject(expected))
})

describe('ratios', () => {
  test('sum over sum, never the mean of ratios', () => {
    // the mean of 15.75 and 10 would be 12.875
    expect(ratioOverUnits([is('378'), is('100')], [is('24'), is('10')], 1)).toMatchObject({
      value: '14.058824',
      coverage: { have: 2, of: 2 },
    })
  })
  test('a unit that lacks one side is in neither', () =>
    expect(ratioOverUnits([is('3'), null], [is('4'), is('100')], 100)).toMatchObject({
      value: '75',
      coverage: { have: 1, of: 2 },
      included: [0],
    }))
  test('nothing to divide by', () =>
    expect(ratioOverUnits([is('0')], [is('0')], 1)).toMatchObject({ value: null, gap: 'zeroDenominator' }))
})

test('a mean by its weights', () => {
  expect(weightedMeanOverUnits([is('90'), is('80'), is('10')], [is('300'), is('100'), null])).toMatchObject({
    value: '87.5',
    coverage: { have: 2, of: 3 },
  })
})

describe('change of a total', () => {
  test('over the same units in both years', () =>
    expect(changeOverUnits([is('10'), is('100'), null], [is('8'), null, is('50')])).toMatchObject({
      value: '2',
      coverage: { have: 1, of: 3 },
    }))
  test('without a year before', () =>
    expect(changeOverUnits([is('1')], [null])).toMatchObject({ value: null, gap: 'noBaseline' }))
})

test('only flows add up over years', () => {
  const years = [is('1'), null, is('2')]
  expect(accumulateYears('flow', years)).toMatchObject({ value: '3', coverage: { have: 2, of: 3 } })
  expect(accumulateYears('stock', years)).toMatchObject({ value: null, gap: 'notAdditive' })
})
test('what adds up', () => {
  expect(isAdditive({ kind: 'sum' })).toBe(true)
  expect(isAdditive({ kind: 'distinct' })).toBe(false)
  expect(isAdditive({ kind: 'weightedMean', weight: null })).toBe(false)
})

describe('properties', () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 1e6 }).map((n) => is(String(n))),
    fc.constantFrom(blank, na, null),
  )
  test('order of units does not matter, and a missing one changes only the coverage', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (amounts) => {
        const total = sumOverUnits(amounts)
        expect(sumOverUnits([...amounts].reverse()).value).toBe(total.value)
        const more = sumOverUnits([...amounts, null])
        expect(more.value).toBe(total.value)
        expect(more.coverage).toEqual({ have: total.coverage.have, of: total.coverage.of + 1 })
      }),
    )
  })
})
