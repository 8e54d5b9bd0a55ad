import type { FastifyInstance } from 'fastify'
import { type AuthDeps, clientAddressHeader, makeAuth } from './auth.ts'

/** What the web app uses; everything else of the library stays closed. */
const open = new Set(['POST /api/auth/sign-in/username', 'POST /api/auth/sign-out'])

export async function authPlugin(app: FastifyInstance, deps: AuthDeps): Promise<void> {
  const auth = makeAuth(deps)
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const url = new URL(request.url, `${request.protocol}://${request.host}`)
      if (!open.has(`${request.method} ${url.pathname}`)) return reply.callNotFound()
      const headers = new Headers()
      for (const [name, value] of Object.entries(request.headers))
        if (typeof value === 'string') headers.set(name, value)
      headers.set(clientAddressHeader, request.ip)
      const response = await auth.handler(
        new Request(url, {
          method: request.method,
          headers,
          body: request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null,
        }),
      )
      reply.status(response.status)
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
      reply.header('set-cookie', response.headers.getSetCookie())
      return reply.send(await response.text())
    },
  })
}
