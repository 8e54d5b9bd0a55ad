import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareDecimals,
  divideDecimals,
  fromMillionths,
  isWhole,
  multiplyDecimals,
  normaliseDecimal,
  roundDecimal,
  subtractDecimals,
  sumDecimals,
  toMillionths,
} from './decimal.ts'

const millionths = fc.bigInt({ min: -(10n ** 24n) + 1n, max: 10n ** 24n - 1n })
const decimal = millionths.map(fromMillionths)

describe('normaliseDecimal', () => {
  test.each([
    ['15.750000', '15.75'],
    ['100', '100'],
    ['100.000000', '100'],
    ['-0.00', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['-1.50', '-1.5'],
    ['999999999999999999.999999', '999999999999999999.999999'],
  ])('%s -> %s', (stored, canonical) => expect(normaliseDecimal(stored)).toBe(canonical))
})

describe('rounding is half away from zero', () => {
  test.each([
    ['15.875', 2, '15.88'],
    ['-15.875', 2, '-15.88'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
    ['-0.4', 0, '0'],
    ['1.005', 2, '1.01'],
    ['1.23', 6, '1.23'],
  ])('%s to %i digits is %s', (value, digits, rounded) => expect(roundDecimal(value, digits)).toBe(rounded))
})

describe('quotients', () => {
  test.each([
    ['378', '24', 1, '15.75'],
    ['381', '24', 1, '15.875'],
    ['34', '99', 100, '34.343434'],
    ['2', '3', 1, '0.666667'],
    ['-2', '3', 1, '-0.666667'],
  ] as const)('%s / %s x %i = %s', (a, b, scale, result) => expect(divideDecimals(a, b, scale)).toBe(result))
  test('by zero is null', () => expect(divideDecimals('1', '0')).toBeNull())
})

test('0.1 + 0.2 is 0.3', () => expect(sumDecimals(['0.1', '0.2'])).toBe('0.3'))
test('no values add up to 0', () => expect(sumDecimals([])).toBe('0'))
test('whole numbers', () =>
  expect(['3', '3.5', '-2', '0.000001'].map(isWhole)).toEqual([true, false, true, false]))

test('canonical text and millionths are the same thing', () => {
  fc.assert(fc.property(millionths, (n) => toMillionths(fromMillionths(n)) === n))
})
test('sums are exact, in any order, with or without the fast path', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(decimal, fc.integer().map(String)), { maxLength: 30 }), (values) => {
      const exact = fromMillionths(values.reduce((sum, value) => sum + toMillionths(value), 0n))
      expect(sumDecimals(values)).toBe(exact)
      expect(sumDecimals([...values].reverse())).toBe(exact)
    }),
  )
})
test('a - b + b is a, and comparing agrees with subtracting', () => {
  fc.assert(
    fc.property(decimal, fc.oneof(decimal, fc.integer().map(String)), (a, b) => {
      const difference = subtractDecimals(a, b)
      expect(sumDecimals([difference, b])).toBe(a)
      expect(Math.sign(compareDecimals(a, b))).toBe(
        difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1,
      )
    }),
  )
})
test('times and divided by the same whole number is the number', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 10_000 }),
      (a, b) => divideDecimals(multiplyDecimals(String(a), String(b)), String(b)) === String(a),
    ),
  )
})
