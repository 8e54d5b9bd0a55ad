import type { CellComments } from '@so-dan-van/domain/talk/comment'
import { mentionsIn } from '@so-dan-van/domain/talk/mentions'
import { recordAudit } from '../../db/audit.ts'
import { mustSeeCell } from '../../db/queries/see-cell.ts'
import { notifyReport } from '../../db/report-channel.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { readComments, readWitnesses } from './read-comments.ts'

type Input = { unit: number; year: number; indicator: string; body: string }

/** Says something about a cell; what is said stays. Answers with the whole conversation. */
export async function addComment(ctx: SignedIn, input: Input): Promise<CellComments> {
  const { unit, year, indicatorId } = mustSeeCell(await ctx.reference(), ctx.viewer, input)
  const people = await readWitnesses(ctx.read, unit.path)
  const mentions = mentionsIn(input.body, people)
  await ctx.write(async (db) => {
    const { id } = await db.figureComment.create({
      data: {
        indicatorId,
        unitId: unit.id,
        year,
        body: input.body,
        mentions,
        at: ctx.now(),
        authorId: ctx.viewer.id,
      },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'comment.added',
      subject: { type: 'comment', id: Number(id) },
      unit: unit.id,
      data: { indicator: input.indicator, year, mentions },
      requestId: ctx.requestId,
    })
    await notifyReport(db, { unit: unit.id, year, commented: input.indicator })
  })
  return readComments(ctx, input)
}
