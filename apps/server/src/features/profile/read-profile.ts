import { realEmail } from '@so-dan-van/domain/people/person'
import type { Profile } from '@so-dan-van/domain/people/profile'
import { readSessions } from '../../db/queries/read-sessions.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** The reader's own account. */
export async function readProfile({ read, viewer, session }: SignedIn): Promise<Profile> {
  const [user, password, sessions, tokens] = await Promise.all([
    read
      .selectFrom('user')
      .where('id', '=', viewer.id)
      .select(['email', 'two_factor_enabled'])
      .executeTakeFirstOrThrow(),
    read
      .selectFrom('account')
      .where('user_id', '=', viewer.id)
      .where('provider_id', '=', 'credential')
      .select('id')
      .executeTakeFirst(),
    readSessions(read, viewer.id, session),
    read
      .selectFrom('api_token')
      .where('user_id', '=', viewer.id)
      .where('revoked_at', 'is', null)
      .orderBy('id')
      .select(['id', 'name', 'created_at', 'expires_at', 'last_used_at'])
      .execute(),
  ])
  return {
    ...{ username: viewer.username, name: viewer.name, sessions },
    email: realEmail(user.email),
    hasPassword: password !== undefined,
    secondFactor: { enabled: user.two_factor_enabled, required: viewer.mustEnrol },
    tokens: tokens.map((token) => ({
      ...{ id: token.id, name: token.name },
      createdAt: token.created_at.toISOString(),
      expiresAt: token.expires_at?.toISOString() ?? null,
      lastUsedAt: token.last_used_at?.toISOString() ?? null,
    })),
  }
}
