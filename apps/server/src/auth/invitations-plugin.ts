import { DomainError } from '@so-dan-van/domain/errors'
import { APIError, type BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Database } from '../db/client.ts'
import { acceptInvitation, lookUpInvitation } from './accept-invitation.ts'

const token = z.string().min(20).max(100)

/** An expected failure as the library answers it: its code and what the sentence needs. */
async function answered<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    throw new APIError('UNPROCESSABLE_ENTITY', { code: error.code, params: error.params })
  }
}

/** What somebody without a session can do with a link: see whose it is, and choose a password, which signs in (but for the
 * second factor, which a link does not stand in for). Slowed down like signing in. */
export function invitationsPlugin(database: Pick<Database, 'prisma' | 'write'>, now: () => Date) {
  return {
    id: 'invitations',
    endpoints: {
      lookUpInvitation: createAuthEndpoint(
        '/invitation/look-up',
        { method: 'POST', body: z.object({ token }) },
        async (ctx) => ctx.json(await answered(lookUpInvitation(database, ctx.body.token, now()))),
      ),
      acceptInvitation: createAuthEndpoint(
        '/invitation/accept',
        { method: 'POST', body: z.object({ token, password: z.string().max(1000) }) },
        async (ctx) => {
          const requestId = ctx.headers?.get('x-request-id') ?? null
          const { userId, secondFactor } = await answered(
            acceptInvitation(database, { ...ctx.body, requestId, now: now() }),
          )
          const user = secondFactor ? null : await ctx.context.internalAdapter.findUserById(userId)
          if (user === null) return ctx.json({ signedIn: false })
          const session = await ctx.context.internalAdapter.createSession(userId)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ signedIn: true })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
