import type { Messages } from '@so-dan-van/messages/messages'
import { createToken } from '@so-dan-van/server/api-token'
import { recordAudit } from '@so-dan-van/server/db/audit'
import { withInstallation } from '../installation.ts'
import { exitCodes, Problem } from '../problem.ts'

export async function addToken(
  given: { user: string; name: string; expires?: string; json?: boolean },
  { done, options }: Messages['cli'],
): Promise<void> {
  const expiresAt = given.expires === undefined ? null : new Date(`${given.expires}T23:59:59+07:00`)
  if (
    expiresAt !== null &&
    (!/^\d{4}-\d{2}-\d{2}$/.test(given.expires ?? '') || Number.isNaN(expiresAt.getTime()))
  )
    throw new Problem((problems) => problems.wrong('--expires', options.expires))
  if (given.name.trim() === '') throw new Problem((problems) => problems.missingOption('--name'))
  await withInstallation(async ({ database }) => {
    const user = await database.read
      .selectFrom('user')
      .where('username', '=', given.user.toLowerCase())
      .where('active', '=', true)
      .select('id')
      .executeTakeFirst()
    if (user === undefined) throw new Problem((problems) => problems.noUser(given.user), exitCodes.refused)
    const { id, token } = await database.write((db) =>
      createToken(db, { userId: user.id, name: given.name.trim(), expiresAt }),
    )
    if (given.json) process.stdout.write(`${JSON.stringify({ id, token })}\n`)
    else console.log(done.token(token))
  })
}

export async function revokeToken({ id }: { id: string }, { done }: Messages['cli']): Promise<void> {
  if (!/^\d{1,9}$/.test(id)) throw new Problem((problems) => problems.wrong('--id', '1, 2, …'))
  await withInstallation(async ({ database }) => {
    await database.write(async (db) => {
      const { count } = await db.apiToken.updateMany({
        where: { id: Number(id), revokedAt: null },
        data: { revokedAt: new Date() },
      })
      if (count === 0) throw new Problem((problems) => problems.noToken(id), exitCodes.refused)
      await recordAudit(db, {
        actor: null,
        action: 'token.revoked',
        subject: { type: 'token', id },
        unit: null,
        data: {},
        requestId: null,
      })
    })
    console.error(done.revoked(id))
  })
}
