import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../../test/test-app.ts'
import { fileLimits } from '../../files/file-limits.ts'

const { as, unit, app, database } = await testApp()
const own = await unit('457')
const editor = await as('lethuy')
const octet = { 'content-type': 'application/octet-stream' }
const named = (name: string) => ({ ...octet, 'x-file-name': encodeURIComponent(name) })

test('the form comes down, goes up again and is known', async () => {
  const form = await editor.call('entry.form', { unit: own, year: 2024 })
  const { name, base64 } = await editor.call('entry.formFile', { unit: own, year: 2024 })
  expect(name).toBe('Biểu nhập số liệu dân vận Huyện Lệ Thủy năm 2024.xlsx')
  const answer = await editor.send('entry.readFile', Buffer.from(base64, 'base64'), named(name))
  if (!answer.ok) throw new Error(answer.error.message)
  const { name: read, sheets } = answer.data
  const [stamp] = answer.data.stamps
  expect(read).toBe(name)
  expect(stamp).toMatchObject({ unit: own, year: 2024 })
  const { rows } = await database.pool.query("select code from indicator where entry = 'entered'")
  const entered = new Set(rows.map(({ code }) => code))
  const expected = form.rows
    .filter(({ indicator }) => entered.has(indicator))
    .map(({ indicator, cell }) => ({ indicator, version: cell?.version ?? 0 }))
  const byCode = (a: { indicator: string }, b: { indicator: string }) => (a.indicator < b.indicator ? -1 : 1)
  expect(stamp?.rows.map(({ indicator, version }) => ({ indicator, version })).sort(byCode)).toEqual(
    expected.sort(byCode),
  )
  const saved = new Map(form.rows.map((row) => [row.indicator, row.cell]))
  for (const { number, indicator } of stamp?.rows ?? []) {
    const cell = sheets[0]?.rows.find((row) => row.number === number)?.cells[stamp?.column ?? 0] ?? null
    const was = saved.get(indicator)
    const shown = was?.notApplicable
      ? { kind: 'text', text: 'k.a.d' }
      : { kind: 'number', value: was?.value, percent: false }
    expect(cell, indicator).toEqual(was == null || (was.value === null && !was.notApplicable) ? null : shown)
  }
})

test('in English for a reader of English', async () => {
  const answer = await editor.send('entry.formFile', { unit: own, year: 2024 }, { 'accept-language': 'en' })
  expect(answer.ok && answer.data.name).toBe('Mass-mobilisation figures Lệ Thủy 2024.xlsx')
})

test("another unit's form is not for everybody", async () => {
  const answer = await (await as('minhhoa')).send('entry.formFile', { unit: own, year: 2024 })
  expect(answer.ok ? '' : answer.error.data.domain?.code).toBe('NO_PERMISSION')
})

describe('what cannot be read is said in a sentence', () => {
  const codeOf = async (bytes: Uint8Array, headers: Record<string, string> = named('a.xlsx')) => {
    const answer = await editor.send('entry.readFile', bytes, headers)
    if (answer.ok) return 'read'
    expect(answer.error.message).toMatch(/^[A-ZĐ“].+\.$/u)
    return answer.error.data.domain?.code
  }

  test('old, empty, broken', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')])
    expect(await codeOf(old)).toBe('FILE_OLD_EXCEL')
    expect(await codeOf(Buffer.from('PK\u0003\u0004 cut off'))).toBe('FILE_DAMAGED')
    expect(await codeOf(new Uint8Array())).toBe('FILE_EMPTY')
  })

  /** over a real connection: the body is sent as far as the server takes it */
  async function post(headers: Record<string, string | number>, body: Uint8Array): Promise<string> {
    const { port } = app.server.address() as AddressInfo
    const sent = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/trpc/entry.readFile',
      headers: { ...octet, cookie: editor.cookie ?? '', ...headers },
    })
    sent.end(body)
    const [response] = await once(sent, 'response')
    return JSON.parse(await text(response)).error?.data.domain.code
  }

  test('more than 10 MB, or of unknown size, is refused without being kept', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    const body = new Uint8Array(fileLimits.bytes + 1)
    expect(await post({ 'content-length': body.length }, body)).toBe('FILE_TOO_LARGE')
    expect(await post({ 'transfer-encoding': 'chunked' }, body)).toBe('FILE_TOO_LARGE')
    expect(await post({ 'content-length': 3 }, Buffer.from('a;b'))).toBeUndefined()
  })

  test('a name that is no name, or none, does no harm', async () => {
    expect(await codeOf(Buffer.from('a;b'), { ...octet, 'x-file-name': '%E0%A4%A' })).toBe('read')
    expect(await codeOf(Buffer.from('a;b'), octet)).toBe('read')
  })

  test('JSON instead of a file', async () => {
    const answer = await editor.send('entry.readFile', { unit: own })
    expect(answer.ok ? '' : answer.error.data.domain?.code).toBe('FIELD_INVALID')
  })
})
