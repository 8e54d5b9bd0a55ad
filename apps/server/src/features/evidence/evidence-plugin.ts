import { can } from '@so-dan-van/domain/access/access'
import { DomainError } from '@so-dan-van/domain/errors'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordRefusal } from '../../db/record-refusal.ts'
import type { Context } from '../../trpc/context.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { type FilePart, findFile } from './find-file.ts'

type Options = { contextOf: (request: { req: FastifyRequest }) => Promise<Context> }

/** `/api/evidence/12`: the file, always as a download; `/thumbnail` and `/view` of it: pictures that this program drew
 * itself, shown in the page. Nothing here runs in the app's origin, whatever is in a file. */
export async function evidencePlugin(app: FastifyInstance, { contextOf }: Options): Promise<void> {
  const paths: Record<string, FilePart> = {
    '/:id': 'file',
    '/:id/thumbnail': 'thumbnail',
    '/:id/view': 'view',
  }
  for (const [path, part] of Object.entries(paths))
    app.get(path, async (request, reply) => {
      const ctx = readerOf(await contextOf({ req: request }))
      const found = await fileOf(ctx, request, part).catch(refusalRecorded(ctx, request))
      const content = await ctx.evidence.store.read(found.key)
      if (content === null) throw new DomainError('STORE_UNAVAILABLE', {})
      safeHeaders(reply, found.name, part)
      if (found.bytes !== null) reply.header('content-length', found.bytes)
      return reply.type(found.mediaType).send(content)
    })
}

function readerOf(ctx: Context): SignedIn {
  const { viewer } = ctx
  if (viewer === null) throw new DomainError('NOT_SIGNED_IN', {})
  if (viewer.mustEnrol) throw new DomainError('TWO_FACTOR_REQUIRED', {})
  return { ...ctx, viewer }
}

function fileOf(ctx: SignedIn, request: FastifyRequest, part: FilePart) {
  const { id } = request.params as { id: string }
  if (!/^\d{1,9}$/.test(id)) throw new DomainError('EVIDENCE_NOT_FOUND', {})
  if (!can(ctx.viewer.grants, 'figures.read')) throw new DomainError('NO_PERMISSION', {})
  return findFile(ctx, Number(id), part)
}

const refusalRecorded =
  ({ write, viewer, now }: SignedIn, request: FastifyRequest) =>
  async (error: unknown): Promise<never> => {
    if (error instanceof DomainError && error.code === 'NO_PERMISSION')
      await recordRefusal(write, {
        actor: viewer.id,
        procedure: `GET ${request.routeOptions.url}`,
        unit: null,
        at: now(),
        requestId: request.id,
      })
    throw error
  }

function safeHeaders(reply: FastifyReply, name: string, part: FilePart): void {
  const plain = name.replace(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  const way = part === 'file' ? 'attachment' : 'inline'
  reply.header('content-disposition', `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`)
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  reply.header('x-content-type-options', 'nosniff')
  reply.header('cross-origin-resource-policy', 'same-origin')
  // rights may end at any time
  reply.header('cache-control', part === 'thumbnail' ? 'private, max-age=300' : 'private, no-store')
}
