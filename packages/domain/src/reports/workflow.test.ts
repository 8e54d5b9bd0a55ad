import { describe, expect, test } from 'vitest'
import type { Grant } from '../access/grant.ts'
import { daysBetween, vietnamDay } from './dates.ts'
import type { ReportStatus } from './report.ts'
import {
  canApproveReport,
  canEditReport,
  canReturnReport,
  canSubmitReport,
  editableStatus,
  nextStatus,
  type ReportAction,
  reportRights,
  roundState,
} from './workflow.ts'

const statuses: ReportStatus[] = ['draft', 'submitted', 'returned', 'approved']
const editor: Grant[] = [{ role: 'editor', unit: 10, path: [1, 10] }]
const reviewer: Grant[] = [{ role: 'reviewer', unit: 1, path: [1] }]
const admin: Grant[] = [{ role: 'administrator', unit: 1, path: [1] }]
const round = { opensOn: '2024-11-01', dueOn: '2024-12-15', lockedAt: null, exception: null }
const locked = { ...round, lockedAt: '2025-01-20T00:00:00Z' }
const reopened = { ...locked, exception: { untilOn: '2025-02-10', reason: 'Sửa số hộ nghèo' } }
const situation = {
  grants: editor,
  unitPath: [1, 10],
  status: 'draft' as ReportStatus,
  round,
  today: '2024-12-01',
}

test.each<[ReportAction, (ReportStatus | null)[]]>([
  ['submit', ['submitted', null, 'submitted', null]],
  ['approve', [null, 'approved', null, null]],
  ['return', [null, 'returned', null, 'returned']],
])('%s from draft, submitted, returned, approved', (action, expected) => {
  expect(statuses.map((from) => nextStatus(from, action))).toEqual(expected)
})
test('figures are typed into drafts and returned reports', () =>
  expect(statuses.map(editableStatus)).toEqual([true, false, true, false]))

describe('the round', () => {
  test.each([
    ['the day before it opens', '2024-10-31', null, 'notOpen'],
    ['its first day', '2024-11-01', null, 'open'],
    ['past due it stays open', '2025-02-01', null, 'open'],
    ['locked', '2024-12-01', '2024-11-30T00:00:00Z', 'locked'],
  ])('%s', (_when, today, lockedAt, state) => expect(roundState({ ...round, lockedAt }, today)).toBe(state))
  test.each([
    ['the day before the exception ends', '2025-02-09', 'open'],
    ['its last day', '2025-02-10', 'open'],
    ['the day after', '2025-02-11', 'locked'],
  ])('locked, with an exception: %s', (_when, today, state) =>
    expect(roundState(reopened, today)).toBe(state),
  )
  test('an exception opens nothing before the round itself opens', () =>
    expect(roundState({ ...reopened, lockedAt: null }, '2024-10-31')).toBe('notOpen'))
})

describe('who may do what when', () => {
  const no = (reason: string) => ({ allowed: false, reason })
  test.each([
    ['the editor, draft', {}, { allowed: true }],
    ['the editor, submitted', { status: 'submitted' as const }, no('wrongStatus')],
    ['the editor, returned', { status: 'returned' as const }, { allowed: true }],
    ['before the round', { today: '2024-10-01' }, no('roundNotOpen')],
    ['after the lock', { round: locked }, no('roundLocked')],
    ['reopened by an exception', { round: reopened, today: '2025-02-10' }, { allowed: true }],
    ['when the exception is over', { round: reopened, today: '2025-02-11' }, no('roundLocked')],
    [
      'reopened, but approved: it is returned first',
      { round: reopened, today: '2025-02-01', status: 'approved' as const },
      no('wrongStatus'),
    ],
    [
      'reopened, of another unit',
      { round: reopened, today: '2025-02-01', unitPath: [1, 11] },
      no('otherUnit'),
    ],
    [
      'another unit hears nothing of state',
      { unitPath: [1, 11], status: 'approved' as const },
      no('otherUnit'),
    ],
    ['the reviewer', { grants: reviewer }, no('noGrant')],
  ])('edit: %s', (_who, change, verdict) =>
    expect(canEditReport({ ...situation, ...change })).toEqual(verdict),
  )
  test('submit twice is refused', () =>
    expect(canSubmitReport({ ...situation, status: 'submitted' })).toEqual(no('wrongStatus')))
  test('the reviewer approves what is submitted, returns that and what is approved', () => {
    const by = (status: ReportStatus) => ({ ...situation, grants: reviewer, status })
    expect(statuses.map((status) => canApproveReport(by(status)).allowed)).toEqual([
      false,
      true,
      false,
      false,
    ])
    expect(statuses.map((status) => canReturnReport(by(status)).allowed)).toEqual([false, true, false, true])
  })
  test('nothing is reopened in a locked round', () => {
    expect(canReturnReport({ ...situation, grants: reviewer, status: 'approved', round: locked })).toEqual(
      no('roundLocked'),
    )
  })
  test('but one of it by an exception', () => {
    const by = { ...situation, grants: reviewer, status: 'approved' as const, round: reopened }
    expect(canReturnReport({ ...by, today: '2025-02-10' })).toEqual({ allowed: true })
    expect(canReturnReport({ ...by, today: '2025-02-11' })).toEqual(no('roundLocked'))
  })
  test('all of it at once, as the form carries it', () => {
    const submitted = { ...situation, status: 'submitted' as const }
    expect(reportRights(situation)).toEqual({ edit: true, submit: true, approve: false, return: false })
    expect(reportRights(submitted)).toEqual({ edit: false, submit: false, approve: false, return: false })
    expect(reportRights({ ...submitted, grants: admin })).toEqual({
      edit: false,
      submit: false,
      approve: true,
      return: true,
    })
  })
})

test('days', () => {
  expect(vietnamDay('2024-12-15T16:59:59Z')).toBe('2024-12-15')
  expect(vietnamDay('2024-12-15T17:00:00Z')).toBe('2024-12-16')
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
})
