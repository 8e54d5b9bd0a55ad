import { DomainError } from '@so-dan-van/domain/errors'
import { canFlagReport } from '@so-dan-van/domain/reports/workflow'
import { recordAudit } from '../../db/audit.ts'
import type { WriteDb } from '../../db/client.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockForReview, tellOfCells } from './lock-for-review.ts'
import { waitingFlag } from './waiting-flag.ts'

type Input = {
  unit: number
  year: number
  indicator: string
  expectedVersion: number
  flag: number | null
  reason: string
}

/** Objects to a cell of a report that is handed in or approved. The unit hears of it when the report is returned. An open
 * objection gets the new reason; an answered one that did not content the reviewer is closed and asked anew. */
export async function flagCell(ctx: SignedIn, input: Input): Promise<{ id: number }> {
  const reference = await ctx.reference()
  const indicatorId = reference.indicatorId.get(input.indicator)
  if (indicatorId === undefined) throw new DomainError('INDICATOR_NOT_FOUND', { indicator: input.indicator })
  const name = reference.indicatorByCode.get(input.indicator)?.shortName ?? input.indicator
  return ctx.write(async (db) => {
    const report = await lockForReview(db, ctx, input, canFlagReport)
    const asked = { roundId_indicatorId: { roundId: report.roundId, indicatorId } }
    if ((await db.roundIndicator.findUnique({ where: asked })) === null)
      throw new DomainError('INDICATOR_NOT_IN_ROUND', { indicator: name, year: input.year })
    const figure = await db.figure.findUnique({
      where: { indicatorId_unitId_year: { indicatorId, unitId: report.unit.id, year: input.year } },
      select: { version: true },
    })
    const version = figure?.version ?? 0
    if (version !== input.expectedVersion) throw new DomainError('CELL_CHANGED', { indicator: name })
    const before = await waitingFlag(db, { reportId: report.id, indicatorId })
    if ((before?.id ?? null) !== input.flag) throw new DomainError('FLAG_CHANGED', {})
    const id = await object(db, ctx, { ...input, report: report.id, indicatorId, version, before })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'flag.raised',
      subject: { type: 'flag', id },
      unit: report.unit.id,
      data: {
        indicator: input.indicator,
        year: input.year,
        version,
        before: before?.reason ?? null,
        after: input.reason,
      },
      requestId: ctx.requestId,
    })
    await tellOfCells(db, report, input.year)
    return { id }
  })
}

type Objection = {
  report: number
  indicatorId: number
  version: number
  reason: string
  before: { id: number; state: string } | null
}

async function object(
  db: WriteDb,
  ctx: SignedIn,
  { report, indicatorId, version, reason, before }: Objection,
): Promise<number> {
  const raised = { reason, figureVersion: version, raisedAt: ctx.now(), raisedById: ctx.viewer.id }
  if (before?.state === 'open') {
    await db.figureFlag.update({ where: { id: before.id }, data: raised, select: { id: true } })
    return before.id
  }
  if (before !== null)
    await db.figureFlag.update({
      where: { id: before.id },
      data: { state: 'resolved', closedAt: ctx.now(), closedById: ctx.viewer.id },
      select: { id: true },
    })
  const made = await db.figureFlag.create({
    data: { reportId: report, indicatorId, ...raised },
    select: { id: true },
  })
  return made.id
}
