import { DomainError } from '@so-dan-van/domain/errors'
import { emailOf, type PersonChange, realEmail } from '@so-dan-van/domain/people/person'
import { recordAudit } from '../../db/audit.ts'
import { type Acting, actorOf } from './acting.ts'
import { lockPerson } from './lock-person.ts'

/** Another name or mail address. Throws NO_PERMISSION, EMAIL_TAKEN. */
export async function changePerson(acting: Acting, { id, name, email }: PersonChange): Promise<void> {
  await acting.write(async (db) => {
    const person = await lockPerson(db, acting, id)
    const address = emailOf(person.username, email?.toLowerCase() ?? null)
    const taken = await db.user.findFirst({
      where: { email: address, id: { not: id } },
      select: { id: true },
    })
    if (taken !== null) throw new DomainError('EMAIL_TAKEN', {})
    await db.user.update({
      where: { id },
      data: { name, email: address, ...(address !== person.email && { emailVerified: false }) },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: actorOf(acting),
      action: 'user.changed',
      subject: { type: 'user', id },
      unit: person.unit,
      data: {
        changes: {
          ...(name !== person.name && { name: [person.name, name] }),
          ...(address !== person.email && { email: [realEmail(person.email), realEmail(address)] }),
        },
      },
      requestId: acting.requestId,
    })
  })
}
