import type { ReportSummary } from '@so-dan-van/domain/reports/report'
import { canApproveReport, canReturnReport } from '@so-dan-van/domain/reports/workflow'
import { moveReport } from '../../db/queries/move-report.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

type Step = { unit: number; year: number; expectedVersion: number }

/** Approves a submitted report: its figures become what everybody sees. */
export function approveReport(ctx: SignedIn, input: Step): Promise<ReportSummary> {
  return decideReport(ctx, input, 'approve', null)
}

/** Returns a submitted or approved report with a reason. */
export function returnReport(
  ctx: SignedIn,
  { reason, ...input }: Step & { reason: string },
): Promise<ReportSummary> {
  return decideReport(ctx, input, 'return', reason)
}

async function decideReport(
  ctx: SignedIn,
  input: Step,
  action: 'approve' | 'return',
  reason: string | null,
): Promise<ReportSummary> {
  return moveReport(ctx, {
    ...input,
    action,
    reason,
    viewer: ctx.viewer,
    reference: await ctx.reference(),
    within: scopeOf(ctx.viewer.grants).review,
    today: ctx.today,
    now: ctx.now(),
    requestId: ctx.requestId,
    decide: action === 'approve' ? canApproveReport : canReturnReport,
  })
}
