import { createHash } from 'node:crypto'
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceSubject } from '@so-dan-van/domain/evidence/evidence'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { docx, html, pdf, photo, picture, script, svg, xlsx } from '../../../test/evidence-files.ts'
import { sendEvidence, sendPiece } from '../../../test/send-evidence.ts'
import { type Person, testApp } from '../../../test/test-app.ts'
import { testStore } from '../../../test/test-store.ts'
import { sweepIncoming } from './sweep-incoming.ts'
import { verifyEvidence } from './verify-evidence.ts'

const evidence = testStore()
const { app, as, nobody, unit, database } = await testApp({ evidence })
const own = await unit('457')
const [lethuy, minhhoa, lanhdao, tinh, quantri] = (await Promise.all(
  ['lethuy', 'minhhoa', 'lanhdao', 'tinh', 'quantri'].map(as),
)) as [Person, Person, Person, Person, Person]
const { rows } = await database.pool.query(
  'select p.id from ocop_product p join unit u on u.id = p.unit_id where $1 = any(u.path) order by p.id limit 6',
  [own],
)
const products = rows.map(({ id }): EvidenceSubject => ({ type: 'ocop', id }))
const [product, second, third, fourth, fifth] = products as [
  EvidenceSubject,
  EvidenceSubject,
  EvidenceSubject,
  EvidenceSubject,
  EvidenceSubject,
]
const cell = { type: 'figure', unit: own, year: 2024, indicator: 'ocop_total' } as const

const download = (person: Person, id: number, part = '') =>
  app.inject({
    url: `/api/evidence/${id}${part}`,
    headers: person.cookie === null ? {} : { cookie: person.cookie },
  })
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const codeOf = (answer: { ok: boolean; error?: { data: { domain: { code: string } | null } } }) =>
  answer.ok ? 'ok' : answer.error?.data.domain?.code
async function added(person: Person, subject: EvidenceSubject, name: string, content: Uint8Array) {
  const answer = await sendEvidence(person, subject, { name, content })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const kept = (answer.data as { id: number; name: string; kind: string; bytes: number }[]).at(-1)
  if (kept === undefined) throw new Error('nothing was kept')
  return kept
}
const openReport = (status = 'draft') =>
  database.pool.query(
    `update report r set status = $1::workflow_status from reporting_round d where d.id = r.round_id and d.year = 2024 and r.unit_id = $2`,
    [status, own],
  )
beforeAll(async () => void (await openReport()))

describe('each kind of file', () => {
  test.each([
    ['Quyết định 123.pdf', 'pdf', pdf(), 'application/pdf'],
    [
      'bien-ban.docx',
      'docx',
      docx(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['danh-sach.xlsx', 'xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s is kept byte by byte and comes as a download', async (name, kind, content, type) => {
    const kept = await added(lethuy, product, name, content)
    expect(kept).toMatchObject({ name, kind, bytes: content.length })
    const { headers, rawPayload, statusCode } = await download(lanhdao, kept.id)
    expect([statusCode, sumOf(rawPayload)]).toEqual([200, sumOf(content)])
    expect(headers['content-type']).toBe(type)
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    expect(headers['cache-control']).toBe('private, no-store')
    expect((await download(lanhdao, kept.id, '/thumbnail')).statusCode).toBe(404)
  })

  test.each(['png', 'webp'] as const)('a %s has two smaller pictures', async (kind) => {
    const kept = await added(lethuy, product, `anh.${kind}`, await picture(kind))
    expect(kept).toMatchObject({ name: `anh.${kind}`, kind })
    for (const [part, width] of [
      ['/thumbnail', 320],
      ['/view', 400],
    ] as const) {
      const { headers, rawPayload } = await download(lethuy, kept.id, part)
      expect(headers['content-type']).toBe('image/webp')
      expect(headers['content-disposition']).toMatch(/^inline/)
      expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
      expect(await sharp(rawPayload).metadata()).toMatchObject({ format: 'webp', width })
    }
  })

  test('a photo loses its place, device and time, and stands upright', async () => {
    const taken = await photo()
    const before = await sharp(taken).metadata()
    expect(before.exif?.includes('Dien thoai')).toBe(true)
    // the pointer to the place, as little-endian files write it
    expect(before.exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true)
    expect(before.orientation).toBe(6)
    const kept = await added(lethuy, second, 'IMG_0001.JPG', taken)
    const { rawPayload } = await download(lanhdao, kept.id)
    const after = await sharp(rawPayload).metadata()
    expect(after).toMatchObject({ format: 'jpeg', width: 600, height: 900 })
    expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    for (const part of ['', '/thumbnail', '/view'])
      expect((await download(lanhdao, kept.id, part)).rawPayload.includes('Exif')).toBe(false)
    const { rows } = await database.pool.query('select sha256, bytes from evidence where id = $1', [kept.id])
    expect(rows[0]).toEqual({ sha256: sumOf(rawPayload), bytes: rawPayload.length })
  })
})

describe('what a file is called', () => {
  test.each([
    ['../../../etc/passwd', 'passwd.pdf'],
    ['Quye\u0302\u0301t \u0111i\u0323nh.pdf', 'Quyết định.pdf'],
    [`${'dài'.repeat(300)}.pdf`, `${'dài'.repeat(40)}.pdf`],
    ['quyet-dinh.html', 'quyet-dinh.html.pdf'],
    ['a";filename="b.exe', 'a ;filename= b.exe.pdf'],
  ])('%j', async (name, kept) => {
    const content = pdf(`% ${sumOf(new TextEncoder().encode(name))}`)
    const one = await added(lethuy, third, name, content)
    expect(one.name).toBe(kept)
    const { headers, statusCode } = await download(lethuy, one.id)
    expect(statusCode).toBe(200)
    expect(headers['content-disposition']).toContain(encodeURIComponent(kept).slice(0, 20))
  })
})

describe('what is not kept', () => {
  const jpegAndHtml = async () => Buffer.concat([await photo(), html])
  test.each([
    ['a page of HTML called a picture', 'anh.jpg', html, 'EVIDENCE_KIND'],
    ['an SVG', 'hinh.svg', svg, 'EVIDENCE_KIND'],
    ['an SVG called a PNG', 'hinh.png', svg, 'EVIDENCE_KIND'],
    ['a script', 'a.pdf', script, 'EVIDENCE_KIND'],
    ['a PDF that was cut', 'a.pdf', pdf().subarray(0, 60), 'EVIDENCE_DAMAGED'],
    ['a document that was cut', 'a.docx', docx().subarray(0, -30), 'EVIDENCE_DAMAGED'],
    [
      'a document with macros',
      'a.docx',
      docx({ 'word/vbaProject.bin': new Uint8Array(20) }),
      'EVIDENCE_KIND',
    ],
  ])('%s', async (_what, name, content, code) => {
    const before = await lethuy.call('evidence.list', { subject: fourth })
    expect(codeOf(await sendEvidence(lethuy, fourth, { name, content }))).toBe(code)
    expect(await lethuy.call('evidence.list', { subject: fourth })).toEqual(before)
  })

  test('a photo that was cut', async () => {
    const content = (await photo()).subarray(0, 9000)
    expect(codeOf(await sendEvidence(lethuy, fourth, { name: 'a.jpg', content }))).toBe('EVIDENCE_DAMAGED')
  })

  test('what hides behind a picture is gone', async () => {
    const kept = await added(lethuy, fourth, 'anh.jpg.html', await jpegAndHtml())
    const { rawPayload, headers } = await download(lethuy, kept.id)
    expect(rawPayload.includes('script')).toBe(false)
    expect([kept.name, headers['content-type']]).toEqual(['anh.jpg.html.jpg', 'image/jpeg'])
  })

  test('nothing, and too much: said before a byte travels', async () => {
    const sending = (bytes: number) => ({ subject: product, file: { name: 'a.pdf', bytes, modified: 1 } })
    expect(codeOf(await lethuy.send('evidence.received', sending(0)))).toBe('FILE_EMPTY')
    const large = await lethuy.send('evidence.received', sending(evidence.maxBytes + 1))
    expect(codeOf(large)).toBe('EVIDENCE_TOO_LARGE')
    expect(large.ok || large.error.message).toBe(
      'Tệp quá lớn, tối đa 2 MB. Đề nghị quét ở độ phân giải thấp hơn hoặc chia thành nhiều tệp.',
    )
    const piece = { ...sending(evidence.maxBytes + 1), offset: 0 }
    expect(codeOf(await sendPiece(lethuy, piece, new Uint8Array(262_144)))).toBe('EVIDENCE_TOO_LARGE')
  })

  test('a piece of another size than was said', async () => {
    const sending = { subject: product, file: { name: 'a.pdf', bytes: 300_000, modified: 1 } }
    expect(codeOf(await sendPiece(lethuy, { ...sending, offset: 0 }, new Uint8Array(10)))).toBe(
      'FIELD_INVALID',
    )
    expect(codeOf(await sendPiece(lethuy, { ...sending, offset: 7 }, new Uint8Array(10)))).toBe(
      'FIELD_INVALID',
    )
    expect(codeOf(await lethuy.send('evidence.keep', sending))).toBe('EVIDENCE_INCOMPLETE')
  })
})

test('a file that was cut goes on where it stopped, for the same person at the same place alone', async () => {
  const content = pdf(`%${'x'.repeat(900_000)}`)
  const file = { name: 'lon.pdf', bytes: content.length, modified: 1_700_000_000_000 }
  await sendEvidence(lethuy, product, { name: 'lon.pdf', content, pieces: 2 })
  expect(await lethuy.call('evidence.received', { subject: product, file })).toEqual({
    received: 524_288,
    kept: false,
  })
  expect((await lethuy.call('evidence.received', { subject: second, file })).received).toBe(0)
  expect((await quantri.call('evidence.received', { subject: product, file })).received).toBe(0)
  const kept = await added(lethuy, product, 'lon.pdf', content)
  expect(sumOf((await download(lethuy, kept.id)).rawPayload)).toBe(sumOf(content))
  expect(await lethuy.call('evidence.received', { subject: product, file })).toMatchObject({ kept: true })
  const again = await lethuy.call('evidence.keep', { subject: product, file })
  expect(again.filter(({ name }) => name === 'lon.pdf')).toHaveLength(1)
  expect((await verifyEvidence(database.read, evidence.store, new Date())).incoming).toBe(0)
})

test('what was given up is forgotten; what nobody goes on with is swept after two days', async () => {
  const content = pdf(`%${'y'.repeat(600_000)}`)
  const file = { name: 'bo.pdf', bytes: content.length, modified: 1_700_000_000_000 }
  await sendEvidence(lethuy, product, { name: 'bo.pdf', content, pieces: 1 })
  await lethuy.call('evidence.discard', { subject: product, file })
  expect((await lethuy.call('evidence.received', { subject: product, file })).received).toBe(0)
  await sendEvidence(lethuy, product, { name: 'bo.pdf', content, pieces: 1 })
  expect(await sweepIncoming(evidence.store, new Date())).toBe(0)
  expect(await sweepIncoming(evidence.store, new Date(Date.now() + 3 * 86_400_000))).toBe(1)
})

test('a file is taken off with the reason, is gone for everybody, and its trace stays', async () => {
  const kept = await added(lethuy, second, 'nham.pdf', pdf('% nhầm'))
  const remove = { subject: second, evidence: kept.id, reason: 'Nhầm sản phẩm' }
  expect(codeOf(await minhhoa.send('evidence.remove', remove))).toBe('NO_PERMISSION')
  expect(codeOf(await lethuy.send('evidence.remove', { ...remove, subject: product }))).toBe(
    'EVIDENCE_NOT_FOUND',
  )
  expect(codeOf(await lethuy.send('evidence.remove', { ...remove, reason: ' ' }))).toBe('FIELD_INVALID')
  const left = await lethuy.call('evidence.remove', remove)
  expect(left.map(({ id }) => id)).not.toContain(kept.id)
  expect((await download(lethuy, kept.id)).statusCode).toBe(404)
  const { rows } = await database.pool.query(
    `select action, unit_id, data from audit_event where subject_type = 'evidence' and subject_id = $1 order by id`,
    [kept.id],
  )
  expect(rows.map(({ action }) => action)).toEqual(['evidence.added', 'evidence.removed'])
  expect(rows[1].data).toMatchObject({ name: 'nham.pdf', reason: 'Nhầm sản phẩm' })
  // and may be added again
  expect((await added(lethuy, second, 'nham.pdf', pdf('% nhầm'))).id).not.toBe(kept.id)
})

describe('rights', () => {
  test("items of a register: everybody of the province reads, the unit's editors change", async () => {
    const kept = await added(lethuy, fifth, 'gcn.pdf', pdf('% gcn'))
    for (const person of [lanhdao, minhhoa, tinh]) {
      expect((await person.call('evidence.list', { subject: fifth })).map(({ id }) => id)).toEqual([kept.id])
      expect((await download(person, kept.id)).statusCode).toBe(200)
      expect(codeOf(await sendEvidence(person, fifth, { name: 'x.pdf', content: pdf() }))).toBe(
        'NO_PERMISSION',
      )
    }
    expect((await download(nobody, kept.id)).statusCode).toBe(401)
  })

  test('a figure: before it is approved its own people alone; no change once the report is handed in', async () => {
    const kept = await added(lethuy, cell, 'bang-ke.pdf', pdf('% kê'))
    expect(await tinh.call('evidence.list', { subject: cell })).toHaveLength(1)
    for (const person of [lanhdao, minhhoa]) {
      expect(codeOf(await person.send('evidence.list', { subject: cell }))).toBe('NO_PERMISSION')
      expect((await download(person, kept.id)).statusCode).toBe(403)
    }
    expect(codeOf(await sendEvidence(minhhoa, cell, { name: 'x.pdf', content: pdf() }))).toBe('NO_PERMISSION')
    const { rows } = await database.pool.query(
      `select subject_id from audit_event where action = 'access.refused' and actor_id = 'demo-lanhdao'`,
    )
    expect(rows.map(({ subject_id }) => subject_id)).toContain('GET /api/evidence/:id')
    await openReport('submitted')
    expect(codeOf(await sendEvidence(lethuy, cell, { name: 'y.pdf', content: pdf() }))).toBe(
      'REPORT_NOT_EDITABLE',
    )
    const remove = { subject: cell, evidence: kept.id, reason: 'Thôi' }
    expect(codeOf(await lethuy.send('evidence.remove', remove))).toBe('REPORT_NOT_EDITABLE')
    await openReport('draft')
  })

  test("an approved figure is everybody's to read", async () => {
    const past = { ...cell, year: 2023 }
    expect(await minhhoa.call('evidence.list', { subject: past })).toEqual([])
    expect(codeOf(await sendEvidence(lethuy, past, { name: 'y.pdf', content: pdf() }))).toMatch(
      /ROUND_LOCKED|REPORT_NOT_EDITABLE/,
    )
  })

  test('numbers that are none of a file', async () => {
    for (const id of ['0', 'x', '99999999999', '1.5', '%00'])
      expect(
        (await app.inject({ url: `/api/evidence/${id}`, headers: { cookie: lethuy.cookie ?? '' } }))
          .statusCode,
      ).toBe(404)
  })
})

test("verify finds what is missing, damaged and nobody's", async () => {
  const now = new Date()
  const clean = await verifyEvidence(database.read, evidence.store, now)
  expect([clean.missing, clean.damaged, clean.orphans]).toEqual([[], [], []])
  const [one, other] = [
    await added(lethuy, second, 'mat.pdf', pdf('% mất')),
    await added(lethuy, second, 'hong.pdf', pdf('% hỏng')),
  ]
  const { rows } = await database.pool.query(
    'select stored_key from evidence where id = any($1) order by id',
    [[one.id, other.id]],
  )
  const [missing, damaged] = rows.map(({ stored_key }) => stored_key) as [string, string]
  await evidence.store.remove([missing])
  writeFileSync(join(evidence.folder, damaged), 'khác')
  await evidence.store.put('files/00/nobody', new Uint8Array(3))
  expect((await verifyEvidence(database.read, evidence.store, now)).orphans).toEqual([])
  const old = new Date(now.getTime() - 2 * 3_600_000)
  utimesSync(join(evidence.folder, 'files/00/nobody'), old, old)
  expect(await verifyEvidence(database.read, evidence.store, now)).toMatchObject({
    missing: [missing],
    damaged: [damaged],
    orphans: ['files/00/nobody'],
  })
  expect((await download(lethuy, one.id)).statusCode).toBe(503)
})
