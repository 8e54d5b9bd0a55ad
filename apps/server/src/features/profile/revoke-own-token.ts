import { recordAudit } from '../../db/audit.ts'
import { unitOfPerson } from '../../db/queries/unit-of-person.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** Takes back a token of the reader's own; programs that use it get nothing any more. */
export async function revokeOwnToken(ctx: SignedIn, { id }: { id: number }): Promise<void> {
  await ctx.write(async (db) => {
    const { count } = await db.apiToken.updateMany({
      where: { id, userId: ctx.viewer.id, revokedAt: null },
      data: { revokedAt: ctx.now() },
    })
    if (count === 0) return
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'token.revoked',
      subject: { type: 'token', id },
      unit: await unitOfPerson(db, ctx.viewer.id),
      data: {},
      requestId: ctx.requestId,
    })
  })
}
