import { DomainError } from '@so-dan-van/domain/errors'
import { canEditReport } from '@so-dan-van/domain/reports/workflow'
import { recordAudit } from '../../db/audit.ts'
import { lockReport } from '../../db/queries/lock-report.ts'
import { refusal } from '../../db/queries/move-report.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import { notifyReport } from '../../db/report-channel.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

type Input = { unit: number; year: number; flag: number; answer: string }

/** The unit's word on a cell that was returned; said again, it replaces the earlier one. */
export async function answerFlag(ctx: SignedIn, input: Input): Promise<null> {
  const reference = await ctx.reference()
  const { viewer, today } = ctx
  return ctx.write(async (db) => {
    const within = scopeOf(viewer.grants).edit
    const report = await lockReport(db, { ...input, viewer, reference, within })
    const { unit, status, round } = report
    const verdict = canEditReport({ grants: viewer.grants, unitPath: unit.path, status, round, today })
    if (!verdict.allowed) throw refusal(verdict, report, input)
    const flag = await db.figureFlag.findFirst({
      where: { id: input.flag, reportId: report.id, state: { in: ['open', 'answered'] } },
      select: { answer: true, indicator: { select: { code: true } } },
    })
    if (flag === null || status !== 'returned') throw new DomainError('FLAG_CHANGED', {})
    await db.figureFlag.update({
      where: { id: input.flag },
      data: { state: 'answered', answer: input.answer, answeredAt: ctx.now(), answeredById: viewer.id },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: viewer.id,
      action: 'flag.answered',
      subject: { type: 'flag', id: input.flag },
      unit: unit.id,
      data: {
        indicator: flag.indicator.code,
        year: input.year,
        before: flag.answer,
        after: input.answer,
      },
      requestId: ctx.requestId,
    })
    await notifyReport(db, { unit: unit.id, year: input.year, status })
    return null
  })
}
