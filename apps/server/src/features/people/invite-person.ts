import { DomainError } from '@so-dan-van/domain/errors'
import type { NewInvitation } from '@so-dan-van/domain/people/person'
import type { Acting } from './acting.ts'
import { lockPerson } from './lock-person.ts'
import { makeInvitation } from './make-invitation.ts'

/** A new link for a person: to choose the first password, or another where there is one (which holds until then).
 * Throws NO_PERMISSION, ACCOUNT_INACTIVE. */
export async function invitePerson(acting: Acting, { id }: { id: string }): Promise<NewInvitation> {
  return acting.write(async (db) => {
    const person = await lockPerson(db, acting, id)
    if (!person.active) throw new DomainError('ACCOUNT_INACTIVE', {})
    const password = await db.account.findFirst({ where: { userId: id }, select: { id: true } })
    const purpose = password === null ? 'invite' : 'reset'
    return makeInvitation(db, acting, { id, unit: person.unit, purpose })
  })
}
