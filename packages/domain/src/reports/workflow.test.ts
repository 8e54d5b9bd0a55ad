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
  lateDays,
  nextStatus,
  type ReportAction,
  reportRights,
  roundState,
} from './workflow.ts'

const statuses: ReportStatus[] = ['draft', 'submitted', 'returned', 'approved']
const editor: Grant[] = [{ role: 'editor', unit: 10, path: [1, 10] }]
const reviewer: Grant[] = [{ role: 'reviewer', unit: 1, path: [1] }]
const admin: Grant[] = [{ role: 'administrator', unit: 1, path: [1] }]
const round = { opensOn: '2024-11-01', dueOn: '2024-12-15', lockedAt: null }
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
    ['submitted in time', '2024-12-15T10:00:00Z', '2025-01-01', 0],
    ['late by Vietnamese midnight', '2024-12-15T17:30:00Z', '2025-01-01', 1],
    ['not submitted, not due', null, '2024-12-15', 0],
    ['not submitted, 3 days past', null, '2024-12-18', 3],
  ])('%s', (_when, submitted, today, days) => expect(lateDays(round, submitted, today)).toBe(days))
})

describe('who may do what when', () => {
  const no = (reason: string) => ({ allowed: false, reason })
  test.each([
    ['the editor, draft', {}, { allowed: true }],
    ['the editor, submitted', { status: 'submitted' as const }, no('wrongStatus')],
    ['the editor, returned', { status: 'returned' as const }, { allowed: true }],
    ['before the round', { today: '2024-10-01' }, no('roundNotOpen')],
    ['after the lock', { round: { ...round, lockedAt: '2025-01-20T00:00:00Z' } }, no('roundLocked')],
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
    const locked = { ...round, lockedAt: '2025-01-20T00:00:00Z' }
    expect(canReturnReport({ ...situation, grants: reviewer, status: 'approved', round: locked })).toEqual(
      no('roundLocked'),
    )
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
