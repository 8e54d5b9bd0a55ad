import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/test-database.ts'
import { testStore } from '../../test/test-store.ts'
import { createToken } from '../api-token.ts'
import { buildApp } from '../app.ts'

let app: FastifyInstance
let database: TestDatabase
let token = ''

const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'GET',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}`, ...headers },
  })

beforeAll(async () => {
  database = await testDatabase('demo')
  app = await buildApp({
    database,
    secret: 'x'.repeat(32),
    publicUrl: null,
    trustProxy: false,
    logLevel: 'silent',
    webFolder: null,
    evidence: testStore(),
  })
  const made = await database.write((db) =>
    createToken(db, { userId: 'demo-lanhdao', name: 'test', expiresAt: null }),
  )
  token = made.token
})

describe('tokens', () => {
  test('none, unknown, expired, revoked, and of an inactive user are refused', async () => {
    expect((await app.inject('/api/v1/units')).statusCode).toBe(401)
    expect((await get('/units', { authorization: 'Bearer sdv_unknown_unknown' })).statusCode).toBe(401)
    const make = (expiresAt: Date | null, userId = 'demo-tinh') =>
      database.write((db) => createToken(db, { userId, name: 'x', expiresAt }))
    const status = async (value: string) =>
      (await get('/units', { authorization: `Bearer ${value}` })).statusCode
    expect(await status((await make(new Date(Date.now() - 1000))).token)).toBe(401)
    const revoked = await make(null)
    expect(await status(revoked.token)).toBe(200)
    await database.write((db) =>
      db.apiToken.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } }),
    )
    expect(await status(revoked.token)).toBe(401)
    const inactive = await make(null, 'demo-badon')
    await database.write((db) => db.user.update({ where: { id: 'demo-badon' }, data: { active: false } }))
    expect(await status(inactive.token)).toBe(401)
  })
})

describe('figures', () => {
  test('the article’s figures with basis and source', async () => {
    const { data } = (await get('/figures?unit=457&year=2023')).json()
    const figure = (code: string) => data.find((row: { indicator: string }) => row.indicator === code)
    expect(figure('ocop_total')).toMatchObject({
      unit: '457',
      year: 2023,
      value: '31',
      basis: 'estimate',
      derived: false,
      illustrative: false,
      status: 'approved',
    })
    expect(figure('ntm_criteria_avg')).toMatchObject({ value: '15.75', derived: true })
    expect(figure('ocop_total').source).toContain('31 sản phẩm OCOP')
  })

  test('drafts are never shown: Tuyên Hóa 2024 was returned', async () => {
    const { data } = (await get('/figures?unit=453&year=2024&indicator=ocop_total')).json()
    expect(data.filter((row: { value: string | null }) => row.value !== null)).toEqual([])
  })

  test('years, lists and repeated parameters mean the same', async () => {
    const lists = [
      '/figures?unit=457,452&year=2022,2023&indicator=ocop_total,htx_total',
      '/figures?unit=457&unit=452&year=2022-2023&indicator=ocop_total&indicator=htx_total',
    ]
    const [first, second] = await Promise.all(lists.map(async (path) => (await get(path)).json().data))
    expect(first).toHaveLength(8)
    expect(second).toEqual(first)
  })

  test('pages to the end are the whole', async () => {
    const whole = (await get('/figures?unit=457&year=2019-2023&limit=1000')).json()
    const rows: unknown[] = []
    for (let next: string | null = '/api/v1/figures?unit=457&year=2019-2023&limit=97'; next !== null; ) {
      const page = (await get(next.replace('/api/v1', ''))).json() as { data: unknown[]; next: string | null }
      rows.push(...page.data)
      next = page.next
    }
    expect(rows).toEqual(whole.data)
    expect(rows.length).toBe(whole.total)
  })

  test('CSV by extension and by Accept, blank, zero and not applicable apart', async () => {
    const byName = await get('/figures.csv?unit=450&year=2023&limit=1000')
    const byAccept = await get('/figures?unit=450&year=2023&limit=1000', { accept: 'text/csv' })
    expect(byName.body).toBe(byAccept.body)
    expect(byName.headers['content-type']).toContain('text/csv')
    expect(byName.body.startsWith('\uFEFFindicator,unit,year,value,notApplicable,')).toBe(true)
    const lines = byName.body.split('\r\n')
    expect(lines.some((line) => /^dtts_\w+,450,2023,,true,/.test(line))).toBe(true)
    expect(lines.some((line) => /^\w+,450,2023,0,false,/.test(line))).toBe(true)
  })

  test.each([
    ['text/csv, */*;q=0.1', 'text/csv'],
    ['text/csv;q=0.2, application/json', 'application/json'],
    ['text/html,application/xml;q=0.9,*/*;q=0.8', 'application/json'],
    ['TEXT/*', 'text/csv'],
    ['application/xml', null],
    ['text/csv;q=0', null],
  ])('Accept: %s -> %s', async (accept, type) => {
    const answer = await get('/units', { accept })
    expect(answer.statusCode).toBe(type === null ? 406 : 200)
    if (type !== null) expect(answer.headers['content-type']).toContain(type)
  })

  test.each([
    ['/figures', 'Mục “đơn vị” chưa đúng, cần có nội dung.'],
    ['/figures?unit=457&year=hai', 'Mục “năm” chưa đúng, cần năm, ví dụ 2023, 2019-2023 hoặc 2019,2022.'],
  ])('%s says what is expected', async (path, sentence) =>
    expect((await get(path)).json().error.message).toBe(sentence),
  )

  test('an unchanged answer is not sent again', async () => {
    const first = await get('/figures?unit=457&year=2023')
    const again = await get('/figures?unit=457&year=2023', { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(first.headers['cache-control']).toContain('private')
  })

  test.each([
    ['/figures', 400, 'unit'],
    ['/figures?unit=457', 400, 'year'],
    ['/figures?unit=457&year=hai', 400, 'year'],
    ['/figures?unit=457&year=2023-1990', 400, 'year'],
    ['/figures?unit=457&year=1990-2100', 400, 'year'],
    ['/figures?unit=457&year=99999999999999999999', 400, 'year'],
    ['/figures?unit=%00&year=2023', 400, 'unit'],
    ['/figures?unit=999&year=2023', 404, null],
    ['/figures?unit=457&year=2023&indicator=nothing', 404, null],
    ['/figures?unit=457&year=2023&limit=1001', 400, 'limit'],
    ['/figures?unit=457&year=2023&cursor=-1', 400, 'cursor'],
    ['/units?limit=x', 400, 'limit'],
    ['/figures?unit=457&year=2023&indicators=ocop_total', 400, 'indicators'],
    ['/nothing', 404, null],
    ['/%ff', 404, null],
  ])('%s -> %i naming %s', async (path, status, field) => {
    const answer = await get(path)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().error.message.length).toBeGreaterThan(10)
    if (field !== null) expect(answer.json().error.field).toBe(field)
  })

  test('sentences in English where asked', async () => {
    const answer = await get('/figures?unit=457', { 'accept-language': 'en' })
    expect(answer.json().error.message).toMatch(/expected/)
  })
})

test('units and indicators', async () => {
  const units = (await get('/units?limit=1000')).json().data as { code: string; parent: string | null }[]
  expect(units.filter(({ code }) => code === '457')).toMatchObject([
    { name: 'Lệ Thủy', kind: 'huyện', parent: '44' },
  ])
  expect((await get('/indicators?limit=1000')).json().total).toBe(134)
})

test('OpenAPI 3.1 from the schemas of the routes, and a page without scripts', async () => {
  const document = (await app.inject('/api/v1/openapi.json')).json()
  expect(document.openapi).toMatch(/^3\.1/)
  expect(Object.keys(document.paths)).toEqual([
    '/units',
    '/units.csv',
    '/indicators',
    '/indicators.csv',
    '/figures',
    '/figures.csv',
  ])
  const parameters = document.paths['/figures'].get.parameters as { name: string; required: boolean }[]
  expect(parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual(['unit', 'year'])
  expect(Object.keys(document.components.schemas).sort()).toEqual(['Error', 'Figure', 'Indicator', 'Unit'])
  for (const [, name] of JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g))
    expect(Object.keys(document.components.schemas).map((one) => `#/components/schemas/${one}`)).toContain(
      name,
    )
  const page = await app.inject('/api/v1/docs')
  expect(page.body).toContain('/api/v1/figures')
  expect(page.body).not.toContain('<script')
})
