import { expect, test } from 'vitest'
import { noHistory, redo, remember, undo } from './history.ts'

const step = (criterion: number) => [{ unit: 1, criterion, before: null, after: true }]

test('a step is taken back, taken again, and forgotten when something else is done', () => {
  const two = remember(remember(noHistory, step(1)), step(2))
  const back = undo(two)
  expect(back?.step).toEqual([{ unit: 1, criterion: 2, before: true, after: null }])
  expect(redo(back?.history ?? noHistory)?.step).toEqual(step(2))
  expect(redo(remember(back?.history ?? noHistory, step(3)))).toBeNull()
  expect(undo(noHistory)).toBeNull()
})
