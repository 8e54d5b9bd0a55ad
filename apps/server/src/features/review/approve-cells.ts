import type { ApproveCellsInput } from '@so-dan-van/domain/reports/report'
import { canApproveReport } from '@so-dan-van/domain/reports/workflow'
import type { WriteDb } from '../../db/client.ts'
import { closeFlags } from '../../db/queries/close-flags.ts'
import type { LockedReport } from '../../db/queries/lock-report.ts'
import { approveFigures, keepCounts } from '../../db/queries/move-figures.ts'
import { readBeside } from '../../db/queries/read-beside.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { type Approval, approvable } from './approvable.ts'
import { lockForReview, tellOfCells } from './lock-for-review.ts'

/** Approves cells of a submitted report ahead of the rest: one, some, or all that nothing was found in. All or none. */
export async function approveCells(ctx: SignedIn, input: ApproveCellsInput): Promise<{ approved: number }> {
  const reference = await ctx.reference()
  const beside = await readBeside(ctx.read, reference, scopeOf(ctx.viewer.grants), input)
  return ctx.write(async (db) => {
    const report = await lockForReview(
      db,
      ctx,
      { ...input, reportVersion: input.expectedVersion },
      canApproveReport,
    )
    const approved = await approvable(db, reference, report, { ...input, ...beside })
    await keepCounts(db, approved, beside.counted)
    if (approved.length > 0) await approveThem(db, ctx, { input, report, approved })
    return { approved: approved.length }
  })
}

type Approving = { input: ApproveCellsInput; report: LockedReport; approved: readonly Approval[] }

async function approveThem(
  db: WriteDb,
  ctx: SignedIn,
  { input, report, approved }: Approving,
): Promise<void> {
  const now = ctx.now()
  await approveFigures(
    db,
    approved.map(({ id }) => id),
  )
  const indicators = approved.map(({ indicatorId }) => indicatorId)
  await closeFlags(db, { report: report.id, indicators }, { viewer: ctx.viewer, now })
  await db.auditEvent.createMany({
    data: approved.map(({ id, code, version }) => ({
      at: now,
      actorId: ctx.viewer.id,
      action: 'figure.approved',
      subjectType: 'figure',
      subjectId: String(id),
      unitId: report.unit.id,
      data: {
        indicator: code,
        year: input.year,
        version,
        before: 'submitted',
        after: 'approved',
        note: input.note,
      },
      requestId: ctx.requestId,
    })),
  })
  await tellOfCells(db, report, input.year)
}
