import { usernamePattern } from '@so-dan-van/domain/people/person'
import { expect, test } from 'vitest'
import { demoPassword } from '../../test/fixtures.ts'
import { addPerson } from '../../test/more-people.ts'
import { Person, signIn, testApp } from '../../test/test-app.ts'
import { testStore } from '../../test/test-store.ts'
import { buildApp } from '../app.ts'

const { app, unit, database, clock } = await testApp()
await addPerson(database, 'vangmat', { role: 'viewer', unit: await unit('44') })

await addPerson(database, 'le-thi_hoa.2', { role: 'viewer', unit: await unit('44') })

const trySignIn = (payload: unknown, remoteAddress: string, of = app) =>
  of.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: payload as Record<string, unknown>,
    remoteAddress,
  })
const me = (cookie: string) => new Person(app, cookie).send('session.me')
const codeOf = async (cookie: string) => {
  const answer = await me(cookie)
  return answer.ok ? answer.data.username : answer.error.data.domain?.code
}

test('the cookie is out of reach of scripts and other sites; the password is stored as argon2id', async () => {
  const response = await trySignIn({ username: 'lethuy', password: demoPassword }, '10.1.0.1')
  const cookie = response.cookies.find(({ name }) => name.endsWith('session_token'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie?.secure ?? false).toBe(false)
  const { rows } = await database.pool.query("select password from account where user_id = 'demo-lethuy'")
  expect(rows[0].password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('behind HTTPS the cookie is Secure', async () => {
  const deps = { database, secret: 'x'.repeat(40), trustProxy: true, logLevel: 'silent', webFolder: null }
  const secure = await buildApp({ ...deps, evidence: testStore(), publicUrl: 'https://so.example' })
  const response = await secure.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: { host: '127.0.0.1', origin: 'https://so.example' },
    payload: { username: 'lethuy', password: demoPassword },
  })
  expect(response.statusCode).toBe(200)
  const [cookie] = response.cookies
  expect(cookie).toMatchObject({ name: '__Secure-better-auth.session_token', secure: true, httpOnly: true })
  const header = `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}`
  expect((await new Person(secure, header).call('session.me')).username).toBe('lethuy')
  await secure.close()
})

test('a wrong password and an unknown person get the same answer', async () => {
  const wrong = await trySignIn({ username: 'lethuy', password: 'sai-mat-khau' }, '10.1.0.2')
  const unknown = await trySignIn({ username: 'khongco', password: 'sai-mat-khau' }, '10.1.0.2')
  expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
  expect(wrong.body).toBe(unknown.body)
})

test('signing out ends the session at once', async () => {
  const cookie = await signIn(app, 'tinh')
  expect(await codeOf(cookie)).toBe('tinh')
  const out = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { cookie },
    payload: {},
  })
  expect(out.statusCode).toBe(200)
  expect(await codeOf(cookie)).toBe('NOT_SIGNED_IN')
})

test.each(['le-thi_hoa.2', 'Le-Thi_Hoa.2'])('whoever may be added may sign in: %s', async (name) => {
  expect(usernamePattern.test(name.toLowerCase())).toBe(true)
  expect(await codeOf(await signIn(app, name))).toBe('le-thi_hoa.2')
})

test('deactivation ends every session at once and forbids the next', async () => {
  const cookie = await signIn(app, 'vangmat')
  expect(await codeOf(cookie)).toBe('vangmat')
  await database.pool.query(`update "user" set active = false where username = 'vangmat'`)
  expect(await codeOf(cookie)).toBe('NOT_SIGNED_IN')
  const again = await trySignIn({ username: 'vangmat', password: demoPassword }, '10.1.0.3')
  expect(again.statusCode).toBe(403)
  expect(again.cookies.filter(({ value }) => value !== '')).toEqual([])
})

test('a grant that is taken away is gone with the next request', async () => {
  const cookie = await signIn(app, 'badon')
  await database.pool.query(`delete from "grant" where user_id = 'demo-badon'`)
  const answer = await new Person(app, cookie).send('catalogue.get')
  expect(answer.ok || answer.error.data.domain?.code).toBe('NO_PERMISSION')
})

test('a cookie with another signature, an unknown token or an expired session is nobody', async () => {
  const cookie = await signIn(app, 'minhhoa')
  const [name = '', value = ''] = cookie.split('=')
  const [token = '', signature = ''] = decodeURIComponent(value).split('.')
  const forged = [
    `${name}=${token}`,
    `${name}=${encodeURIComponent(`${token}.`)}`,
    `${name}=${encodeURIComponent(`${token}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`)}`,
    `${name}=${encodeURIComponent(`${token}x.${signature}`)}`,
    `${name}=%E0%A4%A`,
    `${name}=`,
  ]
  for (const other of forged) expect(await codeOf(other), other).toBe('NOT_SIGNED_IN')
  expect(await codeOf(cookie)).toBe('minhhoa')
  await database.pool.query(`update session set expires_at = now() - interval '1 second' where token = $1`, [
    token,
  ])
  expect(await codeOf(cookie)).toBe('NOT_SIGNED_IN')
})

test('a used session is extended, at most once a day', async () => {
  const cookie = await signIn(app, 'quangninh')
  const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0]
  const expiry = async () =>
    (await database.pool.query('select expires_at, updated_at from session where token = $1', [token]))
      .rows[0]
  await database.pool.query(
    `update session set updated_at = $2, expires_at = now() + interval '1 hour' where token = $1`,
    [token, clock.now],
  )
  const before = await expiry()
  await me(cookie)
  expect(await expiry()).toEqual(before)
  clock.now = new Date(clock.now.getTime() + 25 * 3_600_000)
  await me(cookie)
  const { updated_at: updatedAt, expires_at: expiresAt } = await expiry()
  expect(updatedAt).toEqual(clock.now)
  expect(expiresAt.getTime() - clock.now.getTime()).toBe(7 * 86_400_000)
})

test('guessing is slowed down, in the database, for one address', async () => {
  const answers = []
  for (let attempt = 0; attempt < 40; attempt += 1)
    answers.push((await trySignIn({ username: 'lethuy', password: `sai-${attempt}` }, '10.1.0.9')).statusCode)
  expect(answers.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
  expect(answers.at(-1)).toBe(429)
  expect((await trySignIn({ username: 'lethuy', password: demoPassword }, '10.1.0.9')).statusCode).toBe(429)
  expect((await trySignIn({ username: 'lethuy', password: demoPassword }, '10.1.0.10')).statusCode).toBe(200)
  const { rows } = await database.pool.query('select count(*) as n from rate_limit')
  expect(rows[0].n).toBeGreaterThan(0)
})

test.each([
  ['POST', '/api/auth/sign-up/email'],
  ['POST', '/api/auth/sign-in/email'],
  ['GET', '/api/auth/get-session'],
  ['POST', '/api/auth/change-password'],
  ['POST', '/api/auth/update-user'],
  ['GET', '/api/auth/ok'],
] as const)('%s %s is closed', async (method, url) => {
  expect((await app.inject({ method, url, ...(method === 'POST' && { payload: {} }) })).statusCode).toBe(404)
})

test.each([
  [{}],
  [[]],
  [{ username: 'lethuy' }],
  [{ username: 5, password: true }],
  [{ username: 'a\u0000b', password: 'x\u0000' }],
  [{ username: 'lethuy', password: 'x\u0000' }],
  [{ username: 'x'.repeat(10_000), password: 'x'.repeat(100_000) }],
  [{ username: '\ud800abc', password: '\ud800' }],
])('%j as a sign-in is no unexpected error', async (payload) => {
  const response = await trySignIn(payload, '10.1.0.11')
  expect(response.statusCode).toBeGreaterThanOrEqual(400)
  expect(response.statusCode, response.body).toBeLessThan(500)
})
