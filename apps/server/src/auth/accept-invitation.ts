import { DomainError } from '@so-dan-van/domain/errors'
import type { InvitationInfo } from '@so-dan-van/domain/people/person'
import { hashToken } from '../api-token.ts'
import { recordAudit } from '../db/audit.ts'
import type { Database, WriteDb } from '../db/client.ts'
import { unitOfPerson } from '../db/queries/unit-of-person.ts'
import { setPassword } from './set-password.ts'

/** The link that this token belongs to, as long as it can be used. Throws INVITATION_INVALID, whatever is wrong with it. */
async function findInvitation(db: Pick<WriteDb, 'invitation'>, token: string, now: Date) {
  const found = await db.invitation.findFirst({
    where: {
      hash: hashToken(token),
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
      user: { active: true },
    },
    select: {
      id: true,
      purpose: true,
      expiresAt: true,
      user: { select: { id: true, name: true, username: true, twoFactorEnabled: true } },
    },
  })
  if (found === null) throw new DomainError('INVITATION_INVALID', {})
  return found
}

/** What the page behind a link says before a password is chosen. */
export async function lookUpInvitation(
  { prisma }: Pick<Database, 'prisma'>,
  token: string,
  now: Date,
): Promise<InvitationInfo> {
  const { user, purpose, expiresAt } = await findInvitation(prisma, token, now)
  return { name: user.name, username: user.username, purpose, expiresAt: expiresAt.toISOString() }
}

type Accepting = { token: string; password: string; requestId: string | null; now: Date }

/** Uses a link: sets the password, ends every session there was. Of two who use it at once, one is refused.
 * Throws INVITATION_INVALID, PASSWORD_REFUSED. */
export async function acceptInvitation(
  { write }: Pick<Database, 'write'>,
  { token, password, requestId, now }: Accepting,
): Promise<{ userId: string; secondFactor: boolean }> {
  return write(async (db) => {
    const { id, purpose, user } = await findInvitation(db, token, now)
    const used = await db.invitation.updateMany({
      where: { id, usedAt: null, revokedAt: null },
      data: { usedAt: now },
    })
    if (used.count === 0) throw new DomainError('INVITATION_INVALID', {})
    await setPassword(db, user.id, password)
    await db.session.deleteMany({ where: { userId: user.id } })
    await recordAudit(db, {
      actor: user.id,
      action: 'invitation.accepted',
      subject: { type: 'user', id: user.id },
      unit: await unitOfPerson(db, user.id),
      data: { purpose },
      requestId,
    })
    return { userId: user.id, secondFactor: user.twoFactorEnabled }
  })
}
