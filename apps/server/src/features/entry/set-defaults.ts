import type { FigureDefaults } from '@so-dan-van/domain/reports/report'
import { canEditReport } from '@so-dan-van/domain/reports/workflow'
import { recordAudit } from '../../db/audit.ts'
import { lockReport } from '../../db/queries/lock-report.ts'
import { refusal } from '../../db/queries/move-report.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** Sets what newly typed figures of a report say by default. Figures that are there stay as they are. */
export async function setDefaults(
  ctx: SignedIn,
  input: { unit: number; year: number; defaults: FigureDefaults },
): Promise<FigureDefaults> {
  const reference = await ctx.reference()
  const { viewer, today } = ctx
  const defaults = { asOf: input.defaults.asOf || null, source: input.defaults.source || null }
  await ctx.write(async (db) => {
    const report = await lockReport(db, { ...input, viewer, reference, within: scopeOf(viewer.grants).edit })
    const { unit, status, round } = report
    const verdict = canEditReport({ grants: viewer.grants, unitPath: unit.path, status, round, today })
    if (!verdict.allowed) throw refusal(verdict, report, input)
    await db.report.update({
      where: { id: report.id },
      data: { defaultAsOf: defaults.asOf, defaultSource: defaults.source },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: viewer.id,
      action: 'report.defaults',
      subject: { type: 'report', id: report.id },
      unit: unit.id,
      data: { ...defaults, year: input.year },
      requestId: ctx.requestId,
    })
  })
  return defaults
}
