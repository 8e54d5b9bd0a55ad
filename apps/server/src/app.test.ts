import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { testApp } from '../test/test-app.ts'

const webFolder = mkdtempSync(join(tmpdir(), 'so-dan-van-web-'))
mkdirSync(join(webFolder, 'assets'))
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><div id="root"></div>')
writeFileSync(join(webFolder, 'assets/index-abc123.js'), `console.log(1)//${'x'.repeat(3000)}`)
afterAll(() => rmSync(webFolder, { recursive: true }))
const { app, as, unit, database } = await testApp({ webFolder })
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

test('health', async () => {
  expect((await get('/healthz')).json()).toEqual({ status: 'ok' })
  expect((await get('/readyz')).json()).toEqual({ status: 'ready' })
})

test('headers: strict policy, no sniffing, no framing, a request id', async () => {
  const { headers } = await get('/tong-quan')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers['x-powered-by']).toBeUndefined()
})

describe('pages', () => {
  test.each(['/', '/tong-quan?nam=2023', '/don-vi/457'])('%s opens the app, unkept', async (url) => {
    const response = await get(url)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toContain('text/html')
    expect(response.headers['cache-control']).toBe('no-cache')
  })
  test('hashed files are kept for a year, and compressed', async () => {
    const { headers } = await get('/assets/index-abc123.js', { 'accept-encoding': 'gzip' })
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-encoding']).toBe('gzip')
  })
  test.each(['/api', '/api/', '/api/nothing', '/assets/gone.js', '/../package.json', '/%2e%2e/package.json'])(
    '%s is a sentence, not a page',
    async (url) => {
      const response = await get(url)
      expect(response.statusCode).toBe(404)
      expect(response.json().error).toEqual({ code: 'NOT_FOUND', message: 'Không có địa chỉ này.' })
    },
  )
  test('an unknown procedure is a sentence too, in the reader’s language', async () => {
    const response = await get('/api/trpc/overview.everything', { 'accept-language': 'en-GB,en' })
    expect(response.statusCode).toBe(404)
    expect(response.json().error.message).toBe('There is nothing at this address.')
  })
})

describe('requests of other sites', () => {
  const post = (headers: Record<string, string>, url = '/api/trpc/entry.submit') =>
    app.inject({ method: 'POST', url, headers: { host: 'so.example:4200', ...headers }, payload: {} })
  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://so.example' }],
    [{ origin: 'null' }],
    [{ origin: 'not an address' }],
    [{ origin: '' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('%j is refused', async (headers) => {
    for (const url of ['/api/trpc/entry.submit', '/api/auth/sign-in/username', '/api/auth/sign-out']) {
      const response = await post(headers as unknown as Record<string, string>, url)
      expect(response.statusCode).toBe(403)
      expect(response.json().error.code).toBe('WRONG_ORIGIN')
    }
  })
  test.each([[{ origin: 'http://so.example:4200' }], [{ 'sec-fetch-site': 'same-origin' }], [{}]])(
    '%j is heard',
    async (headers) => {
      expect((await post(headers as Record<string, string>)).statusCode).toBe(401)
    },
  )
  test('a mutation cannot be asked for with GET, which other sites can send', async () => {
    const { cookie } = await as('lethuy')
    const input = encodeURIComponent(
      JSON.stringify({ unit: await unit('457'), year: 2024, expectedVersion: 1 }),
    )
    const response = await get(`/api/trpc/entry.submit?input=${input}`, { cookie: cookie ?? '' })
    expect(response.statusCode).toBe(405)
    expect(response.json().error.data.domain.code).toBe('NOT_FOUND')
  })
})

describe('limits', () => {
  test('a body of more than 1 MB', async () => {
    const { cookie } = await as('lethuy')
    const response = await app.inject({
      method: 'POST',
      url: '/api/trpc/entry.saveFigures',
      headers: { cookie: cookie ?? '', 'content-type': 'application/json' },
      payload: JSON.stringify({ note: 'x'.repeat(1_100_000) }),
    })
    expect(response.statusCode).toBe(413)
    expect(response.json().error.message).toBe('Mục “nội dung gửi lên” chưa đúng, cần nhiều nhất 1 MB.')
  })
  test('more than 20 calls in one request', async () => {
    const { cookie } = await as('lethuy')
    const batch = (count: number) =>
      get(`/api/trpc/${Array(count).fill('session.me').join(',')}?batch=1`, { cookie: cookie ?? '' })
    expect((await batch(20)).statusCode).toBe(200)
    const response = await batch(21)
    expect(response.statusCode).toBe(400)
  })
})

test('an unexpected error shows a number and hides its text', async () => {
  const person = await as('tinh')
  await database.pool.query('alter table target rename to target_hidden')
  try {
    const answer = await person.send('overview.get', {
      unit: await unit('44'),
      year: 2023,
      standing: 'approved',
    })
    expect(answer.status).toBe(500)
    if (answer.ok) return
    expect(answer.error.data.domain).toBeNull()
    expect(answer.error.data.incident).toMatch(/^[0-9a-f]{8}$/)
    expect(answer.error.message).toBe(
      `Hệ thống gặp lỗi ngoài dự kiến. Mã sự cố: ${answer.error.data.incident}.`,
    )
    expect(JSON.stringify(answer.error)).not.toMatch(/target|relation|select|\.ts/)
  } finally {
    await database.pool.query('alter table target_hidden rename to target')
  }
})

test('a changed catalogue is seen at once by a process that keeps a copy', async () => {
  const person = await as('lanhdao')
  const nameOf = async () =>
    (await person.call('catalogue.get')).indicators.find(({ code }) => code === 'ocop_total')?.name
  const before = await nameOf()
  await database.pool.query(`update indicator set name = 'Tên mới' where code = 'ocop_total'`)
  expect(await nameOf()).toBe('Tên mới')
  await database.pool.query('update indicator set name = $1 where code = $2', [before, 'ocop_total'])
  expect(await nameOf()).toBe(before)
})
