import type { Verdict } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { ReportSummary } from '@so-dan-van/domain/reports/report'
import { nextStatus, type ReportAction, type ReportSituation } from '@so-dan-van/domain/reports/workflow'
import { type AuditEntry, recordAudit } from '../audit.ts'
import type { Database, ReadDb, WriteDb } from '../client.ts'
import { notifyReport } from '../report-channel.ts'
import { closeFlags } from './close-flags.ts'
import { type LockedReport, lockReport, type Step } from './lock-report.ts'
import { moveFigures } from './move-figures.ts'
import { readReports, toSummary } from './read-reports.ts'

export type Move = Step & {
  action: ReportAction
  expectedVersion: number
  reason: string | null
  /** day by which a returned report is expected back */
  answerDueOn: string | null
  today: string
  now: Date
  requestId: string
  /** whether the reader may take this step now */
  decide: (situation: ReportSituation) => Verdict
  /** what else must hold, read inside the transaction */
  check?: (db: WriteDb, report: LockedReport) => Promise<void>
}

const audited: Record<ReportAction, AuditEntry['action']> = {
  submit: 'report.submitted',
  approve: 'report.approved',
  return: 'report.returned',
}

/** One step of a report: its state, the state of its figures, the transition and the audit in one transaction. */
export async function moveReport(
  { read, write }: Pick<Database, 'read' | 'write'>,
  move: Move,
): Promise<ReportSummary> {
  const id = await write(async (db) => {
    const report = await lockReport(db, move)
    const to = decideMove(report, move)
    await move.check?.(db, report)
    await db.report.update({
      where: { id: report.id },
      data: {
        status: to,
        version: { increment: 1 },
        updatedAt: move.now,
        updatedById: move.viewer.id,
        ...(to === 'submitted' && { submittedAt: move.now }),
        answerDueOn: move.answerDueOn === null ? null : new Date(`${move.answerDueOn}T00:00:00Z`),
      },
      select: { id: true },
    })
    if (to === 'submitted')
      await db.report.updateMany({
        where: { id: report.id, firstSubmittedAt: null },
        data: { firstSubmittedAt: move.now },
      })
    await moveFigures(db, report, move.year, move.action)
    const flags = await settleFlags(db, report, move)
    await db.reportTransition.create({
      data: {
        reportId: report.id,
        from: report.status,
        to,
        at: move.now,
        actorId: move.viewer.id,
        reason: move.reason,
      },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: move.viewer.id,
      action: audited[move.action],
      subject: { type: 'report', id: report.id },
      unit: report.unit.id,
      data: {
        from: report.status,
        to,
        year: move.year,
        reason: move.reason,
        ...(flags > 0 && { flags }),
        ...(move.answerDueOn !== null && { answerDueOn: move.answerDueOn }),
      },
      requestId: move.requestId,
    })
    await notifyReport(db, { unit: report.unit.id, year: move.year, status: to })
    return report.id
  })
  return summaryOf(read, move, id)
}

/** An approved report has no objections left; how many it goes back with. */
async function settleFlags(db: WriteDb, report: LockedReport, move: Move): Promise<number> {
  if (move.action === 'approve') await closeFlags(db, { report: report.id }, move)
  return move.action === 'return' ? db.figureFlag.count({ where: { reportId: report.id, state: 'open' } }) : 0
}

function decideMove(report: LockedReport, move: Move) {
  const verdict = move.decide({
    grants: move.viewer.grants,
    unitPath: report.unit.path,
    status: report.status,
    round: report.round,
    today: move.today,
  })
  if (!verdict.allowed && verdict.reason !== 'wrongStatus') throw refusal(verdict, report, move)
  if (report.version !== move.expectedVersion)
    throw new DomainError('REPORT_CONFLICT', {
      status: report.status,
      by: report.updatedBy,
      at: report.updatedAt.toISOString(),
    })
  const to = nextStatus(report.status, move.action)
  if (to === null)
    throw new DomainError(move.action === 'submit' ? 'REPORT_NOT_SUBMITTABLE' : 'REPORT_NOT_REVIEWABLE', {
      status: report.status,
    })
  return to
}

/** Why a step is refused, as an error with its sentence. */
export function refusal(
  verdict: Extract<Verdict, { allowed: false }>,
  report: LockedReport,
  { year }: { year: number },
): DomainError {
  switch (verdict.reason) {
    case 'roundLocked':
      return new DomainError('ROUND_LOCKED', { year })
    case 'roundNotOpen':
      return new DomainError('ROUND_NOT_OPEN', { year, opens: report.round.opensOn })
    case 'wrongStatus':
      return new DomainError('REPORT_NOT_EDITABLE', { status: report.status })
    default:
      return new DomainError('NO_PERMISSION', {})
  }
}

async function summaryOf(read: ReadDb, move: Move, id: number): Promise<ReportSummary> {
  const reports = await readReports(read, {
    year: move.year,
    below: move.unit,
    visible: [move.unit],
    today: move.today,
  })
  const report = reports.find((candidate) => candidate.id === id)
  if (report === undefined)
    throw new DomainError('REPORT_NOT_FOUND', { unit: String(move.unit), year: move.year })
  return toSummary(report)
}
