import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import { DomainError, type ErrorCode } from '@so-dan-van/domain/errors'
import { localeOf, messagesOf } from '@so-dan-van/messages/messages-of'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type AppRouter, appRouter } from './app-router.ts'
import { authPlugin } from './auth/auth-plugin.ts'
import type { OfficeProvider } from './auth/office-provider.ts'
import type { Database } from './db/client.ts'
import { isDatabaseGone } from './db/database-gone.ts'
import { evidencePlugin } from './features/evidence/evidence-plugin.ts'
import { ReportHub } from './live/report-hub.ts'
import type { Mailer } from './mail/mailer.ts'
import { restPlugin } from './rest/plugin.ts'
import type { EvidenceStore } from './store/file-store.ts'
import { contextMaker } from './trpc/context.ts'
import { incidentOf } from './trpc/procedures.ts'
import { acceptUploads } from './trpc/upload.ts'

export type AppDeps = {
  database: Pick<Database, 'read' | 'write' | 'prisma' | 'pool'>
  secret: string
  publicUrl: string | null
  /** whether there is a reverse proxy before the app */
  trustProxy: boolean
  logLevel: string
  /** folder of the built web app; null = serve the API only */
  webFolder: string | null
  /** signing in at an office's own provider, where one is set up */
  office?: OfficeProvider | null
  /** whether administrators can do nothing before they have a second factor */
  requireSecondFactor?: boolean
  /** where evidence is kept */
  evidence: EvidenceStore
  /** null = no mail is sent */
  mail?: Mailer | null
  now?: () => Date
}

const megabyte = 1_048_576
/** What the proxy before the app wrote into X-Forwarded-For is believed; what came to it there may be anybody's invention. */
const nearestProxy = (_address: string, hop: number) => hop === 0

/** The whole HTTP surface: pages, tRPC, sign-in, open data, health. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const app = fastify({
    trustProxy: deps.trustProxy && nearestProxy,
    bodyLimit: megabyte,
    routerOptions: { maxParamLength: 1000 },
    genReqId: () => crypto.randomUUID(),
    // an address that is none, such as one with %ff in it
    frameworkErrors: (_error, request, reply) => notFound(request, reply, null),
    logger: {
      level: deps.logLevel,
      redact: ['req.headers.cookie', 'req.headers.authorization'],
      // addresses without their query: figures and searches are nobody's business in a log
      serializers: {
        req: (request: FastifyRequest) => ({
          method: request.method,
          path: request.url.split('?')[0],
          ip: request.ip,
        }),
      },
    },
  })
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id))
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy(deps.publicUrl) },
    strictTransportSecurity: deps.publicUrl?.startsWith('https:') ?? false,
  })
  await app.register(compress, { threshold: 1024, encodings: ['gzip'], zlibOptions: { level: 1 } })
  app.addHook('onRequest', async (request) => refuseForeignOrigin(request, deps.publicUrl))
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply))
  app.setNotFoundHandler((request, reply) => notFound(request, reply, deps.webFolder))
  health(app, deps)
  await app.register(restPlugin, { prefix: '/api/v1', database: deps.database })
  const { secret, publicUrl, office = null, now = () => new Date() } = deps
  await app.register(authPlugin, { database: deps.database, secret, publicUrl, office, now })
  const live = new ReportHub(deps.database.pool.options)
  app.addHook('preClose', () => endStreams(app, live))
  acceptUploads(app)
  const createContext = contextMaker({
    database: deps.database,
    live,
    secret,
    mustEnrol: deps.requireSecondFactor ?? false,
    now,
    mail: deps.mail ?? null,
    evidence: deps.evidence,
    publicUrl: deps.publicUrl,
  })
  await app.register(evidencePlugin, { prefix: '/api/evidence', contextOf: createContext })
  await app.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: appRouter,
      createContext,
      maxBatchSize: 20,
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          app.log.error({ err: error.cause ?? error, path, incident: incidentOf(error) }, 'unexpected')
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  })
  if (deps.webFolder !== null && existsSync(deps.webFolder)) await pages(app, deps.webFolder)
  return app
}

/** Nothing but our own files. Styles may be inline: Mantine writes its variables into a style element. */
function policy(publicUrl: string | null) {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(publicUrl?.startsWith('https:') && { upgradeInsecureRequests: [] }),
  }
}

/** A page of another site must not act with the reader's cookie. Programs send neither header and have no cookie to lend. */
function refuseForeignOrigin(request: FastifyRequest, publicUrl: string | null): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin, 'sec-fetch-site': site } = request.headers
  const own = [request.host, ...(publicUrl === null ? [] : [new URL(publicUrl).host])]
  const foreign =
    origin === undefined
      ? site === 'cross-site'
      : !URL.canParse(origin) || !own.includes(new URL(origin).host)
  if (foreign) throw new DomainError('WRONG_ORIGIN', {})
}

/** Streams end by themselves, so that their readers come again; what is still open after that is not waited for. */
async function endStreams(app: FastifyInstance, live: ReportHub): Promise<void> {
  setTimeout(() => app.server.closeAllConnections(), 1000).unref()
  await live.close()
}

function health(app: FastifyInstance, { database }: AppDeps): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await database.pool.query('select 1')
      return { status: 'ready' }
    } catch {
      return reply.status(503).send({ status: 'database unavailable' })
    }
  })
}

async function pages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes(`${join(folder, 'assets')}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
}

const httpStatus: Partial<Record<ErrorCode, number>> = {
  NOT_SIGNED_IN: 401,
  NO_PERMISSION: 403,
  TWO_FACTOR_REQUIRED: 403,
  WRONG_ORIGIN: 403,
  NOT_FOUND: 404,
  FIELD_INVALID: 400,
  TOKEN_REQUIRED: 401,
  NOT_ACCEPTABLE: 406,
  TOO_MANY_ATTEMPTS: 429,
  UNIT_NOT_FOUND: 404,
  INDICATOR_NOT_FOUND: 404,
  DATABASE_UNAVAILABLE: 503,
  EVIDENCE_NOT_FOUND: 404,
  STORE_UNAVAILABLE: 503,
}

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { errors } = messagesOf(localeOf(request.headers['accept-language']))
  const send = (status: number, code: ErrorCode | 'UNEXPECTED', message: string, more: object = {}) =>
    reply.status(status).send({ error: { code, message, ...more } })
  if (error instanceof DomainError) {
    const sentence = errors.sentences[error.code as ErrorCode] as (params: unknown) => string
    const { field } = error.params as { field?: string }
    return send(
      httpStatus[error.code as ErrorCode] ?? 400,
      error.code,
      sentence(error.params),
      field === undefined ? {} : { field },
    )
  }
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status >= 400 && status < 500) {
    const { atMost, value } = errors.expected
    const params = { field: 'input', expected: status === 413 ? atMost('1 MB') : value }
    return send(status, 'FIELD_INVALID', errors.sentences.FIELD_INVALID(params))
  }
  if (isDatabaseGone(error))
    return send(503, 'DATABASE_UNAVAILABLE', errors.sentences.DATABASE_UNAVAILABLE({}))
  const incident = incidentOf(error as Error)
  request.log.error({ err: error, incident }, 'unexpected')
  return send(500, 'UNEXPECTED', errors.unexpected(incident))
}

/** An app address opens the app; anything else is a sentence. */
function notFound(request: FastifyRequest, reply: FastifyReply, webFolder: string | null) {
  const path = request.url.split('?')[0] ?? ''
  const isPage = request.method === 'GET' && !/^\/api(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path)
  if (isPage && webFolder !== null && existsSync(join(webFolder, 'index.html')))
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  const { errors } = messagesOf(localeOf(request.headers['accept-language']))
  return reply.status(404).send({ error: { code: 'NOT_FOUND', message: errors.sentences.NOT_FOUND({}) } })
}
