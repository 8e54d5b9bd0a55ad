import { describe, expect, test } from 'vitest'
import type { ReportStatus } from './report.ts'
import { onTimeRate, type Timeliness, timelinessOf } from './timeliness.ts'

const due = '2024-12-15'
const lock = '2025-01-31T00:00:00+07:00'

describe('one report', () => {
  test.each<[string, string | null, ReportStatus, string | null, string, Timeliness['state'], number]>([
    ['on the last day', '2024-12-15T10:00:00Z', 'submitted', null, '2025-01-01', 'onTime', 0],
    ['past Vietnamese midnight', '2024-12-15T17:30:00Z', 'submitted', null, '2025-01-01', 'late', 1],
    ['a locked round keeps it', '2024-12-18T03:00:00Z', 'approved', lock, '2026-01-01', 'late', 3],
    ['returned, not submitted again', '2024-12-10T03:00:00Z', 'returned', null, '2025-01-01', 'onTime', 0],
    ['not submitted, not due', null, 'draft', null, '2024-12-15', 'waiting', 0],
    ['not submitted, 3 days past', null, 'draft', null, '2024-12-18', 'overdue', 3],
    ['never submitted: until the lock', null, 'draft', lock, '2026-01-01', 'overdue', 47],
    ['locked before it was due', null, 'draft', '2024-12-10T00:00:00Z', '2026-01-01', 'overdue', 0],
    ['taken over as approved', null, 'approved', null, '2025-01-01', 'unknown', 0],
  ])('%s', (_what, firstSubmittedAt, status, lockedAt, today, state, days) =>
    expect(timelinessOf({ dueOn: due, lockedAt }, { firstSubmittedAt, status }, today)).toEqual({
      state,
      days,
    }),
  )
})

test('the rate leaves out what is not due and what is not known', () => {
  const of = (state: Timeliness['state']): Timeliness => ({ state, days: 0 })
  expect(onTimeRate([of('onTime'), of('late'), of('overdue'), of('waiting'), of('unknown')])).toEqual({
    onTime: 1,
    of: 3,
  })
  expect(onTimeRate([of('waiting')])).toEqual({ onTime: 0, of: 0 })
})
