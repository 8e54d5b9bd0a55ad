import type { AuditAction } from '@so-dan-van/domain/audit/audit-event'
import { usernamePattern } from '@so-dan-van/domain/people/person'
import { APIError, type BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { recordAudit } from '../db/audit.ts'
import type { Database } from '../db/client.ts'
import { unitOfPerson } from '../db/queries/unit-of-person.ts'

/** what somebody is signed in by, per path */
const methods: Readonly<Record<string, string>> = {
  '/sign-in/username': 'password',
  '/two-factor/verify-totp': 'secondFactor',
  '/two-factor/verify-backup-code': 'backupCode',
  '/invitation/accept': 'link',
  '/callback/:id': 'office',
}

type Told = { actor: string | null; about: string | null; action: AuditAction; data?: { method: string } }

/** Writes signing in and out, refused attempts and changes of the second factor into the audit trail. What was typed is
 * not written, not even as a name: people type passwords there. Comes last, behind the plugins whose outcome it tells. */
export function trailPlugin(database: Pick<Database, 'prisma' | 'write'>) {
  const tell = (requestId: string | null, { actor, about, action, data = { method: '' } }: Told) =>
    database.write(async (db) =>
      recordAudit(db, {
        ...{ actor, action, requestId },
        subject: { type: 'user', id: about ?? '' },
        unit: about === null ? null : await unitOfPerson(db, about),
        data: data.method === '' ? {} : data,
      }),
    )
  return {
    id: 'trail',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/sign-out',
          handler: createAuthMiddleware(async (ctx) => {
            const token = await ctx.getSignedCookie(
              ctx.context.authCookies.sessionToken.name,
              ctx.context.secret,
            )
            const found = token ? await ctx.context.internalAdapter.findSession(token) : null
            const person = found?.user.id
            if (person !== undefined)
              await tell(requestOf(ctx), { actor: person, about: person, action: 'session.ended' })
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path !== undefined && (path in methods || path === '/two-factor/disable'),
          handler: createAuthMiddleware(async (ctx) => {
            const told = await outcome(ctx, database)
            if (told !== null) await tell(requestOf(ctx), told)
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

const requestOf = (ctx: { headers?: Headers | undefined }) => ctx.headers?.get('x-request-id') ?? null

async function outcome(ctx: HookContext, { prisma }: Pick<Database, 'prisma'>): Promise<Told | null> {
  const { returned, newSession, session } = ctx.context
  const method = methods[ctx.path] ?? ''
  const failed = returned instanceof APIError && returned.statusCode >= 400
  if (ctx.path === '/two-factor/disable')
    return failed || !session
      ? null
      : { actor: session.user.id, about: session.user.id, action: 'secondFactor.disabled' }
  if (failed) {
    const username = ctx.path === '/sign-in/username' ? String(ctx.body?.username ?? '').toLowerCase() : ''
    const known = usernamePattern.test(username)
      ? await prisma.user.findUnique({ where: { username }, select: { id: true } })
      : null
    return { actor: null, about: known?.id ?? null, action: 'session.refused', data: { method } }
  }
  if (!newSession) return null
  const { id } = newSession.user
  // a session that was there before: the code confirmed a new second factor
  const enrolled = ctx.path === '/two-factor/verify-totp' && session !== null && session !== undefined
  return enrolled
    ? { actor: id, about: id, action: 'secondFactor.enabled' }
    : { actor: id, about: id, action: 'session.started', data: { method } }
}
