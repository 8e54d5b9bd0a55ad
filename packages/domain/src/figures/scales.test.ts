import { expect, test } from 'vitest'
import { countedInAnotherScale } from './scales.ts'

test.each([
  ['tỷ đồng', 'tỷ đồng', false],
  ['tỉ', 'tỷ đồng', false],
  ['', 'tỷ đồng', false],
  ['triệu đồng', 'tỷ đồng', true],
  ['tr.đ', 'tỷ đồng', true],
  ['trđ', 'tỷ đồng', true],
  ['trđ', 'triệu đồng', false],
  ['đồng', 'tỷ đồng', true],
  ['đ', 'triệu đồng', true],
  ['đồng', 'đồng', false],
  ['1000đ', 'đồng', true],
  ['1.000 đồng', 'triệu đồng', true],
  ['nghìn đồng', 'đồng', true],
  ['ng.đ', 'đồng', true],
  ['ng', 'người', false],
  ['k', 'lượt', true],
  ['million', 'tỷ đồng', true],
  ['m', 'km', true],
  ['km', 'km', false],
  ['ha', 'm²', true],
  ['m2', 'm²', false],
  ['km²', 'm²', true],
  ['mô hình', 'mô hình', false],
  ['trường hợp', 'trường hợp', false],
  ['hộ', 'nghìn hộ', false],
])('%j beside a number counted in %j: %s', (words, unit, other) => {
  expect(countedInAnotherScale(words, unit)).toBe(other)
  expect(countedInAnotherScale(words.normalize('NFD'), unit)).toBe(other)
})
