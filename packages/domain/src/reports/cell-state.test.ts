import { describe, expect, test } from 'vitest'
import {
  approvalBarrier,
  cellState,
  type FigureStatus,
  figureStatusAfter,
  isClean,
  needsDecision,
  type ReviewedCell,
} from './cell-state.ts'

const figure = (status: FigureStatus, value: string | null = '3', notApplicable = false) => ({
  value,
  notApplicable,
  status,
})
const report = (status: FigureStatus, over: Partial<ReviewedCell['report']> = {}) => ({
  status,
  overdue: false,
  flagged: false,
  ...over,
})
const cell = (over: Partial<ReviewedCell>): ReviewedCell => ({
  figure: figure('submitted'),
  odd: false,
  flag: null,
  report: report('submitted'),
  ...over,
})
const back = report('returned', { flagged: true })

test.each<[string, Partial<ReviewedCell>, string]>([
  ['never entered', { figure: null }, 'missing'],
  ['emptied', { figure: figure('draft', null), report: report('draft') }, 'missing'],
  ['blank though approved', { figure: figure('approved', null), report: report('approved') }, 'missing'],
  ['zero is a value', { figure: figure('submitted', '0') }, 'submitted'],
  ['not applicable', { figure: figure('submitted', null, true) }, 'notApplicable'],
  ['typed', { figure: figure('draft'), report: report('draft') }, 'draft'],
  ['typed, past due', { figure: figure('draft'), report: report('draft', { overdue: true }) }, 'late'],
  ['blank, past due', { figure: null, report: report('draft', { overdue: true }) }, 'missing'],
  ['typed and odd', { figure: figure('draft'), odd: true, report: report('draft') }, 'odd'],
  ['handed in', {}, 'submitted'],
  ['handed in and odd', { odd: true }, 'odd'],
  ['objected to, not yet returned', { flag: 'open' }, 'submitted'],
  ['answered, handed in again', { flag: 'answered' }, 'submitted'],
  ['approved', { figure: figure('approved') }, 'approved'],
  ['approved though odd', { figure: figure('approved'), odd: true }, 'approved'],
  ['returned with its objection', { figure: figure('returned'), flag: 'open', report: back }, 'returned'],
  ['a blank that was asked for', { figure: null, flag: 'open', report: back }, 'returned'],
  ['answered, not handed in', { figure: figure('returned'), flag: 'answered', report: back }, 'returned'],
  ['beside objections', { figure: figure('returned'), report: back }, 'draft'],
  ['approved beside objections', { figure: figure('approved'), report: back }, 'approved'],
  ['in a report returned whole', { figure: figure('returned'), report: report('returned') }, 'returned'],
])('%s', (_, over, state) => expect(cellState(cell(over))).toBe(state))

test.each<[string, Partial<ReviewedCell>, boolean, boolean]>([
  ['nothing found', {}, false, true],
  ['odd', { odd: true }, true, false],
  ['odd, objected to already', { odd: true, flag: 'open' }, false, false],
  ['answered', { flag: 'answered' }, true, false],
  ['approved', { figure: figure('approved'), odd: true }, false, false],
  ['blank', { figure: null }, false, false],
  ['k.a.d', { figure: figure('submitted', null, true) }, false, true],
  ['draft', { figure: figure('draft'), odd: true, report: report('draft') }, false, false],
])('needs a decision, is clean: %s', (_, over, decision, clean) => {
  expect(needsDecision(cell(over))).toBe(decision)
  expect(isClean(cell(over))).toBe(clean)
})

test.each<[string, Partial<ReviewedCell>, { noted: boolean; word: string | null }, string | null]>([
  ['nothing found', {}, { noted: false, word: null }, null],
  ['odd', { odd: true }, { noted: false, word: null }, 'needsNote'],
  ['odd with the unit’s note', { odd: true }, { noted: true, word: null }, null],
  ['odd with the reviewer’s word', { odd: true }, { noted: false, word: 'Đã đối chiếu' }, null],
  ['odd, answered', { odd: true, flag: 'answered' }, { noted: false, word: null }, null],
  ['odd, unanswered', { odd: true, flag: 'open' }, { noted: false, word: null }, 'needsNote'],
  ['blank', { figure: null }, { noted: true, word: 'x' }, 'notSubmitted'],
  ['approved', { figure: figure('approved') }, { noted: false, word: null }, 'notSubmitted'],
])('approving: %s', (_, over, words, barrier) => expect(approvalBarrier(cell(over), words)).toBe(barrier))

describe('what becomes of a figure', () => {
  const whole = { status: 'submitted' as const, flagged: false }
  const parts = { status: 'submitted' as const, flagged: true }
  test.each([
    ['approve', 'submitted', false, whole, 'approved'],
    ['approve', 'approved', false, whole, 'approved'],
    ['return', 'submitted', false, whole, 'returned'],
    ['return', 'approved', false, whole, 'returned'],
    ['return', 'approved', false, parts, 'approved'],
    ['return', 'approved', true, parts, 'returned'],
    ['return', 'submitted', true, parts, 'returned'],
    ['return', 'submitted', false, parts, 'returned'],
    ['submit', 'draft', false, { status: 'draft', flagged: false }, 'submitted'],
    ['submit', 'approved', false, { status: 'draft', flagged: false }, 'submitted'],
    ['submit', 'returned', false, { status: 'returned', flagged: false }, 'submitted'],
    ['submit', 'approved', false, { status: 'returned', flagged: false }, 'approved'],
  ] as const)('%s, figure %s, objected to: %s', (action, status, flagged, of, expected) =>
    expect(figureStatusAfter(action, { status, flagged }, of)).toBe(expected),
  )
})
