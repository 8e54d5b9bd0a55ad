import type { SessionInfo } from '@so-dan-van/domain/people/person'
import { recordAudit } from '../../db/audit.ts'
import { readSessions } from '../../db/queries/read-sessions.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { type Acting, actorOf } from './acting.ts'
import { lockPerson } from './lock-person.ts'

/** Where somebody is signed in. Throws NO_PERMISSION. */
export async function sessionsOfPerson(ctx: SignedIn, { id }: { id: string }): Promise<SessionInfo[]> {
  await ctx.write((db) => lockPerson(db, ctx, id))
  return readSessions(ctx.read, id, ctx.session)
}

/** Ends one session of a person, or all. Throws NO_PERMISSION. */
export async function endSessionsOfPerson(
  acting: Acting,
  { id, session }: { id: string; session: string | null },
): Promise<void> {
  await acting.write(async (db) => {
    const person = await lockPerson(db, acting, id)
    const { count } = await db.session.deleteMany({
      where: { userId: id, ...(session !== null && { id: session }) },
    })
    if (count === 0) return
    await recordAudit(db, {
      actor: actorOf(acting),
      action: 'sessions.ended',
      subject: { type: 'user', id },
      unit: person.unit,
      data: { count },
      requestId: acting.requestId,
    })
  })
}
