import type { ReportSummary } from '@so-dan-van/domain/reports/report'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { readReports, toSummary } from '../../db/queries/read-reports.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { mustReview } from './must-review.ts'

/** Reports of a year at and below a unit that the reader reviews. */
export async function readReportsBelow(
  ctx: SignedIn,
  { unit: id, year }: { unit: number; year: number },
): Promise<ReportSummary[]> {
  const reference = await ctx.reference()
  const { review } = scopeOf(ctx.viewer.grants)
  const unit = unitOf(reference, id)
  mustReview(ctx.viewer, unit)
  const reports = await readReports(ctx.read, {
    year,
    below: unit.id,
    visible: review,
    today: ctx.today,
  })
  return reports.map(toSummary)
}
