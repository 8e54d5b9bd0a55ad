import { DomainError } from '@so-dan-van/domain/errors'
import type { AdministeredRound } from '@so-dan-van/domain/reports/administered-round'
import { recordAudit } from '../../db/audit.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockRoundRow, refuseStale } from './lock-round-row.ts'
import { readOneRound } from './read-rounds.ts'

type Lock = { round: number; expectedVersion: number; unapproved: number }

/** Locks a round: nothing in it changes any more, but by an exception. With reports that are not approved only as many as
 * the administrator saw and confirmed. */
export async function lockRound(
  ctx: SignedIn,
  { round: id, expectedVersion, unapproved }: Lock,
): Promise<AdministeredRound> {
  await ctx.write(async (db) => {
    const row = await lockRoundRow(db, id, scopeOf(ctx.viewer.grants).administer)
    if (row.lockedAt !== null) throw new DomainError('ROUND_LOCKED', { year: row.year })
    refuseStale(row, expectedVersion)
    // nobody approves or returns between the count and the lock
    const reports = await db.$queryRaw<{ status: string }[]>`
      select status::text as status from report where round_id = ${id} order by id for no key update`
    const open = reports.filter(({ status }) => status !== 'approved').length
    if (open !== unapproved) throw new DomainError('ROUND_NOT_DONE', { unapproved: open })
    await db.reportingRound.update({
      where: { id },
      data: { lockedAt: ctx.now(), version: { increment: 1 } },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'round.locked',
      subject: { type: 'round', id },
      unit: row.root,
      data: { year: row.year, level: row.level, reports: reports.length, unapproved: open },
      requestId: ctx.requestId,
    })
  })
  return readOneRound(ctx, id)
}
