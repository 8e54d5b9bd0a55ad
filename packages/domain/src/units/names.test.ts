import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames, foldName, kindInName, matchUnits, nameContains, nameKey } from './names.ts'

describe('one name, however it is written', () => {
  test.each([
    ['Lệ Thủy', 'Lệ Thuỷ'],
    ['Lệ Thủy', 'huyện Lệ Thủy'],
    ['Lệ Thủy', 'H. Lệ Thủy'],
    ['Lệ Thủy', 'H.Lệ Thủy'],
    ['Lệ Thủy', '  LỆ   THUỶ '],
    ['Lệ Thủy', 'Lệ-Thủy'],
    ['Tuyên Hóa', 'Tuyên Hoá'],
    ['Ba Đồn', 'TX. Ba Đồn'],
    ['Ba Đồn', 'TX Ba Đồn'],
    ['Ba Đồn', 'thị xã Ba Đồn'],
    ['Ba Đồn', 'Ba Ðồn'],
    ['Đồng Hới', 'TP.Đồng Hới'],
    ['Đồng Hới', 'Thành phố Đồng Hới'],
    ['Nông trường Lệ Ninh', 'TT. Nông Trường Lệ Ninh'],
    ['Quảng Bình', 'tỉnh Quảng Bình'],
    ['Hòa Trạch', 'xã Hoà Trạch'],
  ])('%s = %s', (name, other) => {
    expect(nameKey(other)).toBe(nameKey(name))
    expect(nameKey(other.normalize('NFD'))).toBe(nameKey(name))
    expect(nameKey(other.toUpperCase())).toBe(nameKey(name))
  })
  test.each([
    ['Lệ Thủy', 'Lệ Thúy'],
    ['Quảng Ninh', 'Quảng Bình'],
    ['Ba Đồn', 'Ba Dồn'],
    ['Xà Phiên', 'xã Phiên'],
  ])('%s is not %s', (name, other) => expect(nameKey(other)).not.toBe(nameKey(name)))
})

test('a prefix stays where nothing would remain', () => {
  expect(nameKey('Thị trấn')).toBe(nameKey('THỊ  TRẤN'))
  expect(foldName('Thị trấn')).toBe('thi tran')
  expect(foldName('xã')).toBe('xa')
  expect(foldName('')).toBe('')
})
test('only one prefix is taken off', () => expect(foldName('Phường Phường Đúc')).toBe('phuong duc'))
test.each([
  ['Lệ Thủy', 'le thuy'],
  ['TX. Ba Đồn', 'ba don'],
  ['thi xa Ba Don', 'ba don'],
  ['Nông trường Việt Trung', 'nong truong viet trung'],
])('without marks: %s -> %s', (name, folded) => expect(foldName(name)).toBe(folded))
test.each([
  ['TX. Ba Đồn', 'thị xã'],
  ['huyen le thuy', 'huyện'],
  ['P. Ba Đồn', 'phường'],
  ['Ba Đồn', null],
])('kind in %s: %s', (name, kind) => expect(kindInName(name)).toBe(kind))
test.each([
  ['Lệ Thủy', 'le th', true],
  ['Lệ Thủy', 'thuỷ', true],
  ['Lệ Thủy', 'huyện lệ', true],
  ['Lệ Thủy', '', true],
  ['Lệ Thủy', 'minh', false],
  ['Xà Phiên', 'xa phien', true],
])('%s contains %s: %s', (name, typed, found) => expect(nameContains(name, typed)).toBe(found))

describe('the order of the Vietnamese alphabet', () => {
  test('đ after d, marked vowels after plain ones, tones last', () => {
    const ordered = [
      'An',
      'Ăn',
      'Ân',
      'Ba',
      'Bà',
      'Bả',
      'Bã',
      'Bá',
      'Bạ',
      'Ban',
      'Dân',
      'Đan',
      'Em',
      'Ê',
      'Hoa',
      'Oa',
      'Ô',
      'Ơ',
      'Ưu',
    ]
    expect([...ordered].reverse().sort(compareNames)).toEqual(ordered)
  })
  test('the districts', () => {
    const ordered = [
      'Ba Đồn',
      'Bố Trạch',
      'Đồng Hới',
      'Lệ Thủy',
      'Minh Hóa',
      'Quảng Ninh',
      'Quảng Trạch',
      'Tuyên Hóa',
    ]
    expect([...ordered].reverse().sort(compareNames)).toEqual(ordered)
  })
  test('numbers by size', () =>
    expect(['Phường 10', 'Phường 2'].sort(compareNames)).toEqual(['Phường 2', 'Phường 10']))
  test('syllable by syllable: Ba before Bà', () =>
    expect(['Bà An', 'Ba Tri'].sort(compareNames)).toEqual(['Ba Tri', 'Bà An']))
})

describe('matching names to units', () => {
  const units = [
    { name: 'Lệ Thủy', kind: 'huyện' },
    { name: 'Lệ Thủy', kind: 'xã' },
    { name: 'Ba Đồn', kind: 'thị xã' },
    { name: 'Quảng Thủy', kind: 'xã' },
    { name: 'Quảng Thúy', kind: 'xã' },
  ] as const
  test('a name of two units gives both; its prefix says which', () => {
    expect(matchUnits('Lệ Thuỷ', units).units).toHaveLength(2)
    expect(matchUnits('xã Lệ Thuỷ', units)).toEqual({ how: 'exact', units: [units[1]] })
  })
  test('marks decide where they are written, and are not needed where they are not', () => {
    expect(matchUnits('Quảng Thuỷ', units)).toEqual({ how: 'exact', units: [units[3]] })
    expect(matchUnits('quang thuy', units)).toEqual({ how: 'withoutMarks', units: [units[3], units[4]] })
  })
  test('a wrong prefix does not hide the only unit', () =>
    expect(matchUnits('huyện Ba Đồn', units).units).toEqual([units[2]]))
  test('nothing', () => {
    expect(matchUnits('Hà Nội', units)).toEqual({ how: 'none', units: [] })
    expect(matchUnits('  ', units)).toEqual({ how: 'none', units: [] })
  })
})

describe('properties', () => {
  const letters = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĐÔ áàảãạắẩỡữịỷýêế'.normalize('NFC'))
  const name = fc.array(letters, { minLength: 1, maxLength: 20 }).map((all) => all.join(''))
  test('composed or decomposed, upper or lower case: one key, one place in the order', () => {
    fc.assert(
      fc.property(name, (text) => {
        const other = text.normalize('NFD').toUpperCase()
        expect(nameKey(other)).toBe(nameKey(text))
        expect(compareNames(other, text)).toBe(0)
      }),
    )
  })
  test('the order is one: antisymmetric and transitive', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0)
        const [first, second, third] = [a, b, c].sort(compareNames) as [string, string, string]
        expect(compareNames(first, second)).toBeLessThanOrEqual(0)
        expect(compareNames(first, third)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
