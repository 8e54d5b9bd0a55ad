import { mayEdit, mayReview, maySubmit } from '../access/access.ts'
import type { Grant, Verdict } from '../access/grant.ts'
import type {
  EntryForm,
  ReportException,
  ReportStatus,
  ReportSummary,
  Round,
  RoundOfReport,
} from './report.ts'

const reportActions = ['submit', 'approve', 'return'] as const
export type ReportAction = (typeof reportActions)[number]

/** draft -> submitted -> approved, or -> returned -> submitted; an approved report is reopened by returning it
 * (design rule 8). What is not in here is refused. */
const transitions: Record<ReportAction, Partial<Record<ReportStatus, ReportStatus>>> = {
  submit: { draft: 'submitted', returned: 'submitted' },
  approve: { submitted: 'approved' },
  return: { submitted: 'returned', approved: 'returned' },
}

/** The state that the action leads to; null where it is not possible. */
export function nextStatus(from: ReportStatus, action: ReportAction): ReportStatus | null {
  return transitions[action][from] ?? null
}

/** Figures may be typed only while the report is a draft or was returned. */
export function editableStatus(status: ReportStatus): boolean {
  return status === 'draft' || status === 'returned'
}

/** The exception, while it lasts: through its last day. `today` is an ISO day in Viet Nam. */
export function exceptionInForce(exception: ReportException | null, today: string): ReportException | null {
  return exception !== null && today <= exception.untilOn ? exception : null
}

/** A round is open from its first day until it is locked; the due date does not close it, it makes reports late. For a
 * report with an exception in force a locked round is open. `today` is an ISO day in Viet Nam. */
export function roundState(
  { opensOn, lockedAt, exception = null }: Pick<Round, 'opensOn' | 'lockedAt'> & Partial<RoundOfReport>,
  today: string,
): 'notOpen' | 'open' | 'locked' {
  if (lockedAt !== null) return exceptionInForce(exception, today) === null ? 'locked' : 'open'
  return today < opensOn ? 'notOpen' : 'open'
}

/** Whether the round is locked for this report, whose exception is one in force. */
export function isLocked({ lockedAt, exception }: Pick<RoundOfReport, 'lockedAt' | 'exception'>): boolean {
  return lockedAt !== null && exception === null
}

export type ReportSituation = {
  grants: readonly Grant[]
  /** ids from the root down to the reporting unit itself */
  unitPath: readonly number[]
  status: ReportStatus
  round: Pick<RoundOfReport, 'opensOn' | 'lockedAt' | 'exception'>
  /** ISO day in Viet Nam */
  today: string
}

function roundVerdict({ round, today }: ReportSituation): Verdict {
  const state = roundState(round, today)
  if (state === 'open') return { allowed: true }
  return { allowed: false, reason: state === 'locked' ? 'roundLocked' : 'roundNotOpen' }
}

/** The first refusal of access, round and state, in this order: who may not know of a report learns nothing of its state. */
function decide(situation: ReportSituation, access: Verdict, statusFits: boolean): Verdict {
  if (!access.allowed) return access
  const round = roundVerdict(situation)
  if (!round.allowed) return round
  return statusFits ? { allowed: true } : { allowed: false, reason: 'wrongStatus' }
}

/** May a figure of this report be saved now? */
export function canEditReport(situation: ReportSituation): Verdict {
  return decide(situation, mayEdit(situation.grants, situation.unitPath), editableStatus(situation.status))
}

export function canSubmitReport(situation: ReportSituation): Verdict {
  const access = maySubmit(situation.grants, situation.unitPath)
  return decide(situation, access, nextStatus(situation.status, 'submit') !== null)
}

export function canApproveReport(situation: ReportSituation): Verdict {
  const access = mayReview(situation.grants, situation.unitPath)
  return decide(situation, access, nextStatus(situation.status, 'approve') !== null)
}

export function canReturnReport(situation: ReportSituation): Verdict {
  const access = mayReview(situation.grants, situation.unitPath)
  return decide(situation, access, nextStatus(situation.status, 'return') !== null)
}

/** May a cell of this report be objected to: wherever the report could go back. */
export function canFlagReport(situation: ReportSituation): Verdict {
  return canReturnReport(situation)
}

/** May an objection be taken back or be resolved: by whoever reviews the report, in every state of it. */
export function canCloseFlag(situation: ReportSituation): Verdict {
  return decide(situation, mayReview(situation.grants, situation.unitPath), true)
}

/** Past the day by which it is expected, and not handed in. `today`: ISO day in Viet Nam. */
export function isOverdue(
  { status, lateDays: late, answerDueOn }: Pick<ReportSummary, 'status' | 'lateDays' | 'answerDueOn'>,
  today: string,
): boolean {
  if (status === 'draft') return late > 0
  return status === 'returned' && answerDueOn !== null && answerDueOn < today
}

/** What the reader may do with the report now, as the entry form carries it. */
export function reportRights(situation: ReportSituation): EntryForm['may'] {
  return {
    edit: canEditReport(situation).allowed,
    submit: canSubmitReport(situation).allowed,
    approve: canApproveReport(situation).allowed,
    return: canReturnReport(situation).allowed,
  }
}
