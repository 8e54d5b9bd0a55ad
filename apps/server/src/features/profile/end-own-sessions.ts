import type { EndedSessions } from '@so-dan-van/domain/people/profile'
import { recordAudit } from '../../db/audit.ts'
import { unitOfPerson } from '../../db/queries/unit-of-person.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** Signs the reader out: of one device, of all others, or everywhere. */
export async function endOwnSessions(ctx: SignedIn, input: EndedSessions): Promise<void> {
  const { id } = ctx.viewer
  await ctx.write(async (db) => {
    const which =
      'session' in input
        ? { id: input.session }
        : input.which === 'others'
          ? { id: { not: ctx.session ?? '' } }
          : {}
    const { count } = await db.session.deleteMany({ where: { userId: id, ...which } })
    if (count === 0) return
    await recordAudit(db, {
      actor: id,
      action: 'sessions.ended',
      subject: { type: 'user', id },
      unit: await unitOfPerson(db, id),
      data: { count },
      requestId: ctx.requestId,
    })
  })
}
