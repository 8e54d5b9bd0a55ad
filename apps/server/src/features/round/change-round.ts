import { DomainError } from '@so-dan-van/domain/errors'
import type { AdministeredRound } from '@so-dan-van/domain/reports/administered-round'
import {
  byProgramme,
  type ChangeRoundInput,
  changeProblems,
  planProblems,
  type RoundPlan,
} from '@so-dan-van/domain/reports/round-plan'
import { recordAudit } from '../../db/audit.ts'
import type { WriteDb } from '../../db/client.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockRoundRow, type RoundRow, refuseStale } from './lock-round-row.ts'
import { readOneRound } from './read-rounds.ts'
import { readStanding } from './read-standing.ts'
import { dayOf, writeAsked } from './write-asked.ts'

/** Changes title, dates and indicators of a round that is not locked; refused with the reasons where it would harm what has
 * been done in it. */
export async function changeRound(
  ctx: SignedIn,
  { round: id, expectedVersion, ...plan }: ChangeRoundInput,
): Promise<AdministeredRound> {
  const reference = await ctx.reference()
  const { indicatorByCode } = reference
  const wrong = planProblems(plan, indicatorByCode)
  if (wrong.length > 0) throw new DomainError('ROUND_REFUSED', { problems: wrong })
  const after = { ...plan, indicators: byProgramme(plan.indicators, indicatorByCode) }
  await ctx.write(async (db) => {
    const row = await lockRoundRow(db, id, scopeOf(ctx.viewer.grants).administer)
    if (row.lockedAt !== null) throw new DomainError('ROUND_LOCKED', { year: row.year })
    refuseStale(row, expectedVersion)
    const standing = await readStanding(db, reference, row, after.cutoffOn)
    const name = (code: string) => indicatorByCode.get(code)?.name ?? code
    const problems = changeProblems(standing, after, name)
    if (problems.length > 0) throw new DomainError('ROUND_REFUSED', { problems })
    await writePlan(db, row, after)
    await writeAsked(db, reference, id, after.indicators)
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'round.changed',
      subject: { type: 'round', id },
      unit: row.root,
      data: { year: row.year, level: row.level, before: standing.plan, after },
      requestId: ctx.requestId,
    })
  })
  return readOneRound(ctx, id)
}

async function writePlan(db: WriteDb, { id }: RoundRow, plan: RoundPlan): Promise<void> {
  await db.reportingRound.update({
    where: { id },
    data: {
      title: plan.title,
      opensOn: dayOf(plan.opensOn),
      dueOn: dayOf(plan.dueOn),
      cutoffOn: dayOf(plan.cutoffOn),
      version: { increment: 1 },
    },
    select: { id: true },
  })
}
