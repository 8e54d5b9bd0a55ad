import { DomainError } from '@so-dan-van/domain/errors'
import { canCloseFlag } from '@so-dan-van/domain/reports/workflow'
import { recordAudit } from '../../db/audit.ts'
import { closeFlags } from '../../db/queries/close-flags.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockForReview, tellOfCells } from './lock-for-review.ts'

/** Takes an objection back, or declares an answered one resolved. */
export async function closeFlag(
  ctx: SignedIn,
  input: { unit: number; year: number; flag: number },
): Promise<{ state: 'resolved' | 'withdrawn' }> {
  return ctx.write(async (db) => {
    const report = await lockForReview(db, ctx, input, canCloseFlag)
    const flag = await db.figureFlag.findFirst({
      where: { id: input.flag, reportId: report.id, state: { in: ['open', 'answered'] } },
      select: { indicatorId: true, state: true, indicator: { select: { code: true } } },
    })
    if (flag === null) throw new DomainError('FLAG_CHANGED', {})
    const { indicatorId, state: before } = flag
    const [closed] = await closeFlags(
      db,
      { report: report.id, indicators: [indicatorId] },
      { viewer: ctx.viewer, now: ctx.now() },
    )
    if (closed === undefined) throw new DomainError('FLAG_CHANGED', {})
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'flag.closed',
      subject: { type: 'flag', id: input.flag },
      unit: report.unit.id,
      data: { indicator: flag.indicator.code, year: input.year, before, after: closed.state },
      requestId: ctx.requestId,
    })
    await tellOfCells(db, report, input.year)
    return { state: closed.state }
  })
}
