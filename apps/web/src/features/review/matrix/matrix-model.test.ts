import type { CellState } from '@so-dan-van/domain/reports/cell-state'
import type { MatrixCell } from '@so-dan-van/domain/reports/matrix'
import { expect, test } from 'vitest'
import { countsOf, firstToSee, type MatrixRow, queueOf, stepIn, summaryOf } from './matrix-model.ts'

const cell = (state: CellState, over: Partial<MatrixCell> = {}): MatrixCell => ({
  state,
  value: state === 'missing' || state === 'notApplicable' ? null : '1',
  notApplicable: state === 'notApplicable',
  estimate: false,
  illustrative: false,
  version: 1,
  flag: null,
  decide: state === 'odd',
  clean: state === 'submitted',
  ...over,
})
const row = (code: string, ...states: CellState[]) =>
  ({ code, cells: states.map((state) => cell(state)) }) as unknown as MatrixRow

test.each([
  [['missing', 'missing'], 'missing', 0],
  [['missing', 'submitted'], 'part', 1],
  [['missing', 'odd'], 'odd', 1],
  [['odd', 'returned'], 'returned', 2],
  [['approved', 'submitted'], 'submitted', 2],
  [['approved', 'notApplicable'], 'approved', 2],
  [['notApplicable', 'notApplicable'], 'notApplicable', 2],
  [['draft', 'late'], 'late', 2],
] as const)('%s look like %s', (states, look, filled) =>
  expect(summaryOf(states.map((state) => cell(state)))).toEqual({ look, filled, all: 2 }),
)

const rows = [row('450', 'approved', 'odd', 'missing'), row('452', 'submitted', 'odd', 'odd')]
const codes = ['a', 'b', 'c']

test('counts add up to all cells', () => {
  const { all, ...states } = countsOf(rows)
  expect(all).toBe(6)
  expect(Object.values(states).reduce((sum, one) => sum + one, 0)).toBe(6)
})

test('keys go through what needs a decision, around the end, and from a cell in between', () => {
  const queue = queueOf(rows, codes, 'all')
  expect(queue.map(({ unit, indicator }) => `${unit} ${indicator}`)).toEqual(['450 b', '452 b', '452 c'])
  const order = ({ unit, indicator }: { unit: string; indicator: string }) =>
    (unit === '450' ? 0 : 10) + codes.indexOf(indicator)
  const from = { unit: '450', indicator: 'c' }
  expect(stepIn(queue, from, 1, order)).toEqual({ unit: '452', indicator: 'b' })
  expect(stepIn(queue, from, -1, order)).toEqual({ unit: '450', indicator: 'b' })
  expect(stepIn(queue, { unit: '452', indicator: 'c' }, 1, order)).toEqual({ unit: '450', indicator: 'b' })
  expect(stepIn([], from, 1, order)).toBeNull()
  expect(queueOf(rows, codes, 'missing')).toEqual([{ unit: '450', indicator: 'c' }])
})

test('a click on a programme means the cell that needs a decision', () => {
  expect(firstToSee(row('450', 'approved', 'missing', 'odd'), [0, 1, 2])).toBe(2)
  expect(firstToSee(row('450', 'approved', 'submitted'), [0, 1])).toBe(1)
  expect(firstToSee(row('450', 'approved', 'approved'), [0, 1])).toBe(0)
})
