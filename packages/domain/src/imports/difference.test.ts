import { describe, expect, test } from 'vitest'
import { differenceOf, mergedInput, type ReportState, type StoredCell } from './difference.ts'
import type { FigureLine } from './read-figures.ts'

const stored = (more: Partial<StoredCell> = {}): StoredCell => ({
  value: '5',
  notApplicable: false,
  basis: 'estimate',
  approximation: null,
  asOf: '2023-11-30',
  source: 'Báo cáo 1',
  note: 'đã kiểm tra',
  version: 2,
  status: 'draft',
  illustrative: false,
  ...more,
})
const said = (more: Partial<FigureLine['input']> = {}) => ({ value: '5', notApplicable: false, ...more })
const line = (more: Partial<FigureLine['input']> = {}): FigureLine => ({
  at: { sheet: 'S', row: 2, column: 'D' },
  unit: 1,
  year: 2023,
  indicator: 'a',
  input: said(more),
})
const report = (more: Partial<NonNullable<ReportState>> = {}): ReportState => ({
  id: 1,
  status: 'draft',
  version: 1,
  locked: false,
  ...more,
})
const usual = { clearBlanks: false, overwriteApproved: false }

describe('what is stored afterwards', () => {
  test('the same value keeps what the file does not say', () => {
    const { version: _v, status: _s, illustrative: _i, ...same } = stored()
    expect(mergedInput(said({ value: '5.0' }), stored())).toEqual(same)
  })
  test('another value has another basis, date and source; the note stays', () => {
    expect(mergedInput(said({ value: '6' }), stored())).toEqual({
      ...said({ value: '6' }),
      basis: 'actual',
      approximation: null,
      asOf: null,
      source: null,
      note: 'đã kiểm tra',
    })
  })
  test('what the file says counts', () => {
    expect(mergedInput(said({ basis: 'actual', note: 'x', approximation: 'over' }), stored())).toMatchObject({
      basis: 'actual',
      note: 'x',
      approximation: 'over',
      asOf: '2023-11-30',
    })
  })
})

test.each<[string, Partial<FigureLine['input']>, StoredCell | null, boolean, string]>([
  ['nothing there', {}, null, false, 'new'],
  ['a blank cell there', {}, stored({ value: null }), false, 'new'],
  ['another value', { value: '6' }, stored(), false, 'changed'],
  ['zero instead', { value: '0' }, stored(), false, 'changed'],
  ['not applicable instead', { value: null, notApplicable: true }, stored(), false, 'changed'],
  ['the same', {}, stored(), false, 'unchanged'],
  ['the same, spelled otherwise', { value: '5.00' }, stored(), false, 'unchanged'],
  ['the same, but it was illustrative', {}, stored({ illustrative: true }), false, 'changed'],
  ['another note', { note: 'y' }, stored(), false, 'changed'],
  ['blank, nothing there', { value: null }, null, true, 'unchanged'],
  ['blank, not asked to clear', { value: null }, stored(), false, 'kept'],
  ['blank, asked to clear', { value: null }, stored(), true, 'cleared'],
])('%s', (_what, input, before, clearBlanks, outcome) => {
  expect(differenceOf(line(input), before, report(), { ...usual, clearBlanks }).outcome).toBe(outcome)
})

describe('not in silence', () => {
  test.each<[string, ReportState, StoredCell | null, string | null]>([
    ['a draft', report(), stored(), null],
    ['a returned report', report({ status: 'returned' }), stored(), null],
    ['a report under review', report({ status: 'submitted' }), null, 'reportSubmitted'],
    ['an approved report', report({ status: 'approved' }), null, 'reportApproved'],
    ['a locked round', report({ locked: true }), null, 'roundLocked'],
    ['an approved figure without a report', null, stored({ status: 'approved' }), 'figureApproved'],
    ['a new figure without a report', null, null, null],
    ['an illustrative one', null, stored({ status: 'approved', illustrative: true }), null],
  ])('%s', (_what, state, before, refusal) => {
    const found = differenceOf(line({ value: '6' }), before, state, usual)
    expect([found.refusal, found.outcome === 'refused']).toEqual([refusal, refusal !== null])
    const forced = differenceOf(line({ value: '6' }), before, state, { ...usual, overwriteApproved: true })
    expect(forced.refusal).toBeNull()
  })
  test('what changes nothing is not refused', () => {
    expect(differenceOf(line(), stored(), report({ status: 'approved' }), usual).outcome).toBe('unchanged')
  })
})
