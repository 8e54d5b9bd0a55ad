import type { Viewer } from '@so-dan-van/domain/access/grant'
import { vietnamDay } from '@so-dan-van/domain/reports/dates'
import type { Locale } from '@so-dan-van/messages/messages'
import { localeOf } from '@so-dan-van/messages/messages-of'
import { TRPCError } from '@trpc/server'
import type { FastifyRequest } from 'fastify'
import { readSession, tokenOfCookie } from '../auth/read-session.ts'
import type { Database, ReadDb } from '../db/client.ts'
import { isDatabaseGone } from '../db/database-gone.ts'
import { type Reference, referenceCache } from '../db/queries/reference.ts'
import { type Remember, snapshotCache } from '../db/snapshot-cache.ts'
import type { ReportHub } from '../live/report-hub.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { EvidenceStore } from '../store/file-store.ts'
import { type Upload, uploadOf } from './upload.ts'

/** What every procedure gets. Only here are `read` and `write` handed out. */
export type Context = {
  viewer: Viewer | null
  /** id of the session that asks; null for nobody */
  session: string | null
  read: ReadDb
  write: Database['write']
  /** the catalogue as the database has it now */
  reference: () => Promise<Reference>
  /** an answer from this process's copy while the database has not changed; the key names all that it depends on */
  remember: Remember
  /** what happens to reports while somebody has them open */
  live: ReportHub
  /** sends mail; null where no mail server is set up */
  mail: Mailer | null
  /** where evidence is kept */
  evidence: EvidenceStore
  /** address under which the reader sees the app, for links in mail */
  origin: string
  /** what a file that is sent says about itself; null where none is */
  upload: Upload | null
  requestId: string
  locale: Locale
  /** ISO day in Viet Nam */
  today: string
  now: () => Date
}

export type ContextDeps = {
  database: Pick<Database, 'read' | 'write'>
  live: ReportHub
  mail: Mailer | null
  evidence: EvidenceStore
  publicUrl: string | null
  secret: string
  /** whether administrators need a second factor */
  mustEnrol: boolean
  now: () => Date
}

/** Makes the context of a request: who asks is one query; a session used on another day than last time is extended. */
export function contextMaker(deps: ContextDeps) {
  const { database, live, mail, evidence, publicUrl, secret, mustEnrol, now } = deps
  const references = referenceCache(database.read)
  const answers = snapshotCache()
  return async ({ req }: { req: FastifyRequest }): Promise<Context> => {
    const token = tokenOfCookie(req.headers.cookie, secret)
    const session =
      token === null ? null : await readSession(database.read, token, mustEnrol).catch(unavailable)
    if (session !== null && now().getTime() - session.updatedAt.getTime() > 86_400_000)
      await extend(database, session.token, now())
    return {
      viewer: session?.viewer ?? null,
      session: session?.id ?? null,
      read: database.read,
      write: database.write,
      reference: () => references(session?.catalogueVersion ?? '0'),
      remember: session === null ? (_key, work) => work() : answers(session.snapshot),
      live,
      mail,
      evidence,
      origin: publicUrl?.replace(/\/$/, '') ?? `${req.protocol}://${req.host}`,
      upload: uploadOf(req.headers),
      requestId: req.id,
      locale: localeOf(req.headers['accept-language']),
      today: vietnamDay(now()),
      now,
    }
  }
}

/** Nothing of a request works without the database: said as such, not as an unexpected error. */
function unavailable(cause: unknown): never {
  if (!isDatabaseGone(cause)) throw cause
  throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'DATABASE_UNAVAILABLE', cause })
}

const week = 7 * 86_400_000

async function extend(database: ContextDeps['database'], token: string, now: Date): Promise<void> {
  await database.write((db) =>
    db.session.updateMany({
      where: { token },
      data: { expiresAt: new Date(now.getTime() + week), updatedAt: now },
    }),
  )
}
