import { describe, expect, test } from 'vitest'
import { currentColumn, type GridShape, moveSelection, nextOf, rangeOf, selectCell } from './selection.ts'

// rows 0..9; row 3 is computed; rows 0-2 and 6-7 hold something
const shape: GridShape = {
  rows: 10,
  writable: (row) => row !== 3,
  filled: (row) => row <= 2 || row === 6 || row === 7,
}
const at = (row: number, column = currentColumn) => selectCell(row, column)

describe('one cell moves', () => {
  test.each([
    ['ArrowDown', 2, 3],
    ['ArrowUp', 0, 0],
    ['Enter', 2, 4],
    ['Tab', 9, 9],
    ['Shift+Tab', 4, 2],
    ['Shift+Enter', 0, 0],
    ['PageDown', 2, 9],
    ['Ctrl+Home', 5, 0],
    ['Ctrl+End', 5, 9],
    ['Ctrl+ArrowDown', 0, 2],
    ['Ctrl+ArrowDown', 2, 6],
    ['Ctrl+ArrowDown', 7, 9],
    ['Ctrl+ArrowUp', 5, 2],
    ['Ctrl+ArrowUp', 2, 0],
  ])('%s from row %i', (key, from, to) => {
    expect(moveSelection(at(from), key, shape)).toEqual(at(to))
  })
  test('sideways, to the ends too', () => {
    expect(moveSelection(at(1), 'ArrowLeft', shape)?.column).toBe(currentColumn - 1)
    expect(moveSelection(at(1), 'Home', shape)?.column).toBe(0)
    expect(moveSelection(at(1), 'End', shape)?.column).toBe(5)
  })
  test('Tab leads back to the column that is written', () => {
    expect(moveSelection(at(1, 0), 'Tab', shape)).toEqual(at(2))
  })
  test('other keys move nothing', () => {
    expect(moveSelection(at(1), 'a', shape)).toBeNull()
  })
})

test('Shift keeps the anchor: a range grows and shrinks', () => {
  const down = moveSelection(at(1), 'Shift+ArrowDown', shape) ?? at(0)
  const left = moveSelection(down, 'Shift+ArrowLeft', shape) ?? at(0)
  expect(rangeOf(left)).toEqual({ top: 1, bottom: 2, left: currentColumn - 1, right: currentColumn })
  expect(moveSelection(left, 'ArrowDown', shape)?.anchor).toEqual({ row: 3, column: currentColumn - 1 })
})

test.each([
  [0, [2, 5], 2],
  [5, [2, 5], 2],
  [3, [], null],
])('the next of some rows', (row, wanted, next) => expect(nextOf(row, wanted)).toBe(next))
