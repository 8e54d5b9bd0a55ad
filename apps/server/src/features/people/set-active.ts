import { DomainError } from '@so-dan-van/domain/errors'
import { recordAudit } from '../../db/audit.ts'
import { type Acting, actorOf } from './acting.ts'
import { keepAdministrator } from './keep-administrator.ts'
import { lockPerson } from './lock-person.ts'

/** Ends somebody's work here, at once: sessions and links are gone; or lets it go on. What was done stays.
 * Throws NO_PERMISSION, OWN_ACCOUNT, LAST_ADMINISTRATOR. */
export async function setActive(
  acting: Acting,
  { id, active }: { id: string; active: boolean },
): Promise<void> {
  if (!active && id === acting.viewer?.id) throw new DomainError('OWN_ACCOUNT', {})
  await acting.write(async (db) => {
    const person = await lockPerson(db, acting, id)
    if (person.active === active) return
    if (!active) {
      await keepAdministrator(db, person)
      await db.session.deleteMany({ where: { userId: id } })
      await db.invitation.updateMany({
        where: { userId: id, usedAt: null, revokedAt: null },
        data: { revokedAt: acting.now() },
      })
    }
    await db.user.update({ where: { id }, data: { active }, select: { id: true } })
    await recordAudit(db, {
      actor: actorOf(acting),
      action: active ? 'user.activated' : 'user.deactivated',
      subject: { type: 'user', id },
      unit: person.unit,
      data: {},
      requestId: acting.requestId,
    })
  })
}
