import { describe, expect, test } from 'vitest'
import { moveSelection, nextResult, rangeOf, resultOfKey, selectCell } from './selection.ts'

describe('keys that move', () => {
  test.each([
    ['ArrowDown', 2, 1],
    ['ArrowLeft', 1, 0],
    ['End', 1, 18],
    ['Ctrl+End', 23, 18],
    ['Ctrl+Home', 0, 0],
    ['PageDown', 13, 1],
    ['Enter', 2, 1],
  ])('%s', (key, row, column) => {
    expect(moveSelection(selectCell(1, 1), key, 24, 19)).toEqual(selectCell(row, column))
  })
  test('the edge holds', () => {
    expect(moveSelection(selectCell(23, 18), 'ArrowRight', 24, 19)).toEqual(selectCell(23, 18))
  })
  test('Shift spans a range', () => {
    const one = moveSelection(selectCell(3, 3), 'Shift+ArrowUp', 24, 19)
    expect(one && rangeOf(one)).toEqual({ top: 2, bottom: 3, left: 3, right: 3 })
  })
  test('others do not', () => {
    expect(moveSelection(selectCell(0, 0), 'x', 24, 19)).toBeNull()
  })
})

test.each([
  ['x', null, true],
  ['Đ', false, true],
  ['1', null, true],
  ['0', true, false],
  ['k', true, false],
  ['Delete', true, null],
  [' ', null, true],
  [' ', true, false],
  [' ', false, null],
  ['q', true, undefined],
])('%j over %j writes %j', (key, now, written) => {
  expect(resultOfKey(key, now)).toBe(written)
})

test('a click goes round', () => {
  expect([null, true, false].map(nextResult)).toEqual([true, false, null])
})
