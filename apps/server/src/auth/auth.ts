import { APIError, betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { username } from 'better-auth/plugins'
import type { Database } from '../db/client.ts'
import { hashPassword, verifyPassword } from './password.ts'

export type AuthDeps = {
  database: Pick<Database, 'prisma'>
  secret: string
  /** where browsers reach the system; null = wherever the request says */
  publicUrl: string | null
}

export const clientAddressHeader = 'x-client-address'

/** Signing in and out. Requests find their session themselves (read-session.ts). */
export function makeAuth({ database, secret, publicUrl }: AuthDeps) {
  const secure = publicUrl?.startsWith('https://') ?? false
  return betterAuth({
    basePath: '/api/auth',
    baseURL: publicUrl ?? undefined,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: prismaAdapter(database.prisma, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [username()],
    session: { expiresIn: 7 * 86_400, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimit',
      window: 60,
      max: 120,
      customRules: {
        // an office shares one address
        '/sign-in/username': { window: 60, max: 30 },
        '/sign-in/email': { window: 60, max: 3 },
      },
    },
    advanced: {
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    // one's own origin is checked before any handler (app.ts)
    trustedOrigins: (request) => [request?.headers.get('origin') ?? ''],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const user = await database.prisma.user.findUnique({
              where: { id: session.userId },
              select: { active: true },
            })
            if (!user?.active) throw new APIError('FORBIDDEN', { code: 'USER_INACTIVE' })
            return { data: session }
          },
        },
      },
    },
  })
}
