import { randomUUID } from 'node:crypto'
import type { Role } from '@so-dan-van/domain/access/grant'
import { hashPassword } from './auth/password.ts'
import { recordAudit } from './db/audit.ts'
import type { WriteDb } from './db/client.ts'

export const usernamePattern = /^[a-z0-9][a-z0-9._-]{2,29}$/
export const shortestPassword = 10

export type NewUser = { username: string; name: string; password: string; role: Role; unit: number }

/** A user with one grant. No more about a person is stored than signing in needs; the address is never written to. */
export async function createUser(
  db: WriteDb,
  { username, name, password, role, unit }: NewUser,
): Promise<string> {
  const id = randomUUID()
  const email = `${username}@users.so-dan-van.invalid`
  await db.user.create({
    data: {
      id,
      username,
      displayUsername: username,
      name,
      email,
      accounts: {
        create: {
          id: randomUUID(),
          accountId: id,
          providerId: 'credential',
          password: await hashPassword(password),
        },
      },
      grants: { create: { role, unitId: unit } },
    },
    select: { id: true },
  })
  await recordAudit(db, {
    actor: null,
    action: 'user.created',
    subject: { type: 'user', id },
    unit,
    data: { username, role },
    requestId: null,
  })
  return id
}
