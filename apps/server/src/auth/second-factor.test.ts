import { afterAll, expect, test } from 'vitest'
import { demoPassword } from '../../test/fixtures.ts'
import { addPerson } from '../../test/more-people.ts'
import { Person, testApp } from '../../test/test-app.ts'
import { testStore } from '../../test/test-store.ts'
import { totp } from '../../test/totp.ts'
import { buildApp } from '../app.ts'

const { database, unit } = await testApp()
const province = await unit('44')
const deps = {
  ...{ database, publicUrl: null, trustProxy: false, logLevel: 'silent', webFolder: null },
  evidence: testStore(),
}
const app = await buildApp({ ...deps, secret: 'y'.repeat(40), requireSecondFactor: true })
afterAll(() => app.close())
await addPerson(database, 'qthai', { role: 'administrator', unit: province })

type Jar = Map<string, string>
let address = 0

/** One call of somebody at a browser that keeps its cookies. */
async function call(jar: Jar, path: string, payload: object) {
  address += 1
  const response = await app.inject({
    method: 'POST',
    url: `/api/auth/${path}`,
    payload,
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    remoteAddress: `10.7.0.${address}`,
  })
  for (const { name, value } of response.cookies) jar.set(name, encodeURIComponent(value))
  return response
}
const signIn = (jar: Jar, username = 'quantri') =>
  call(jar, 'sign-in/username', { username, password: demoPassword })
const person = (jar: Jar) => new Person(app, [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
const codeOf = async (work: ReturnType<Person['send']>) => {
  const answer = await work
  return answer.ok ? 'ok' : answer.error.data.domain?.code
}
const secretOf = (uri: string) => new URL(uri).searchParams.get('secret') ?? ''

const own: Jar = new Map()
let secret = ''
let backupCodes: string[] = []

test('an administrator without one can do nothing but set it up; others are not asked', async () => {
  await signIn(own)
  expect((await person(own).call('session.me')).mustEnrol).toBe(true)
  expect((await person(own).call('profile.get')).secondFactor).toEqual({ enabled: false, required: true })
  expect(await codeOf(person(own).send('catalogue.get'))).toBe('TWO_FACTOR_REQUIRED')
  expect(
    await codeOf(
      person(own).send('people.list', { search: '', role: null, unit: null, state: null, page: 1 }),
    ),
  ).toBe('TWO_FACTOR_REQUIRED')
  const editor: Jar = new Map()
  await signIn(editor, 'lethuy')
  expect((await person(editor).call('session.me')).mustEnrol).toBe(false)
  expect(await codeOf(person(editor).send('catalogue.get'))).toBe('ok')
})

test('it is set up with the password and a first code', async () => {
  expect((await call(own, 'two-factor/enable', { password: 'sai-mat-khau' })).statusCode).toBe(400)
  const started = (await call(own, 'two-factor/enable', { password: demoPassword })).json()
  secret = secretOf(started.totpURI)
  backupCodes = started.backupCodes
  expect(backupCodes.length).toBe(10)
  expect((await call(own, 'two-factor/verify-totp', { code: '000000' })).statusCode).toBe(401)
  expect((await person(own).call('session.me')).mustEnrol).toBe(true)
  const code = totp(secret)
  expect((await call(own, 'two-factor/verify-totp', { code })).statusCode).toBe(200)
  expect((await person(own).call('session.me')).mustEnrol).toBe(false)
  expect(await codeOf(person(own).send('catalogue.get'))).toBe('ok')
  const { rows } = await database.pool.query('select secret, backup_codes from two_factor')
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(JSON.stringify(rows)).not.toContain(backupCodes[0])
})

test('signing in asks for the code; the password alone makes no session', async () => {
  const jar: Jar = new Map()
  const first = await signIn(jar)
  expect(first.json()).toMatchObject({ twoFactorRedirect: true })
  expect(await codeOf(person(jar).send('session.me'))).toBe('NOT_SIGNED_IN')
  expect((await call(jar, 'two-factor/verify-totp', { code: '000000' })).statusCode).toBe(401)
  const code = totp(secret)
  expect((await call(jar, 'two-factor/verify-totp', { code, trustDevice: true })).statusCode).toBe(200)
  expect((await person(jar).call('session.me')).username).toBe('quantri')
  // no device is spared the code afterwards
  expect((await signIn(jar)).json()).toMatchObject({ twoFactorRedirect: true })
})

test('a backup code works once', async () => {
  const [code = ''] = backupCodes
  const jar: Jar = new Map()
  await signIn(jar)
  expect((await call(jar, 'two-factor/verify-backup-code', { code })).statusCode).toBe(200)
  const again: Jar = new Map()
  await signIn(again)
  expect((await call(again, 'two-factor/verify-backup-code', { code })).statusCode).toBe(401)
})

test('guessing codes ends the attempt', async () => {
  const jar: Jar = new Map()
  await signIn(jar)
  const answers = []
  for (let attempt = 0; attempt < 7; attempt += 1)
    answers.push((await call(jar, 'two-factor/verify-totp', { code: `00000${attempt}` })).statusCode)
  expect(answers.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
  const code = totp(secret)
  expect((await call(jar, 'two-factor/verify-totp', { code })).statusCode).not.toBe(200)
})

test('a link for another password does not stand in for it; another administrator can remove it', async () => {
  const other: Jar = new Map()
  await signIn(other, 'qthai')
  const started = (await call(other, 'two-factor/enable', { password: demoPassword })).json()
  const code = totp(secretOf(started.totpURI))
  await call(other, 'two-factor/verify-totp', { code })
  const { token } = await person(other).call('people.invite', { id: 'demo-quantri' })
  const jar: Jar = new Map()
  const accepted = await call(jar, 'invitation/accept', { token, password: 'bảy con trâu đen' })
  expect(accepted.json()).toEqual({ signedIn: false })
  expect(await codeOf(person(jar).send('session.me'))).toBe('NOT_SIGNED_IN')
  await person(other).call('people.removeSecondFactor', { id: 'demo-quantri' })
  await call(jar, 'sign-in/username', { username: 'quantri', password: 'bảy con trâu đen' })
  expect((await person(jar).call('session.me')).mustEnrol).toBe(true)
})

test('the trail tells it, without codes or secrets', async () => {
  const { rows } = await database.pool.query(
    `select action, data from audit_event where subject_id in ('demo-quantri', '') order by id`,
  )
  const actions = rows.map(({ action }) => action)
  for (const action of [
    'secondFactor.enabled',
    'session.started',
    'session.refused',
    'secondFactor.disabled',
  ])
    expect(actions).toContain(action)
  expect(JSON.stringify(rows)).not.toContain(backupCodes[1])
})
