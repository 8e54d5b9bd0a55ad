import { daysBetween, vietnamDay } from './dates.ts'
import type { ReportStatus, Round } from './report.ts'

/** onTime, late: submitted, by its first submission. overdue: not submitted and past due. waiting: not submitted, not yet
 * due. unknown: taken over as approved, nobody submitted it here. days: past the due date, 0 where there is none. */
export type Timeliness = { state: 'onTime' | 'late' | 'overdue' | 'waiting' | 'unknown'; days: number }

type Answer = { firstSubmittedAt: string | Date | null; status: ReportStatus }

/** Whether a report came in time, from its first submission: what is returned and submitted again is not late for it. Days
 * of a report that never came stop with the round's lock. `today` is an ISO day in Viet Nam. */
export function timelinessOf(
  { dueOn, lockedAt }: Pick<Round, 'dueOn' | 'lockedAt'>,
  { firstSubmittedAt, status }: Answer,
  today: string,
): Timeliness {
  if (firstSubmittedAt !== null) {
    const days = Math.max(0, daysBetween(dueOn, vietnamDay(firstSubmittedAt)))
    return { state: days === 0 ? 'onTime' : 'late', days }
  }
  if (status === 'approved') return { state: 'unknown', days: 0 }
  const locked = lockedAt === null ? today : vietnamDay(lockedAt)
  const days = Math.max(0, daysBetween(dueOn, locked < today ? locked : today))
  if (days > 0) return { state: 'overdue', days }
  return { state: lockedAt === null ? 'waiting' : 'overdue', days: 0 }
}

/** How many of the reports that had to be in came in time; those not yet due, and those of which nothing is known, are
 * left out. */
export function onTimeRate(reports: readonly Timeliness[]): { onTime: number; of: number } {
  const counted = reports.filter(({ state }) => state !== 'waiting' && state !== 'unknown')
  return { onTime: counted.filter(({ state }) => state === 'onTime').length, of: counted.length }
}
