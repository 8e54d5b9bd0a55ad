import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** An office's account: what the provider says of it. */
export type OfficeAccount = {
  sub: string
  preferred_username?: string
  email?: string
  email_verified?: boolean
}

export type OfficeServer = {
  issuer: string
  /** everybody who comes next is this person there */
  person: (account: OfficeAccount) => void
  close: () => Promise<void>
}

export const officeClient = { clientId: 'so-dan-van', clientSecret: 'a-secret-of-the-tests-only' }

/** A real OpenID Connect server on a port of this machine that asks for no password: it knows who comes. PKCE is a must. */
export async function officeServer(redirectUri: string): Promise<OfficeServer> {
  const listener: Server = createServer()
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
  let now: OfficeAccount = { sub: 'nobody' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: officeClient.clientId,
        client_secret: officeClient.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...now, sub: id }) }),
    interactions: { url: () => '/interaction' },
    cookies: { keys: ['a-key-of-the-tests'] },
  })
  const answer = provider.callback()
  listener.on('request', async (request, response) => {
    if (request.url?.startsWith('/interaction') !== true) return void answer(request, response)
    const { params, grantId } = await provider.interactionDetails(request, response)
    const grant =
      (grantId && (await provider.Grant.find(grantId))) ||
      new provider.Grant({ accountId: now.sub, clientId: String(params.client_id) })
    grant.addOIDCScope('openid profile email')
    await provider.interactionFinished(request, response, {
      login: { accountId: now.sub, remember: false },
      consent: { grantId: await grant.save() },
    })
  })
  return {
    issuer,
    person: (account) => {
      now = account
    },
    close: () =>
      new Promise((resolve) => {
        listener.closeAllConnections()
        listener.close(() => resolve())
      }),
  }
}
