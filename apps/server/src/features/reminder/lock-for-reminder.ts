import { mayReview } from '@so-dan-van/domain/access/access'
import { DomainError } from '@so-dan-van/domain/errors'
import { remindedRecently } from '@so-dan-van/domain/talk/reminder'
import type { WriteDb } from '../../db/client.ts'
import { type LockedReport, lockReport } from '../../db/queries/lock-report.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

export type Remind = { unit: number; year: number; again: boolean }

/** The report to be reminded of, locked; refused where its unit was reminded within the hour, unless `again`. */
export async function lockForReminder(
  db: WriteDb,
  ctx: SignedIn,
  reference: Reference,
  { again, ...place }: Remind,
): Promise<LockedReport> {
  const { viewer } = ctx
  const report = await lockReport(db, {
    ...place,
    viewer,
    reference,
    within: scopeOf(viewer.grants).review,
  })
  if (!mayReview(viewer.grants, report.unit.path).allowed) throw new DomainError('NO_PERMISSION', {})
  if (report.round.lockedAt !== null || report.status === 'submitted' || report.status === 'approved')
    throw new DomainError('NOTHING_TO_REMIND', { unit: report.unit.name })
  const last = await db.reportReminder.findFirst({
    where: { reportId: report.id, at: { gt: new Date(ctx.now().getTime() - remindedRecently) } },
    orderBy: { id: 'desc' },
    select: { at: true, actor: { select: { name: true } } },
  })
  if (last !== null && !again)
    throw new DomainError('REMINDED_RECENTLY', { by: last.actor?.name ?? '', at: last.at.toISOString() })
  return report
}
