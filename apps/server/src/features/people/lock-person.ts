import { mayGrant, mayManage } from '@so-dan-van/domain/access/access'
import type { Role } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { WriteDb } from '../../db/client.ts'
import type { Acting } from './acting.ts'

export type LockedPerson = {
  id: string
  name: string
  username: string
  email: string
  active: boolean
  twoFactorEnabled: boolean
  grants: { id: number; role: Role; unit: number; unitName: string; path: number[] }[]
  /** the unit under which events about the person are kept */
  unit: number | null
}

/** The person, whom nobody else changes meanwhile. Throws NO_PERMISSION for somebody whom the reader may not manage. */
export async function lockPerson(
  db: WriteDb,
  { viewer }: Pick<Acting, 'viewer'>,
  id: string,
): Promise<LockedPerson> {
  await db.$queryRaw`select id from "user" where id = ${id} for no key update`
  const row = await db.user.findUnique({
    where: { id },
    select: {
      ...{ id: true, name: true, username: true, email: true, active: true, twoFactorEnabled: true },
      grants: {
        orderBy: { id: 'asc' },
        select: { id: true, role: true, unitId: true, unit: { select: { name: true, path: true } } },
      },
    },
  })
  const grants = (row?.grants ?? []).map(({ unitId, unit, ...grant }) => ({
    ...{ ...grant, unit: unitId },
    ...{ unitName: unit.name, path: unit.path },
  }))
  if (row === null || (viewer !== null && !mayManage(viewer.grants, grants).allowed))
    throw new DomainError('NO_PERMISSION', {})
  return { ...row, grants, unit: grants[0]?.unit ?? null }
}

/** The unit, if the reader may give roles of it. Throws NO_PERMISSION. */
export async function grantableUnit(
  db: WriteDb,
  { viewer }: Pick<Acting, 'viewer'>,
  unit: number,
): Promise<{ id: number; name: string }> {
  const found = await db.unit.findUnique({
    where: { id: unit },
    select: { id: true, name: true, path: true },
  })
  if (found === null || (viewer !== null && !mayGrant(viewer.grants, found.path).allowed))
    throw new DomainError('NO_PERMISSION', {})
  return found
}
