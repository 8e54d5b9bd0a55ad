import { randomUUID } from 'node:crypto'
import { DomainError } from '@so-dan-van/domain/errors'
import type { WriteDb } from '../db/client.ts'
import { checkPassword } from './check-password.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** Gives a person this password, if it may be one; a first one or instead of the one before. Throws PASSWORD_REFUSED. */
export async function setPassword(db: WriteDb, userId: string, password: string): Promise<void> {
  const { username, name, grants } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { username: true, name: true, grants: { select: { unit: { select: { name: true } } } } },
  })
  await checkPassword(password, { username, name, units: grants.map(({ unit }) => unit.name) })
  const stored = await hashPassword(password)
  const changed = await db.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: stored, updatedAt: new Date() },
  })
  if (changed.count === 0)
    await db.account.create({
      data: { id: randomUUID(), accountId: userId, providerId: 'credential', userId, password: stored },
      select: { id: true },
    })
}

/** Throws PASSWORD_WRONG unless it is the person's password. */
export async function confirmPassword(db: WriteDb, userId: string, password: string): Promise<void> {
  const account = await db.account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  })
  const right =
    typeof account?.password === 'string' && (await verifyPassword({ hash: account.password, password }))
  if (!right) throw new DomainError('PASSWORD_WRONG', {})
}
