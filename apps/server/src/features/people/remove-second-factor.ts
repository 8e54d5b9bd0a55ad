import { recordAudit } from '../../db/audit.ts'
import { type Acting, actorOf } from './acting.ts'
import { lockPerson } from './lock-person.ts'

/** For somebody who has lost the telephone and the codes: signing in asks for the password alone until a new second factor
 * is set up. Throws NO_PERMISSION. */
export async function removeSecondFactor(acting: Acting, { id }: { id: string }): Promise<void> {
  await acting.write(async (db) => {
    const person = await lockPerson(db, acting, id)
    if (!person.twoFactorEnabled) return
    await db.twoFactor.deleteMany({ where: { userId: id } })
    await db.user.update({ where: { id }, data: { twoFactorEnabled: false }, select: { id: true } })
    await recordAudit(db, {
      actor: actorOf(acting),
      action: 'secondFactor.disabled',
      subject: { type: 'user', id },
      unit: person.unit,
      data: {},
      requestId: acting.requestId,
    })
  })
}
