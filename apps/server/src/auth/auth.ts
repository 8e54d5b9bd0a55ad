import { usernamePattern } from '@so-dan-van/domain/people/person'
import { APIError, betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import type { Database } from '../db/client.ts'
import { attemptCounter } from './attempt-counter.ts'
import { invitationsPlugin } from './invitations-plugin.ts'
import { type OfficeProvider, officeProviderConfig } from './office-provider.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { trailPlugin } from './trail-plugin.ts'

export type AuthDeps = {
  database: Pick<Database, 'prisma' | 'write'>
  secret: string
  /** where browsers reach the system; null = wherever the request says */
  publicUrl: string | null
  /** null = signing in with a password alone */
  office: OfficeProvider | null
  now: () => Date
}

export const clientAddressHeader = 'x-client-address'
/** of the second factor: no device is spared it */
const noTrustedDevices = 1

/** Signing in and out. Requests find their session themselves (read-session.ts). */
export function makeAuth({ database, secret, publicUrl, office, now }: AuthDeps) {
  const secure = publicUrl?.startsWith('https://') ?? false
  return betterAuth({
    appName: 'Sổ Dân vận',
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
    // who somebody is at the office's provider, office-provider.ts alone decides; its tokens are of no use here
    account: { accountLinking: { enabled: false }, updateAccountOnSignIn: false },
    onAPIError: { errorURL: '/dang-nhap' },
    plugins: [
      username({ usernameValidator: (name) => usernamePattern.test(name.toLowerCase()) }),
      twoFactor({ allowPasswordless: true, trustDeviceMaxAge: noTrustedDevices }),
      ...(office === null ? [] : [genericOAuth({ config: [officeProviderConfig(database, office)] })]),
      invitationsPlugin(database, now),
      trailPlugin(database),
    ],
    session: { expiresIn: 7 * 86_400, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      customStorage: attemptCounter(database),
      window: 60,
      max: 120,
      customRules: {
        // an office shares one address
        '/sign-in/username': { window: 60, max: 30 },
        '/sign-in/email': { window: 60, max: 3 },
        '/sign-in/social': { window: 60, max: 30 },
        '/two-factor/*': { window: 60, max: 20 },
        '/invitation/*': { window: 60, max: 20 },
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
