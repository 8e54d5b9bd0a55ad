import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromMillionths, roundDecimal } from './decimal.ts'
import { formatNumber, parseNumber } from './numbers.ts'

const nbsp = '\u00a0'
const narrow = '\u202f'

describe('reads a number', () => {
  test.each<[string, number, string]>([
    ['1.234,5', 2, '1234.5'],
    ['1234,5', 2, '1234.5'],
    ['1234.5', 2, '1234.5'],
    ['1,234.5', 2, '1234.5'],
    ['1.234.567', 2, '1234567'],
    ['1,234,567', 0, '1234567'],
    ['1.234', 0, '1234'],
    ['1 234', 0, '1234'],
    [`1${nbsp}234${narrow}567,25`, 2, '1234567.25'],
    ['1 234.567', 3, '1234.567'],
    ['１２３，５', 1, '123.5'],
    ['0.125', 3, '0.125'],
    ['0,125', 3, '0.125'],
    ['1234.567', 3, '1234.567'],
    ['15,0', 0, '15'],
    [',5', 1, '0.5'],
    ['08', 0, '8'],
    ['000', 0, '0'],
    ['  31  ', 0, '31'],
    ['31 sản phẩm', 0, '31'],
    ['31 sản phẩm', 0, '31'],
    ['07 KDC', 0, '7'],
    ['15,75 tiêu chí/xã', 2, '15.75'],
    ['2.633m²', 0, '2633'],
    ['2.633 m2', 0, '2633'],
    ['12km2', 0, '12'],
    ['88 tỷ đồng', 2, '88'],
    ['-8', 0, '-8'],
    ['−8', 0, '-8'],
    ['–8,5', 1, '-8.5'],
    ['- 8', 0, '-8'],
    ['(8)', 0, '-8'],
    ['(1.234,5)', 1, '-1234.5'],
    ['-0', 0, '0'],
    ['+08', 0, '8'],
  ])('%j with %i decimals is %s', (text, decimals, value) => {
    expect(parseNumber(text, { decimals })).toEqual({ ok: true, value, approximation: null, percent: false })
  })
  test.each(['', '   ', nbsp, '\u200b'])('an empty text %j is missing', (text) => {
    expect(parseNumber(text, { decimals: 0 })).toMatchObject({ ok: true, value: null })
  })
  test.each(['12,5%', '12,5 %', '12,5 phần trăm'])('%s is a percentage', (text) => {
    expect(parseNumber(text, { decimals: 1 })).toMatchObject({ ok: true, value: '12.5', percent: true })
  })
  test.each([
    ['hơn 88', 'over'],
    ['Hơn 88', 'over'],
    ['hơn 88', 'over'],
    ['trên 88 tỷ đồng', 'over'],
    ['gần 88', 'under'],
    ['dưới 88', 'under'],
    ['khoảng 88', 'about'],
    ['trên dưới 88', 'about'],
    ['~88', 'about'],
    ['nearly 88', 'under'],
  ])('%s is approximate: %s', (text, approximation) => {
    expect(parseNumber(text, { decimals: 2 })).toMatchObject({ ok: true, value: '88', approximation })
  })
})

describe('refuses', () => {
  test.each<[string, number, string[]]>([
    ['1.234', 2, ['1234', '1.234']],
    ['-1.234', 2, ['-1234', '-1.234']],
    ['2.633m²', 2, ['2633', '2.633']],
    ['15.750', 2, ['15750', '15.75']],
    ['1,234', 0, ['1.234', '1234']],
    ['1,234', 3, ['1.234', '1234']],
    ['15,750', 2, ['15.75', '15750']],
  ])('%s with %i decimals as ambiguous', (text, decimals, candidates) => {
    expect(parseNumber(text, { decimals })).toEqual({ ok: false, reason: 'ambiguous', candidates })
  })
  test.each([
    'abc',
    '-',
    '1e5',
    '7 11',
    '1.2.3',
    '1.234,567.8',
    '1,23,456',
    '5.',
    '5/7',
    '9-10',
    '16/11/2023',
    '31 sản phẩm, 5 loại',
    '12 34',
    '1 23',
    '--5',
    '()',
    'NaN',
    'Infinity',
    '0x10',
    '%',
    '1_000',
  ])('%s as no number', (text) => {
    expect(parseNumber(text, { decimals: 2 })).toEqual({ ok: false, reason: 'notANumber' })
  })
  test('more digits after the comma than the indicator keeps, with what it would be rounded to', () => {
    expect(parseNumber('15,7551', { decimals: 2 })).toEqual({
      ok: false,
      reason: 'tooPrecise',
      candidates: ['15.76'],
    })
    expect(parseNumber('2,5', { decimals: 2, integerOnly: true })).toMatchObject({ reason: 'tooPrecise' })
  })
  test('what storage cannot hold', () => {
    expect(parseNumber('9'.repeat(18), { decimals: 0 })).toMatchObject({ ok: true })
    expect(parseNumber('9'.repeat(19), { decimals: 0 })).toEqual({ ok: false, reason: 'tooLarge' })
  })
  test('another scale than the indicator is counted in', () => {
    expect(parseNumber('1,5 triệu', { decimals: 2, unitOfMeasure: 'tỷ đồng' })).toMatchObject({ ok: false })
    expect(parseNumber('1,5 tỉ', { decimals: 2, unitOfMeasure: 'tỷ đồng' })).toMatchObject({ value: '1.5' })
  })
  test('hostile texts, at once', () => {
    const start = Date.now()
    for (const text of [`5 ${'a '.repeat(40_000)}!`, `${'1 '.repeat(40_000)}`, `5${'m2'.repeat(50)}!`]) {
      expect(parseNumber(text, { decimals: 2 }).ok).toBe(false)
    }
    expect(Date.now() - start).toBeLessThan(200)
  })
})

describe('writes a number', () => {
  test.each<[string, Parameters<typeof formatNumber>[1], string]>([
    ['1234.5', {}, '1.234,5'],
    ['1234.5', { locale: 'en' }, '1,234.5'],
    ['-1234567.875', { decimals: 2 }, '−1.234.567,88'],
    ['15.875', { decimals: 2 }, '15,88'],
    ['15.5', { decimals: 2 }, '15,5'],
    ['15.5', { decimals: 2, minDecimals: 2 }, '15,50'],
    ['999.999', { decimals: 1 }, '1.000'],
    ['-0.04', { decimals: 1 }, '0'],
    ['8', { twoDigits: true }, '08'],
    ['8.5', { twoDigits: true }, '8,5'],
    ['8', { sign: true, twoDigits: true }, '+08'],
    ['-8', { sign: true }, '−8'],
    ['0', { sign: true }, '0'],
    ['15.750000', {}, '15,75'],
  ])('%s %j -> %s', (value, options, text) => expect(formatNumber(value, options)).toBe(text))
})

describe('what is written reads back', () => {
  const whole = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }).map(String)
  const fraction = fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }).map(fromMillionths)
  test.each(['vi', 'en'] as const)('whole numbers, %s', (locale) => {
    fc.assert(
      fc.property(whole, (value) => {
        const read = parseNumber(formatNumber(value, { locale }), { decimals: 0 })
        // en writes 1,234, which a Vietnamese reader may take for 1.234: asked, never guessed
        if (!read.ok)
          expect(read).toMatchObject({ reason: 'ambiguous', candidates: expect.arrayContaining([value]) })
        else expect(read.value).toBe(value)
      }),
    )
  })
  test.each([1, 2, 3, 4])('%i decimals', (decimals) => {
    fc.assert(
      fc.property(fraction, (exact) => {
        const value = roundDecimal(exact, decimals)
        const read = parseNumber(formatNumber(exact, { decimals }), { decimals })
        if (read.ok) expect(read.value).toBe(value)
        else expect(read).toMatchObject({ reason: 'ambiguous', candidates: expect.arrayContaining([value]) })
      }),
    )
  })
  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => typeof parseNumber(text, { decimals: 2 }).ok === 'boolean',
      ),
    )
  })
})
