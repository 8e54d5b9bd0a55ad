import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from './db/audit.ts'
import type { WriteDb } from './db/client.ts'

/** Tokens are compared by hash; the token itself is not stored. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** A token with its user's rights to read `/api/v1`. Returns it the only time that it can be read. */
export async function createToken(
  db: WriteDb,
  input: { userId: string; name: string; expiresAt: Date | null },
): Promise<{ id: number; token: string }> {
  const token = `sdv_${randomBytes(24).toString('base64url')}`
  const { id } = await db.apiToken.create({
    data: { ...input, hash: hashToken(token) },
    select: { id: true },
  })
  await recordAudit(db, {
    actor: input.userId,
    action: 'token.created',
    subject: { type: 'token', id },
    unit: null,
    data: { name: input.name },
    requestId: null,
  })
  return { id, token }
}
