import { randomBytes } from 'node:crypto'
import { invitationEnd } from '@so-dan-van/domain/people/invitation-end'
import type { NewInvitation } from '@so-dan-van/domain/people/person'
import { hashToken } from '../../api-token.ts'
import { recordAudit } from '../../db/audit.ts'
import type { WriteDb } from '../../db/client.ts'
import { type Acting, actorOf } from './acting.ts'

type Invited = { id: string; unit: number | null; purpose: NewInvitation['purpose'] }

/** A link's token, readable this once; every earlier link of the person is worth nothing any more. */
export async function makeInvitation(
  db: WriteDb,
  acting: Acting,
  { id, unit, purpose }: Invited,
): Promise<NewInvitation> {
  const token = randomBytes(24).toString('base64url')
  const now = acting.now()
  const expiresAt = invitationEnd(now)
  await db.invitation.updateMany({
    where: { userId: id, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
  await db.invitation.create({
    data: {
      ...{ userId: id, purpose, hash: hashToken(token), createdAt: now, expiresAt },
      createdById: actorOf(acting),
    },
    select: { id: true },
  })
  await recordAudit(db, {
    actor: actorOf(acting),
    action: 'invitation.created',
    subject: { type: 'user', id },
    unit,
    data: { purpose },
    requestId: acting.requestId,
  })
  return { purpose, token, expiresAt: expiresAt.toISOString() }
}
