import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../test/test-app.ts'
import { smtpMailer } from '../../mail/mailer.ts'

type Received = { from: string; to: string[]; text: string }
const received: Received[] = []
let refuse = false
/** a mail server that takes what it gets */
const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  authOptional: true,
  onAuth: ({ username, password }, _session, done) =>
    done(username === 'sdv' && password === 'secret word' ? null : new Error('wrong'), { user: username }),
  onRcptTo: (_address, _session, done) => done(refuse ? new Error('no such mailbox') : null),
  onData: (stream, session, done) => {
    let text = ''
    stream.on('data', (chunk) => {
      text += chunk
    })
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      received.push({
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        text,
      })
      done()
    })
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const { port } = server.server.address() as AddressInfo
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const mail = smtpMailer({
  url: `smtp://sdv:secret%20word@127.0.0.1:${port}`,
  from: 'Ban Dân vận <dan-van@tinh.example>',
})
const { as, unit, database, clock } = await testApp({ mail })
const [province, own, other] = [await unit('44'), await unit('457'), await unit('450')]
const [tinh, quantri] = [await as('tinh'), await as('quantri')]
const form = { unit: own, year: 2024 }

const setReport = (status: string) =>
  database.pool.query(
    `update report r set status = $2::workflow_status from reporting_round d where d.id = r.round_id and d.year = 2024 and r.unit_id = $1`,
    [own, status],
  )
const setAddress = (address: string) =>
  database.pool.query(`update "user" set email = $1 where id = 'demo-lethuy'`, [address])
const reminders = async () => {
  const { rows } = await database.pool.query(
    `select m.channel::text as channel, m.actor_id from report_reminder m join report r on r.id = m.report_id where r.unit_id = $1`,
    [own],
  )
  return rows
}
const entry = async () => {
  const { reports } = await tinh.call('reminder.list', { unit: province, year: 2024 })
  return reports.find(({ facts }) => facts.unit.id === own)
}
const decoded = (text: string) => {
  const [, body = ''] = text.split(/\r\n\r\n/s)
  return /base64/i.test(text)
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(
        body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString()
}

beforeEach(async () => {
  clock.now = new Date(clock.now.getTime() + 2 * 3_600_000)
  received.splice(0)
  refuse = false
  await setReport('draft')
  await setAddress('lethuy@so-dan-van.invalid')
})

test('only reports that are still to come are reminded of, with what is missing in them', async () => {
  const found = await entry()
  expect(found?.facts).toMatchObject({ unit: { name: 'Lệ Thủy', kind: 'huyện' }, year: 2024 })
  expect(found?.facts.programmes.reduce((sum, { missing }) => sum + missing, 0)).toBe(found?.facts.missing)
  expect(found?.facts.cell).not.toBeNull()
  expect(found?.addresses).toBe(0)
  await setReport('submitted')
  expect(await entry()).toBeUndefined()
  const refused = await tinh.send('reminder.copied', { ...form, again: false })
  expect(refused.ok || refused.error.data.domain?.code).toBe('NOTHING_TO_REMIND')
})

test('a copied reminder is kept with who and when; a second one within the hour is asked about', async () => {
  await tinh.call('reminder.copied', { ...form, again: false })
  expect((await entry())?.last).toEqual({
    at: clock.now.toISOString(),
    by: 'Ban Dân vận Tỉnh ủy',
    channel: 'copied',
  })
  clock.now = new Date(clock.now.getTime() + 59 * 60_000)
  const asked = await quantri.send('reminder.copied', { ...form, again: false })
  expect([asked.status, asked.ok || asked.error.data.domain?.code]).toEqual([409, 'REMINDED_RECENTLY'])
  expect(asked.ok || asked.error.message).toMatch(/^Đơn vị này đã được Ban Dân vận Tỉnh ủy nhắc lúc .+\.$/)
  await quantri.call('reminder.copied', { ...form, again: true })
  clock.now = new Date(clock.now.getTime() + 61 * 60_000)
  await quantri.call('reminder.copied', { ...form, again: false })
  expect(await reminders()).toHaveLength(3)
})

test('mail reaches the editors who have an address, as a real mail server gets it', async () => {
  await setAddress('le.thuy@huyen.example')
  const before = (await reminders()).length
  expect(await tinh.call('reminder.mail', { ...form, again: false })).toEqual({ sent: 1, problem: null })
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ from: 'dan-van@tinh.example', to: ['le.thuy@huyen.example'] })
  const text = decoded(received[0]?.text ?? '')
  expect(text).toContain('Kính gửi Ban Dân vận Huyện ủy Lệ Thủy.')
  expect(text).toMatch(/http:\/\/.+\/nhap-so-lieu\?dv=457&nam=2024&o=\w+/)
  expect(await reminders()).toHaveLength(before + 1)
  expect((await entry())?.last?.channel).toBe('mail')
})

test('nothing is ever sent to an account without a real address', async () => {
  const answer = await tinh.call('reminder.mail', { ...form, again: false })
  expect(answer).toEqual({
    sent: 0,
    problem: expect.stringMatching(/^Người nhập số liệu của Lệ Thủy chưa có/),
  })
  expect(received).toEqual([])
})

test('a mail that is refused is one sentence, and no reminder', async () => {
  await setAddress('le.thuy@huyen.example')
  refuse = true
  const before = (await reminders()).length
  const answer = await tinh.call('reminder.mail', { ...form, again: false })
  expect(answer.sent).toBe(0)
  expect(answer.problem).toMatch(/^Máy chủ thư không nhận thư này\./)
  expect(await reminders()).toHaveLength(before)
  const { rows } = await database.pool.query(
    `select data from audit_event where action = 'report.reminded' order by id desc limit 1`,
  )
  expect(rows[0].data).toMatchObject({ channel: 'mail', sent: 0, failure: 'refused' })
  expect(JSON.stringify(rows[0].data)).not.toMatch(/secret|huyen\.example/)
})

test('a mail server that does not answer is one sentence too', async () => {
  const nowhere = smtpMailer({ url: 'smtp://127.0.0.1:9', from: 'a@b.example' })
  const letter = { to: ['x@y.example'], subject: 'x', text: 'x' }
  expect(await nowhere(letter)).toEqual({ sent: 0, failure: 'unreachable' })
})

test("another unit's reminders are no business of a reviewer elsewhere", async () => {
  const lethuy = await as('lethuy')
  for (const path of ['reminder.copied', 'reminder.mail'] as const) {
    const answer = await lethuy.send(path, { unit: other, year: 2024, again: false })
    expect(answer.ok || answer.error.data.domain?.code).toBe('NO_PERMISSION')
  }
})
