import { DomainError } from '@so-dan-van/domain/errors'
import type { ReportSummary } from '@so-dan-van/domain/reports/report'
import { canApproveReport, canReturnReport } from '@so-dan-van/domain/reports/workflow'
import { keepCounts, openFlags } from '../../db/queries/move-figures.ts'
import { moveReport } from '../../db/queries/move-report.ts'
import { readBeside } from '../../db/queries/read-beside.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { approvable } from './approvable.ts'

type Step = { unit: number; year: number; expectedVersion: number }

/** Approves a submitted report: its figures become what everybody sees. Odd ones need a note or an answer first. */
export async function approveReport(ctx: SignedIn, input: Step): Promise<ReportSummary> {
  const reference = await ctx.reference()
  const beside = await readBeside(ctx.read, reference, scopeOf(ctx.viewer.grants), input)
  return moveReport(ctx, {
    ...(await stepOf(ctx, input)),
    action: 'approve',
    reason: null,
    answerDueOn: null,
    decide: canApproveReport,
    check: async (db, report) => {
      const wanted = { year: input.year, cells: 'all', note: null, ...beside } as const
      await keepCounts(db, await approvable(db, reference, report, wanted), beside.counted)
    },
  })
}

type Return = Step & { reason: string | null; flags: number[]; answerDueOn: string | null }

/** Returns a submitted or approved report: with the objections raised to its cells, or as a whole with a reason. */
export async function returnReport(
  ctx: SignedIn,
  { reason, flags, answerDueOn, ...input }: Return,
): Promise<ReportSummary> {
  return moveReport(ctx, {
    ...(await stepOf(ctx, input)),
    action: 'return',
    reason: reason || null,
    answerDueOn,
    decide: canReturnReport,
    check: async (db, report) => {
      const open = (await openFlags(db, report.id)).map(({ id }) => id)
      if (open.length !== flags.length || open.some((id) => !flags.includes(id)))
        throw new DomainError('FLAG_CHANGED', {})
      if (open.length === 0 && !reason) throw new DomainError('REASON_REQUIRED', {})
    },
  })
}

const stepOf = async (ctx: SignedIn, input: Step) => ({
  ...input,
  viewer: ctx.viewer,
  reference: await ctx.reference(),
  within: scopeOf(ctx.viewer.grants).review,
  today: ctx.today,
  now: ctx.now(),
  requestId: ctx.requestId,
})
