import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Viewer } from '@so-dan-van/domain/access/grant'
import { sql } from 'kysely'
import type { ReadDb } from '../db/client.ts'
import { catalogueVersion } from '../db/queries/reference.ts'
import { currentSnapshot } from '../db/snapshot-cache.ts'

export type Session = {
  id: string
  viewer: Viewer
  catalogueVersion: string
  snapshot: string
  token: string
  updatedAt: Date
}

const cookieNames = ['__Secure-better-auth.session_token', 'better-auth.session_token']

/** The token of a session cookie whose signature is right; null otherwise. */
export function tokenOfCookie(header: string | undefined, secret: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name = '', ...rest] = part.trim().split('=')
    if (!cookieNames.includes(name)) continue
    const text = decodeCookie(rest.join('='))
    const dot = text.lastIndexOf('.')
    const [token, signature] = [text.slice(0, dot), text.slice(dot + 1)]
    const expected = createHmac('sha256', secret).update(token).digest()
    const given = Buffer.from(signature, 'base64')
    if (dot > 0 && given.length === expected.length && timingSafeEqual(given, expected)) return token
  }
  return null
}

function decodeCookie(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const grantsOf = (user: ReturnType<typeof sql.ref>) => sql<Viewer['grants']>`coalesce((
  select json_agg(json_build_object('role', g.role, 'unit', g.unit_id, 'path', u.path) order by g.id)
  from "grant" g join unit u on u.id = g.unit_id where g.user_id = ${user}), '[]')`

/** Session, person and grants in one query (docs/decisions/0003-session-by-one-query.md). `mustEnrol`: whether
 * administrators need a second factor. */
export async function readSession(db: ReadDb, token: string, mustEnrol: boolean): Promise<Session | null> {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('user as p', 'p.id', 's.user_id')
    .where('s.token', '=', token)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('p.active', '=', true)
    .select([
      'p.id',
      'p.username',
      'p.name',
      'p.two_factor_enabled',
      's.id as session_id',
      's.updated_at',
      grantsOf(sql.ref('p.id')).as('grants'),
      catalogueVersion.as('version'),
      currentSnapshot.as('snapshot'),
    ])
    .executeTakeFirst()
  if (row === undefined) return null
  const { id, username, name, grants } = row
  const lacking = !row.two_factor_enabled && grants.some(({ role }) => role === 'administrator')
  return {
    id: row.session_id,
    viewer: { id, username, name, grants, mustEnrol: mustEnrol && lacking },
    catalogueVersion: row.version,
    snapshot: row.snapshot,
    token,
    updatedAt: row.updated_at,
  }
}

/** The person behind a token of another program; null when it is unknown, expired or taken back. */
export async function readTokenHolder(
  db: ReadDb,
  hash: string,
): Promise<
  | (Omit<Session, 'id' | 'token' | 'updatedAt' | 'snapshot'> & { tokenId: number; lastUsedAt: Date | null })
  | null
> {
  const row = await db
    .selectFrom('api_token as t')
    .innerJoin('user as p', 'p.id', 't.user_id')
    .where('t.hash', '=', hash)
    .where('t.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('t.expires_at', 'is', null), eb('t.expires_at', '>', sql<Date>`now()`)]))
    .where('p.active', '=', true)
    .select([
      'p.id',
      'p.username',
      'p.name',
      't.id as token_id',
      't.last_used_at',
      grantsOf(sql.ref('p.id')).as('grants'),
      catalogueVersion.as('version'),
    ])
    .executeTakeFirst()
  if (row === undefined) return null
  const { id, username, name, grants } = row
  return {
    viewer: { id, username, name, grants, mustEnrol: false },
    catalogueVersion: row.version,
    tokenId: row.token_id,
    lastUsedAt: row.last_used_at,
  }
}
