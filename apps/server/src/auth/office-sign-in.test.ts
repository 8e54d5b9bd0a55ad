import { afterAll, expect, test } from 'vitest'
import { addPerson } from '../../test/more-people.ts'
import { type OfficeAccount, officeClient, officeServer } from '../../test/office-server.ts'
import { testApp } from '../../test/test-app.ts'
import { testStore } from '../../test/test-store.ts'
import { buildApp } from '../app.ts'

const { database, unit } = await testApp()
const publicUrl = 'http://127.0.0.1:4999'
const office = await officeServer(`${publicUrl}/api/auth/callback/office`)
const app = await buildApp({
  ...{ database, secret: 'x'.repeat(40), publicUrl, trustProxy: false, logLevel: 'silent', webFolder: null },
  evidence: testStore(),
  office: { issuer: office.issuer, ...officeClient, name: 'Cổng Tỉnh ủy' },
})
afterAll(async () => {
  await app.close()
  await office.close()
})
await addPerson(database, 'cothu', { role: 'viewer', unit: await unit('44') })
await addPerson(database, 'nghiviec', { role: 'viewer', unit: await unit('44') })
await database.pool.query(`update "user" set email = 'co.thu@tinhuy.vn' where id = 'cothu'`)

type Jar = Map<string, string>
const cookies = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
const keep = (jar: Jar, set: string[]) => {
  for (const line of set) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    jar.set(name, value)
  }
}

/** What a browser does: asks to leave, follows the provider's redirects, comes back. */
async function visit(account: OfficeAccount, spoil: (back: URL) => void = () => {}) {
  office.person(account)
  const own: Jar = new Map()
  const start = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/social',
    payload: { provider: 'office', callbackURL: '/tong-quan', errorCallbackURL: '/dang-nhap' },
    headers: { host: '127.0.0.1:4999' },
  })
  expect(start.statusCode, start.body).toBe(200)
  keep(own, [start.headers['set-cookie'] ?? []].flat())
  const leaving = new URL(start.json().url)
  const there: Jar = new Map()
  let next = leaving
  while (!next.href.startsWith(publicUrl)) {
    const step = await fetch(next, { redirect: 'manual', headers: { cookie: cookies(there) } })
    keep(there, step.headers.getSetCookie())
    next = new URL(step.headers.get('location') ?? '', next)
  }
  spoil(next)
  const back = await app.inject({
    method: 'GET',
    url: next.pathname + next.search,
    headers: { host: '127.0.0.1:4999', cookie: cookies(own) },
  })
  keep(own, [back.headers['set-cookie'] ?? []].flat())
  const me = await app.inject({
    method: 'GET',
    url: '/api/trpc/session.me',
    headers: { cookie: cookies(own) },
  })
  const who: string | null = me.statusCode === 200 ? me.json().result.data.username : null
  return { leaving, who, to: String(back.headers.location ?? '') }
}

const links = async () =>
  (
    await database.pool.query(
      `select user_id, account_id from account where provider_id = 'office' order by user_id`,
    )
  ).rows

test('the button is offered with its name, and the code flow has PKCE, state and nonce', async () => {
  expect((await app.inject('/api/auth/options')).json()).toEqual({ office: 'Cổng Tỉnh ủy' })
  const { leaving, who, to } = await visit({ sub: 'a-1', preferred_username: 'lethuy' })
  expect(Object.fromEntries(leaving.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: expect.any(String),
    state: expect.any(String),
    nonce: expect.any(String),
    client_id: officeClient.clientId,
  })
  expect(who).toBe('lethuy')
  expect(to).toBe('/tong-quan')
})

test('the account is linked once: by its subject from then on, whatever it is called', async () => {
  expect((await visit({ sub: 'a-1', preferred_username: 'ten-khac' })).who).toBe('lethuy')
  // another account there under a name that was taken over signs in nobody
  const other = await visit({ sub: 'a-2', preferred_username: 'lethuy' })
  expect(other.who).toBeNull()
  expect(other.to).toContain('error=signup_disabled')
  expect(await links()).toEqual([{ user_id: 'demo-lethuy', account_id: 'a-1' }])
})

test('a mail address counts where the provider has verified it', async () => {
  const claims = { sub: 'b-1', email: 'co.thu@tinhuy.vn' }
  expect((await visit({ ...claims, email_verified: false })).who).toBeNull()
  expect((await visit({ ...claims, email_verified: true })).who).toBe('cothu')
})

test('nobody is made an account, and the addresses inside are no way in', async () => {
  const count = async () => (await database.pool.query('select count(*) as n from "user"')).rows[0].n
  const before = await count()
  const unknown = await visit({
    sub: 'c-1',
    preferred_username: 'nguoi-la',
    email: 'la@x.vn',
    email_verified: true,
  })
  expect(unknown.who).toBeNull()
  const inner = { sub: 'c-2', email: 'nobody@users.so-dan-van.invalid', email_verified: true }
  expect((await visit(inner)).who).toBeNull()
  const demo = { sub: 'c-3', email: 'quantri@so-dan-van.invalid', email_verified: true }
  expect((await visit(demo)).who).toBeNull()
  expect(await count()).toBe(before)
})

test('who is deactivated stays out, linked or not', async () => {
  expect((await visit({ sub: 'd-1', preferred_username: 'nghiviec' })).who).toBe('nghiviec')
  await database.pool.query(`update "user" set active = false where id = 'nghiviec'`)
  const out = await visit({ sub: 'd-1', preferred_username: 'nghiviec' })
  expect(out.who).toBeNull()
  expect(out.to).toContain('USER_INACTIVE')
})

test.each([
  ['state', 'state'],
  ['code', 'code'],
])('a spoiled %s signs nobody in', async (_what, parameter) => {
  const back = await visit({ sub: 'a-1', preferred_username: 'lethuy' }, (url) =>
    url.searchParams.set(parameter, 'khong-phai'),
  )
  expect(back.who).toBeNull()
})

test('linking and signing in are in the audit trail, tokens nowhere', async () => {
  const { rows } = await database.pool.query(
    `select action, data->>'method' as method from audit_event where actor_id = 'demo-lethuy'
     and action in ('account.linked', 'session.started') order by id`,
  )
  expect(rows[0]).toMatchObject({ action: 'account.linked' })
  expect(rows[1]).toEqual({ action: 'session.started', method: 'office' })
  const { rows: kept } = await database.pool.query(
    `select access_token, refresh_token, id_token from account where provider_id = 'office'`,
  )
  expect(kept.every((row) => Object.values(row).every((value) => value === null))).toBe(true)
})

test('without the settings there is no such sign-in', async () => {
  const plain = await testApp()
  expect((await plain.app.inject('/api/auth/options')).json()).toEqual({ office: null })
  const start = await plain.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/social',
    payload: { provider: 'office', callbackURL: '/' },
  })
  expect(start.statusCode).toBe(404)
})
