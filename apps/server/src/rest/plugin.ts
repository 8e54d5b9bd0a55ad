import { createHash } from 'node:crypto'
import { can } from '@so-dan-van/domain/access/access'
import { DomainError } from '@so-dan-van/domain/errors'
import { rowsCsv } from '@so-dan-van/domain/open-data/rows-csv'
import { localeOf, messagesOf } from '@so-dan-van/messages/messages-of'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from '../api-token.ts'
import { readTokenHolder } from '../auth/read-session.ts'
import type { Database } from '../db/client.ts'
import { referenceCache } from '../db/queries/reference.ts'
import { recordRefusal } from '../db/record-refusal.ts'
import { fieldError } from '../trpc/field-error.ts'
import { docsPage } from './docs-page.ts'
import { openApi } from './open-api.ts'
import { type Page, type Reader, type Resource, resources } from './resources.ts'

const hour = 3_600_000

/** `/api/v1`: read-only open data for other programs, approved figures only (docs/guide/du-lieu-mo.md). */
export async function restPlugin(
  app: FastifyInstance,
  { database }: { database: Pick<Database, 'read' | 'write'> },
): Promise<void> {
  const references = referenceCache(database.read)
  const readerOf = async (request: FastifyRequest): Promise<Reader> => {
    const token = /^Bearer ([\w-]{10,200})$/.exec(request.headers.authorization ?? '')?.[1]
    const holder = token === undefined ? null : await readTokenHolder(database.read, hashToken(token))
    if (holder === null) throw new DomainError('TOKEN_REQUIRED', {})
    if (Date.now() - (holder.lastUsedAt?.getTime() ?? 0) > hour)
      await database.write((db) =>
        db.apiToken.update({
          where: { id: holder.tokenId },
          data: { lastUsedAt: new Date() },
          select: { id: true },
        }),
      )
    return {
      person: holder.viewer.id,
      read: database.read,
      reference: await references(holder.catalogueVersion),
      grants: holder.viewer.grants,
    }
  }
  app.get('/openapi.json', async () => openApi())
  app.get('/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(openApi())),
  )
  for (const [name, resource] of Object.entries(resources))
    for (const path of [`/${name}`, `/${name}.csv`])
      app.get(path, async (request, reply) => {
        const reader = await readerOf(request)
        const query = parse(resource.query, request)
        const rows = await rowsFor(resource, reader, query).catch(refusalsRecorded(database, reader, request))
        const page = rows.slice(query.cursor, query.cursor + query.limit)
        const more = query.cursor + query.limit < rows.length
        const next = more ? `${path}?${nextQuery(request, query.cursor + query.limit)}` : null
        const csv = path.endsWith('.csv') || wantsCsv(request)
        const columns = Object.keys(resource.row.shape)
        const body = csv
          ? rowsCsv(columns, page)
          : JSON.stringify({ data: page, total: rows.length, next: next && `/api/v1${next}` })
        if (next !== null) reply.header('link', `</api/v1${next}>; rel="next"`)
        return send(request, reply, body, csv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
      })
}

async function rowsFor(resource: Resource, reader: Reader, query: Page) {
  if (!can(reader.grants, 'figures.read')) throw new DomainError('NO_PERMISSION', {})
  return resource.rows(reader, query)
}

/** As with tRPC, a person who is refused leaves an audit event. */
const refusalsRecorded =
  ({ write }: Pick<Database, 'write'>, { person }: Reader, request: FastifyRequest) =>
  async (error: unknown): Promise<never> => {
    if (error instanceof DomainError && error.code === 'NO_PERMISSION')
      await recordRefusal(write, {
        actor: person,
        procedure: `GET ${request.routeOptions.url}`,
        unit: null,
        at: new Date(),
        requestId: request.id,
      })
    throw error
  }

function parse(schema: Resource['query'], request: FastifyRequest): Page {
  const query = request.query as Record<string, string | string[]>
  // a parameter given twice is a list
  const joined = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  )
  const result = schema.safeParse(joined, { reportInput: true })
  if (!result.success)
    throw new DomainError(
      'FIELD_INVALID',
      fieldError(result.error, messagesOf(localeOf(request.headers['accept-language']))),
    )
  return result.data as Page
}

function wantsCsv(request: FastifyRequest): boolean {
  const accepted = (request.headers.accept ?? '*/*').split(',').map(mediaRange)
  const quality = (...types: string[]) =>
    types
      .map((type) => accepted.find((range) => range.type === type)?.quality)
      .find((q) => q !== undefined) ?? 0
  const [json, csv] = [
    quality('application/json', 'application/*', '*/*'),
    quality('text/csv', 'text/*', '*/*'),
  ]
  if (json === 0 && csv === 0) throw new DomainError('NOT_ACCEPTABLE', {})
  return csv > json
}

/** "text/csv;q=0.5" -> text/csv, 0.5 */
function mediaRange(text: string): { type: string; quality: number } {
  const [type = '', ...parameters] = text.toLowerCase().split(';')
  const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean)
  return { type: type.trim(), quality: quality === undefined ? 1 : Number(quality) || 0 }
}

function nextQuery(request: FastifyRequest, cursor: number): string {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '')
  query.set('cursor', String(cursor))
  return query.toString()
}

/** The same content has the same tag: an unchanged answer is not sent again. */
function send(request: FastifyRequest, reply: FastifyReply, body: string, type: string) {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'authorization, accept')
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(tag) ? reply.status(304).send() : reply.type(type).send(body)
}
