import { expect, test } from 'vitest'
import { recentChanges } from './recent-changes.ts'

const change = (
  unit: number,
  indicator: string | null,
  at: string,
  kind: 'figure' | 'approved' = 'figure',
) => ({
  ...{ at, by: 'A', kind, unit, indicator, before: null, after: '1', reason: null },
})

test('figures saved in a row for one unit on one day are one line; days are those of Viet Nam', () => {
  const lines = recentChanges([
    change(1, 'a', '2024-12-16T03:00:00Z'),
    change(1, 'b', '2024-12-15T20:00:00Z'),
    change(1, 'c', '2024-12-15T10:00:00Z'),
    change(1, null, '2024-12-15T09:00:00Z', 'approved'),
    change(1, 'd', '2024-12-15T08:00:00Z'),
    change(2, 'd', '2024-12-15T07:00:00Z'),
  ])
  expect(lines.map(({ day, indicators }) => [day, indicators])).toEqual([
    ['2024-12-16', ['a', 'b']],
    ['2024-12-15', ['c']],
    ['2024-12-15', []],
    ['2024-12-15', ['d']],
    ['2024-12-15', ['d']],
  ])
})
