import type { FastifyInstance } from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../test/test-app.ts'
import { testStore } from '../../test/test-store.ts'
import { buildApp } from '../app.ts'

const { app, another, database } = await testApp()
const second = await another()
const deps = { database, publicUrl: null, logLevel: 'silent', webFolder: null }
const behindProxy = await buildApp({
  ...deps,
  evidence: testStore(),
  secret: 'z'.repeat(40),
  trustProxy: true,
})
afterAll(() => behindProxy.close())

const token = 'a-token-that-nobody-was-given'
/** every address that is slowed down, what a stranger sends there, attempts of a minute, and how a guess is answered */
const slow = [
  ['sign-in/username', { username: 'khongco', password: 'sai-mat-khau' }, 30, 401],
  ['invitation/look-up', { token }, 20, 422],
  ['invitation/accept', { token, password: 'bảy con trâu đen' }, 20, 422],
  ['two-factor/verify-totp', { code: '000000' }, 20, 401],
  ['two-factor/verify-backup-code', { code: 'aaaaa-aaaaa' }, 20, 401],
  ['two-factor/enable', { password: 'sai-mat-khau' }, 20, 401],
  ['two-factor/disable', { password: 'sai-mat-khau' }, 20, 401],
  ['two-factor/generate-backup-codes', { password: 'sai-mat-khau' }, 20, 401],
] as const
type Path = (typeof slow)[number][0]

function send(
  path: Path,
  from: string,
  { to = app, headers = {} }: { to?: FastifyInstance; headers?: Record<string, string> } = {},
) {
  const payload = slow.find(([one]) => one === path)?.[1] ?? {}
  return to.inject({ method: 'POST', url: `/api/auth/${path}`, payload, headers, remoteAddress: from })
}

test.each(slow)('%s answers 429 and a sentence after its limit', async (path, _payload, most, wrong) => {
  const statuses = []
  for (let attempt = 0; attempt < most; attempt += 1) statuses.push((await send(path, '10.5.0.1')).statusCode)
  expect(statuses).toEqual(Array(most).fill(wrong))
  const refused = await send(path, '10.5.0.1')
  expect(refused.statusCode).toBe(429)
  const seconds = Number(refused.headers['retry-after'])
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
  expect(refused.json()).toEqual({
    error: {
      code: 'TOO_MANY_ATTEMPTS',
      message: `Thử quá nhiều lần. Đề nghị chờ ${seconds} giây rồi thử lại.`,
    },
  })
  const english = await send(path, '10.5.0.1', { headers: { 'accept-language': 'en' } })
  expect(english.json().error.message).toMatch(/^Too many attempts\. Please wait \d+ seconds/)
  expect((await send(path, '10.5.0.2')).statusCode).toBe(wrong)
})

test('two servers on one database count together, and a hundred at once are counted one by one', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      send('invitation/look-up', '10.5.0.3', { to: at % 2 === 0 ? app : second }),
    ),
  )
  const looked = answers.filter(({ statusCode }) => statusCode === 422).length
  const slowedDown = answers.filter(({ statusCode }) => statusCode === 429).length
  expect({ looked, slowedDown }).toEqual({ looked: 20, slowedDown: 80 })
})

test('a restart forgets nothing, a minute does', async () => {
  for (let attempt = 0; attempt < 20; attempt += 1) await send('two-factor/verify-totp', '10.5.0.4')
  const restarted = await another()
  expect((await send('two-factor/verify-totp', '10.5.0.4', { to: restarted })).statusCode).toBe(429)
  await database.pool.query(
    `update rate_limit set last_request = last_request - 61000 where key like '10.5.0.4|%'`,
  )
  expect((await send('two-factor/verify-totp', '10.5.0.4')).statusCode).toBe(401)
})

test('nobody gets another address by writing one into a header', async () => {
  const invented = (attempt: number) => ({
    'x-client-address': `192.0.2.${attempt}`,
    'x-real-ip': `192.0.2.${attempt}`,
    'x-forwarded-for': `192.0.2.${attempt}`,
  })
  for (let attempt = 0; attempt < 20; attempt += 1)
    await send('invitation/look-up', '10.5.0.5', { headers: invented(attempt) })
  const refused = await send('invitation/look-up', '10.5.0.5', { headers: invented(99) })
  expect(refused.statusCode).toBe(429)
})

test('behind a proxy the address that it added counts, whatever a visitor wrote before it', async () => {
  const through = (visitor: string, attempt: number) =>
    send('invitation/look-up', '127.0.0.1', {
      to: behindProxy,
      headers: { 'x-forwarded-for': `192.0.2.${attempt}, ${visitor}` },
    })
  for (let attempt = 0; attempt < 20; attempt += 1) await through('203.0.113.7', attempt)
  expect((await through('203.0.113.7', 99)).statusCode).toBe(429)
  expect((await through('203.0.113.8', 0)).statusCode).toBe(422)
})

test('a whole network of version 6 is one address: its owner has as many as he likes', async () => {
  for (let attempt = 0; attempt < 20; attempt += 1)
    await send('invitation/look-up', `2001:db8:5::${attempt.toString(16)}`)
  expect((await send('invitation/look-up', '2001:db8:5::ffff')).statusCode).toBe(429)
  expect((await send('invitation/look-up', '2001:db8:6::1')).statusCode).toBe(422)
})
