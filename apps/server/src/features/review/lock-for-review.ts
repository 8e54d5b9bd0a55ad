import type { Verdict } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { ReportSituation } from '@so-dan-van/domain/reports/workflow'
import type { WriteDb } from '../../db/client.ts'
import { type LockedReport, lockReport } from '../../db/queries/lock-report.ts'
import { refusal } from '../../db/queries/move-report.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import { notifyReport } from '../../db/report-channel.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

type Place = { unit: number; year: number; reportVersion?: number }

/** The report, locked, for something that its reviewer does to cells of it; refused as `decide` says, or where it moved on
 * since the reviewer saw `reportVersion`. */
export async function lockForReview(
  db: WriteDb,
  ctx: SignedIn,
  place: Place,
  decide: (situation: ReportSituation) => Verdict,
): Promise<LockedReport> {
  const { viewer, today } = ctx
  const within = scopeOf(viewer.grants).review
  const { unit: asked, year, reportVersion } = place
  const reference = await ctx.reference()
  const report = await lockReport(db, { unit: asked, year, viewer, reference, within })
  const { unit, status, round } = report
  const verdict = decide({ grants: viewer.grants, unitPath: unit.path, status, round, today })
  if (!verdict.allowed && verdict.reason !== 'wrongStatus') throw refusal(verdict, report, place)
  if (reportVersion !== undefined && report.version !== reportVersion)
    throw new DomainError('REPORT_CONFLICT', {
      status,
      by: report.updatedBy,
      at: report.updatedAt.toISOString(),
    })
  if (!verdict.allowed) throw new DomainError('REPORT_NOT_REVIEWABLE', { status })
  return report
}

/** Open pages read the report again. */
export async function tellOfCells(db: WriteDb, report: LockedReport, year: number): Promise<void> {
  await notifyReport(db, { unit: report.unit.id, year, status: report.status })
}
