import { describe, expect, test } from 'vitest'
import { moveSelection, nextOf } from './move.ts'

describe('moveSelection', () => {
  test.each([
    [3, 'ArrowDown', 4],
    [9, 'ArrowDown', 9],
    [3, 'Enter', 4],
    [3, 'Tab', 4],
    [3, 'Shift+Tab', 2],
    [0, 'ArrowUp', 0],
    [3, 'Home', 0],
    [3, 'End', 9],
    [3, 'PageDown', 9],
    [3, 'x', 3],
  ])('row %i, key %s -> %i', (row, key, expected) => expect(moveSelection(row, key, 10)).toBe(expected))
  test('an empty form has only row 0', () => expect(moveSelection(3, 'ArrowDown', 0)).toBe(0))
})

describe('nextOf', () => {
  test.each([
    [2, [1, 5], 5],
    [5, [1, 5], 1],
    [0, [], null],
  ])('after %i of %j -> %s', (row, wanted, expected) => expect(nextOf(row, wanted)).toBe(expected))
})
