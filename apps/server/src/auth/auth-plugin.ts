import { DomainError } from '@so-dan-van/domain/errors'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AuthDeps, clientAddressHeader, makeAuth } from './auth.ts'
import { officeProviderId } from './office-provider.ts'

/** What the web app uses, and which fields it sends; everything else of the library stays closed. */
const open: Readonly<Record<string, readonly string[]>> = {
  'POST /api/auth/sign-in/username': ['username', 'password'],
  'POST /api/auth/sign-out': [],
  'POST /api/auth/sign-in/social': ['provider', 'callbackURL', 'errorCallbackURL'],
  [`GET /api/auth/callback/${officeProviderId}`]: [],
  'POST /api/auth/two-factor/enable': ['password'],
  'POST /api/auth/two-factor/disable': ['password'],
  'POST /api/auth/two-factor/verify-totp': ['code'],
  'POST /api/auth/two-factor/verify-backup-code': ['code'],
  'POST /api/auth/two-factor/generate-backup-codes': ['password'],
  'POST /api/auth/invitation/look-up': ['token'],
  'POST /api/auth/invitation/accept': ['token', 'password'],
}

/** of the library's answer to one attempt too many: seconds to wait */
const waitHeader = 'x-retry-after'

export async function authPlugin(app: FastifyInstance, deps: AuthDeps): Promise<void> {
  const auth = makeAuth(deps)
  // what the sign-in page offers; says nothing that its button does not
  app.get('/api/auth/options', async () => ({ office: deps.office?.name ?? null }))
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const url = new URL(request.url, `${request.protocol}://${request.host}`)
      const fields = open[`${request.method} ${url.pathname}`]
      if (fields === undefined) return reply.callNotFound()
      const response = await auth.handler(asked(request, url, fields))
      if (response.headers.has(waitHeader)) throw slowedDown(response, reply)
      reply.status(response.status)
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
      reply.header('set-cookie', response.headers.getSetCookie())
      return reply.send(await response.text())
    },
  })
}

function asked(request: FastifyRequest, url: URL, fields: readonly string[]): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  headers.set(clientAddressHeader, request.ip)
  headers.set('x-request-id', request.id)
  return new Request(url, {
    method: request.method,
    headers,
    body: request.method === 'POST' ? JSON.stringify(picked(request.body, fields)) : null,
  })
}

/** The library's refusal, as every other one is answered. */
function slowedDown(response: Response, reply: FastifyReply): DomainError {
  const seconds = Math.max(1, Number(response.headers.get(waitHeader)))
  reply.header('retry-after', seconds)
  return new DomainError('TOO_MANY_ATTEMPTS', { seconds })
}

function picked(body: unknown, fields: readonly string[]): Record<string, unknown> {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(Object.entries(body).filter(([name]) => fields.includes(name)))
}
