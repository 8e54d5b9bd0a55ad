import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { expect, test } from 'vitest'
import { noHistory, redo, remember, stillOurs, undo } from './undo-history.ts'

const input = (value: string | null): FigureInput => ({
  value,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  source: null,
  note: null,
})
const change = (indicator: string, before: string | null, after: string | null) => ({
  indicator,
  before: input(before),
  after: input(after),
})
const values = (step: readonly { after: FigureInput }[] | undefined) => step?.map(({ after }) => after.value)

test('steps go back and forth, a block as one', () => {
  const typed = remember(noHistory, [change('a', null, '1')])
  const pasted = remember(typed, [change('a', '1', '2'), change('b', null, '3')])
  const back = undo(pasted)
  expect(values(back?.step)).toEqual(['1', null])
  const further = undo(back?.history ?? noHistory)
  expect(values(further?.step)).toEqual([null])
  expect(undo(further?.history ?? noHistory)).toBeNull()
  const again = redo(further?.history ?? noHistory)
  expect(values(again?.step)).toEqual(['1'])
  expect(values(redo(again?.history ?? noHistory)?.step)).toEqual(['2', '3'])
})

test('a new step forgets what was undone', () => {
  const back = undo(remember(noHistory, [change('a', null, '1')]))
  expect(redo(remember(back?.history ?? noHistory, [change('b', null, '1')]))).toBeNull()
})

test('what somebody else changed since is not put back', () => {
  const back = undo(remember(noHistory, [change('a', null, '1'), change('b', null, '2')]))
  const kept = stillOurs(back?.step ?? [], (indicator) => input(indicator === 'a' ? '1' : '9'))
  expect(kept.map(({ indicator }) => indicator)).toEqual(['a'])
})
