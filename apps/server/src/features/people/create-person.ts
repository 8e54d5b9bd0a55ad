import { randomUUID } from 'node:crypto'
import { DomainError } from '@so-dan-van/domain/errors'
import { emailOf, type NewInvitation, type NewPerson } from '@so-dan-van/domain/people/person'
import { setPassword } from '../../auth/set-password.ts'
import { recordAudit } from '../../db/audit.ts'
import type { WriteDb } from '../../db/client.ts'
import { type Acting, actorOf } from './acting.ts'
import { grantableUnit } from './lock-person.ts'
import { makeInvitation } from './make-invitation.ts'

/** A person with a role for a unit, and the link with which a password is chosen. Throws USERNAME_TAKEN, EMAIL_TAKEN,
 * NO_PERMISSION. */
export async function createPerson(
  acting: Acting,
  person: NewPerson,
): Promise<{ id: string; invitation: NewInvitation }> {
  return acting.write(async (db) => {
    const id = await addPerson(db, acting, person)
    return { id, invitation: await makeInvitation(db, acting, { id, unit: person.unit, purpose: 'invite' }) }
  })
}

/** A person with a password from the start, for the command line. Throws as `createPerson`, and PASSWORD_REFUSED. */
export async function createPersonWithPassword(
  acting: Acting,
  person: NewPerson,
  password: string,
): Promise<string> {
  return acting.write(async (db) => {
    const id = await addPerson(db, acting, person)
    await setPassword(db, id, password)
    return id
  })
}

/** No more about a person is stored than signing in needs. */
export async function addPerson(db: WriteDb, acting: Acting, person: NewPerson): Promise<string> {
  const { username, name, role } = person
  const unit = await grantableUnit(db, acting, person.unit)
  const email = emailOf(username, person.email?.toLowerCase() ?? null)
  await refuseTaken(db, username, email)
  const id = randomUUID()
  await db.user.create({
    data: {
      ...{ id, username, displayUsername: username, name, email },
      grants: { create: { role, unitId: unit.id } },
    },
    select: { id: true },
  })
  await recordAudit(db, {
    actor: actorOf(acting),
    action: 'user.created',
    subject: { type: 'user', id },
    unit: unit.id,
    data: { username, name, role, unit: unit.name },
    requestId: acting.requestId,
  })
  return id
}

async function refuseTaken(db: WriteDb, username: string, email: string): Promise<void> {
  const taken = await db.user.findFirst({
    where: { OR: [{ username }, { email }] },
    select: { username: true },
  })
  if (taken === null) return
  throw taken.username === username
    ? new DomainError('USERNAME_TAKEN', { username })
    : new DomainError('EMAIL_TAKEN', {})
}
