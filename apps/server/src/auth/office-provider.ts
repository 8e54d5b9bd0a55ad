import { randomUUID } from 'node:crypto'
import type { GenericOAuthConfig } from 'better-auth/plugins'
import { recordAudit } from '../db/audit.ts'
import type { Database } from '../db/client.ts'
import { unitOfPerson } from '../db/queries/unit-of-person.ts'

/** An office's own OpenID Connect provider, by settings. */
export type OfficeProvider = {
  issuer: string
  clientId: string
  /** "" = a public client: PKCE alone */
  clientSecret: string
  name: string
}

export const officeProviderId = 'office'
/** belongs to nobody, so that the library finds nobody by it */
const nobodysEmail = 'nobody@users.so-dan-van.invalid'

type Claims = { sub?: unknown; preferred_username?: unknown; email?: unknown; email_verified?: unknown }

/** Signing in at the provider: code flow with PKCE, state and nonce, the ID token checked against the provider's keys. It
 * makes no accounts and links none by itself: who somebody is, `linkPerson` alone decides. */
export function officeProviderConfig(
  database: Pick<Database, 'write'>,
  { issuer, clientId, clientSecret, name }: OfficeProvider,
): GenericOAuthConfig {
  return {
    providerId: officeProviderId,
    name,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    ...(clientSecret !== '' && { clientSecret }),
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    mapProfileToUser: async (profile) => {
      await linkPerson(database, profile as Claims)
      return { email: nobodysEmail, emailVerified: false }
    },
  }
}

/** Remembers, the first time, whose account at the provider this is: the active person with the same user name, or with the
 * same address where the provider has verified it; nobody who is linked to another account there. */
async function linkPerson(database: Pick<Database, 'write'>, claims: Claims): Promise<void> {
  const { sub } = claims
  if (typeof sub !== 'string' || sub === '') return
  await database.write(async (db) => {
    const known = { providerId: officeProviderId, accountId: sub }
    if ((await db.account.findFirst({ where: known, select: { id: true } })) !== null) return
    const person = await db.user.findFirst({
      where: {
        active: true,
        OR: namesOf(claims),
        accounts: { none: { providerId: officeProviderId } },
      },
      orderBy: { id: 'asc' },
      select: { id: true },
    })
    if (person === null) return
    await db.account.create({ data: { id: randomUUID(), ...known, userId: person.id }, select: { id: true } })
    await recordAudit(db, {
      actor: person.id,
      action: 'account.linked',
      subject: { type: 'user', id: person.id },
      unit: await unitOfPerson(db, person.id),
      data: {},
      requestId: null,
    })
  })
}

function namesOf({ preferred_username: username, email, email_verified: verified }: Claims) {
  return [
    ...(typeof username === 'string' ? [{ username: username.toLowerCase() }] : []),
    ...(typeof email === 'string' && verified === true && !email.endsWith('.invalid')
      ? [{ email: email.toLowerCase() }]
      : []),
  ]
}
