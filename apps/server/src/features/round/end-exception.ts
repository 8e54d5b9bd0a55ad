import { DomainError } from '@so-dan-van/domain/errors'
import type { RoundDetail } from '@so-dan-van/domain/reports/administered-round'
import { recordAudit } from '../../db/audit.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import { notifyReport } from '../../db/report-channel.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockExceptionReport } from './lock-exception-report.ts'
import { readRound } from './read-round.ts'

/** Closes a reopened report before its day. */
export async function endException(
  ctx: SignedIn,
  { round, unit }: { round: number; unit: number },
): Promise<RoundDetail> {
  const reference = await ctx.reference()
  await ctx.write(async (db) => {
    const place = { round, unit, administer: scopeOf(ctx.viewer.grants).administer }
    const report = await lockExceptionReport(db, reference, place)
    const [before] = await db.$queryRaw<{ untilOn: string; reason: string }[]>`
      update report_exception set ended_at = ${ctx.now()}
      where report_id = ${report.id} and ended_at is null and until_on >= ${ctx.today}::date
      returning until_on::text as "untilOn", reason`
    if (before === undefined) throw new DomainError('EXCEPTION_NOT_FOUND', { unit: report.unit })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'report.reopeningEnded',
      subject: { type: 'report', id: report.id },
      unit,
      data: { year: report.round.year, before, after: null },
      requestId: ctx.requestId,
    })
    await notifyReport(db, { unit, year: report.round.year, status: report.status })
  })
  return readRound(ctx, { round })
}
