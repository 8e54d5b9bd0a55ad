import type { Role } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import { recordAudit } from '../../db/audit.ts'
import { type Acting, actorOf } from './acting.ts'
import { keepAdministrator } from './keep-administrator.ts'
import { grantableUnit, lockPerson } from './lock-person.ts'

type Given = { id: string; role: Role; unit: number }

/** One more role for a unit. Throws NO_PERMISSION, GRANT_EXISTS. */
export async function addGrant(acting: Acting, { id, role, unit }: Given): Promise<void> {
  await acting.write(async (db) => {
    const person = await lockPerson(db, acting, id)
    const where = await grantableUnit(db, acting, unit)
    if (person.grants.some((grant) => grant.role === role && grant.unit === unit))
      throw new DomainError('GRANT_EXISTS', {})
    await db.grant.create({ data: { userId: id, role, unitId: unit }, select: { id: true } })
    await recordAudit(db, {
      actor: actorOf(acting),
      action: 'grant.added',
      subject: { type: 'user', id },
      unit,
      data: { role, unit: where.name },
      requestId: acting.requestId,
    })
  })
}

/** Takes a role away; it is gone with the person's next request. Throws NO_PERMISSION, GRANT_LAST,
 * LAST_ADMINISTRATOR. */
export async function removeGrant(
  acting: Acting,
  { id, grant }: { id: string; grant: number },
): Promise<void> {
  await acting.write(async (db) => {
    const person = await lockPerson(db, acting, id)
    const taken = person.grants.find((one) => one.id === grant)
    if (taken === undefined) return
    await keepAdministrator(db, { ...person, grants: [taken] })
    if (person.grants.length === 1) throw new DomainError('GRANT_LAST', {})
    await db.grant.delete({ where: { id: grant }, select: { id: true } })
    await recordAudit(db, {
      actor: actorOf(acting),
      action: 'grant.removed',
      subject: { type: 'user', id },
      unit: taken.unit,
      data: { role: taken.role, unit: taken.unitName },
      requestId: acting.requestId,
    })
  })
}
