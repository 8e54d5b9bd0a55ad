import { expect, test } from 'vitest'
import { tileClasses } from './tile-map.ts'

const of = (...sizes: (number | null)[]) => tileClasses(sizes.map((size) => ({ size })))

test.each([
  [
    'means of criteria',
    [13.5, 15.75, 15.94, 16.57, 17.06, 17.9, 18.83],
    [15, 16, 17, 18],
    [1, 2, 2, 3, 4, 4, 5],
  ],
  ['per cents', [42, 55, 61, 78, 100], [70, 80, 90, 100], [1, 1, 1, 2, 5]],
  ['all alike', [7, 7], [], [3, 3]],
  ['one alone', [7], [], [3]],
])('%s: round bounds, the highest in the highest class', (_, sizes, bounds, classes) => {
  expect(of(...sizes)).toEqual({ bounds, classes })
})

test('a missing figure has no class', () => {
  expect(of(null, 3, 9).classes[0]).toBe(0)
  expect(of(null, null)).toEqual({ bounds: [], classes: [0, 0] })
})
