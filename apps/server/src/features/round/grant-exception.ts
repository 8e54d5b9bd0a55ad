import { DomainError } from '@so-dan-van/domain/errors'
import type { RoundDetail } from '@so-dan-van/domain/reports/administered-round'
import { recordAudit } from '../../db/audit.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import { notifyReport } from '../../db/report-channel.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockExceptionReport } from './lock-exception-report.ts'
import { readRound } from './read-round.ts'

type Exception = { round: number; unit: number; untilOn: string; reason: string }

/** Reopens one report of a locked round until the end of a day; an earlier exception ends with it. An approved report is
 * changed after its reviewer returned it. */
export async function grantException(
  ctx: SignedIn,
  { round, unit, untilOn, reason }: Exception,
): Promise<RoundDetail> {
  const reference = await ctx.reference()
  if (untilOn < ctx.today) throw new DomainError('EXCEPTION_IN_PAST', { untilOn })
  await ctx.write(async (db) => {
    const place = { round, unit, administer: scopeOf(ctx.viewer.grants).administer }
    const report = await lockExceptionReport(db, reference, place)
    if (report.round.lockedAt === null) throw new DomainError('ROUND_NOT_LOCKED', { year: report.round.year })
    const before = await db.reportException.findFirst({
      where: { reportId: report.id, endedAt: null },
      select: { untilOn: true, reason: true },
      orderBy: { id: 'desc' },
    })
    await db.reportException.updateMany({
      where: { reportId: report.id, endedAt: null },
      data: { endedAt: ctx.now() },
    })
    await db.reportException.create({
      data: {
        reportId: report.id,
        untilOn: new Date(`${untilOn}T00:00:00Z`),
        reason,
        grantedAt: ctx.now(),
        grantedById: ctx.viewer.id,
      },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'report.reopened',
      subject: { type: 'report', id: report.id },
      unit,
      data: {
        year: report.round.year,
        before: before === null ? null : { ...before, untilOn: before.untilOn.toISOString().slice(0, 10) },
        after: { untilOn, reason },
      },
      requestId: ctx.requestId,
    })
    await notifyReport(db, { unit, year: report.round.year, status: report.status })
  })
  return readRound(ctx, { round })
}
