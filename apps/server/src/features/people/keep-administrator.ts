import { provincesLeftAlone } from '@so-dan-van/domain/access/access'
import { DomainError } from '@so-dan-van/domain/errors'
import type { WriteDb } from '../../db/client.ts'
import type { LockedPerson } from './lock-person.ts'

type Losing = Pick<LockedPerson, 'id' | 'active'> & { grants: LockedPerson['grants'] }

/** Refuses to take away these grants where a province would be left without an administrator who can sign in. The
 * provinces are locked first, so that two who take away the last two at once do not both see the other one there.
 * Throws LAST_ADMINISTRATOR. */
export async function keepAdministrator(db: WriteDb, { id: user, active, grants }: Losing): Promise<void> {
  const provinces = grants.filter(({ role, path }) => role === 'administrator' && path.length === 1)
  if (!active || provinces.length === 0) return
  const units = provinces.map(({ unit }) => unit).sort((a, b) => a - b)
  await db.$queryRaw`select id from unit where id = any(${units}) order by id for no key update`
  const administrators = await db.grant.findMany({
    where: {
      role: 'administrator',
      unitId: { in: units },
      user: { active: true, accounts: { some: {} } },
    },
    select: { userId: true, unitId: true },
  })
  const [alone] = provincesLeftAlone(
    provinces.map(({ unit }) => ({ user, unit })),
    administrators.map(({ userId, unitId }) => ({ user: userId, unit: unitId })),
  )
  if (alone === undefined) return
  const name = provinces.find(({ unit }) => unit === alone)?.unitName ?? ''
  throw new DomainError('LAST_ADMINISTRATOR', { unit: name })
}
