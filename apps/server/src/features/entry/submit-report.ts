import { DomainError } from '@so-dan-van/domain/errors'
import type { ReportSummary } from '@so-dan-van/domain/reports/report'
import { requiredMissing } from '@so-dan-van/domain/reports/round-plan'
import { canSubmitReport } from '@so-dan-van/domain/reports/workflow'
import type { WriteDb } from '../../db/client.ts'
import { findingsOf } from '../../db/queries/findings-of.ts'
import { openFlags } from '../../db/queries/move-figures.ts'
import { moveReport } from '../../db/queries/move-report.ts'
import { readBeside } from '../../db/queries/read-beside.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { readRequired } from './read-required.ts'

/** Submits the report: refused while an objection is unanswered, a check finds an error, or a warning's cell has no note. */
export async function submitReport(
  ctx: SignedIn,
  input: { unit: number; year: number; expectedVersion: number },
): Promise<ReportSummary> {
  const reference = await ctx.reference()
  const scope = scopeOf(ctx.viewer.grants)
  const beside = await readBeside(ctx.read, reference, scope, input)
  return moveReport(ctx, {
    ...input,
    viewer: ctx.viewer,
    reference,
    within: scope.edit,
    action: 'submit',
    reason: null,
    answerDueOn: null,
    today: ctx.today,
    now: ctx.now(),
    requestId: ctx.requestId,
    decide: canSubmitReport,
    check: async (db, report) => {
      const unanswered = await openFlags(db, report.id)
      if (unanswered.length > 0) throw new DomainError('FLAGS_UNANSWERED', { flags: unanswered.length })
      await refuseMissing(db, reference, report.id)
      const { findings, noted } = await findingsOf(db, reference, report.unit, input.year, beside)
      const errors = findings.filter(({ severity }) => severity === 'error')
      if (errors.length > 0)
        throw new DomainError('SUBMIT_BLOCKED', { errors: errors.length, findings: errors })
      const unexplained = findings.filter(({ indicators }) => !indicators.some((code) => noted.has(code)))
      if (unexplained.length > 0)
        throw new DomainError('WARNINGS_NEED_NOTES', { warnings: unexplained.length, findings: unexplained })
    },
  })
}

/** A required indicator is filled or marked not applicable before the report leaves. */
async function refuseMissing(db: WriteDb, reference: Reference, report: number): Promise<void> {
  const missing = requiredMissing(await readRequired(db, reference, report))
  if (missing.length === 0) return
  const indicators = missing.map((code) => reference.indicatorByCode.get(code)?.name ?? code)
  throw new DomainError('REQUIRED_MISSING', { indicators })
}
