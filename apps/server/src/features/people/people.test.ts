import { expect, test } from 'vitest'
import { demoPassword } from '../../../test/fixtures.ts'
import { addPerson } from '../../../test/more-people.ts'
import { Person, signIn, testApp } from '../../../test/test-app.ts'

const { app, as, unit, database } = await testApp()
const [province, leThuy, minhHoa] = [await unit('44'), await unit('457'), await unit('452')]
await addPerson(database, 'qtlethuy', { role: 'administrator', unit: leThuy })
const admin = await as('quantri')
const district = new Person(app, await signIn(app, 'qtlethuy'))
const all = { search: '', role: null, unit: null, state: null, page: 1 }
const strong = 'bảy con trâu đen'
let address = 0

async function accept(token: string, password: string) {
  address += 1
  return app.inject({
    method: 'POST',
    url: '/api/auth/invitation/accept',
    payload: { token, password },
    remoteAddress: `10.9.0.${address}`,
  })
}
const cookieOf = (response: Awaited<ReturnType<typeof accept>>) =>
  response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
const me = async (cookie: string) => {
  const answer = await new Person(app, cookie).send('session.me')
  return answer.ok ? answer.data.username : answer.error.data.domain?.code
}
const codeOf = async (work: ReturnType<Person['send']>) => {
  const answer = await work
  return answer.ok ? 'ok' : answer.error.data.domain?.code
}
const actions = async (id: string) =>
  (
    await database.pool.query(
      `select action from audit_event where subject_type = 'user' and subject_id = $1 order by id`,
      [id],
    )
  ).rows.map(({ action }) => action)

test('an administrator sees the people below, and finds them without tone marks', async () => {
  const { people, total } = await admin.call('people.list', all)
  expect(total).toBe(people.length)
  expect(people.map(({ username }) => username)).toContain('lanhdao')
  const found = await admin.call('people.list', { ...all, search: 'ĐỒNG hoi' })
  expect(found.people.map(({ username }) => username)).toEqual(['donghoi'])
  const byUnit = await admin.call('people.list', { ...all, unit: leThuy, role: 'editor' })
  expect(byUnit.people.map(({ username }) => username)).toEqual(['lethuy'])
  expect((await admin.call('people.list', { ...all, search: '%' })).total).toBe(0)
})

test('an administrator of a district manages only those whose every grant lies below', async () => {
  const names = async () =>
    (await district.call('people.list', all)).people.map(({ username }) => username).sort()
  expect(await names()).toEqual(['lethuy', 'qtlethuy'])
  for (const id of ['demo-minhhoa', 'demo-quantri', 'demo-lanhdao', 'khong-co'])
    expect(await codeOf(district.send('people.invite', { id })), id).toBe('NO_PERMISSION')
  await admin.call('people.addGrant', { id: 'demo-lethuy', role: 'viewer', unit: minhHoa })
  expect(await names()).toEqual(['qtlethuy'])
  expect(await codeOf(district.send('people.setActive', { id: 'demo-lethuy', active: false }))).toBe(
    'NO_PERMISSION',
  )
  const { people } = await admin.call('people.list', { ...all, search: 'lethuy' })
  const grant = people[0]?.grants.find((one) => one.unit === minhHoa)?.id ?? 0
  await admin.call('people.removeGrant', { id: 'demo-lethuy', grant })
  expect(await names()).toEqual(['lethuy', 'qtlethuy'])
})

test('nobody gives roles above his own', async () => {
  const person = { name: 'Người mới', username: 'nguoi.moi', email: null, role: 'administrator' as const }
  expect(await codeOf(district.send('people.create', { ...person, unit: province }))).toBe('NO_PERMISSION')
  expect(await codeOf(district.send('people.create', { ...person, unit: minhHoa }))).toBe('NO_PERMISSION')
  expect(
    await codeOf(
      district.send('people.addGrant', { id: 'demo-lethuy', role: 'administrator', unit: province }),
    ),
  ).toBe('NO_PERMISSION')
  const units = await district.call('people.units')
  expect(units[0]).toMatchObject({ id: leThuy })
  expect(units.every(({ id }) => id !== province)).toBe(true)
})

test('an invitation: once, for its person, with a password that is one; then signed in', async () => {
  const person = { name: 'Lê Thị Hoa', username: 'LeHoa', email: 'hoa@lethuy.vn', role: 'editor' as const }
  const { id, invitation } = await admin.call('people.create', { ...person, unit: leThuy })
  const { rows } = await database.pool.query('select * from invitation where user_id = $1', [id])
  expect(JSON.stringify(rows)).not.toContain(invitation.token)
  expect(await codeOf(admin.send('people.create', { ...person, unit: leThuy }))).toBe('USERNAME_TAKEN')
  const look = await app.inject({
    method: 'POST',
    url: '/api/auth/invitation/look-up',
    payload: { token: invitation.token },
  })
  expect(look.json()).toMatchObject({ name: 'Lê Thị Hoa', username: 'lehoa', purpose: 'invite' })
  for (const [password, reason] of [
    ['ngan', 'short'],
    ['password12', 'common'],
    ['hoa sen lehoa 7', 'telling'],
    ['1234567890', 'regular'],
  ] as const) {
    const refused = await accept(invitation.token, password)
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({ code: 'PASSWORD_REFUSED', params: { reason } })
  }
  const accepted = await accept(invitation.token, strong)
  expect(accepted.json()).toEqual({ signedIn: true })
  expect(await me(cookieOf(accepted))).toBe('lehoa')
  expect((await accept(invitation.token, strong)).json()).toMatchObject({ code: 'INVITATION_INVALID' })
  expect(await me(await signIn(app, 'lehoa', strong))).toBe('lehoa')
  expect(await actions(id)).toEqual([
    'user.created',
    'invitation.created',
    'invitation.accepted',
    'session.started',
    'session.started',
  ])
})

test('a newer link ends the older one; an expired or revoked one is worth nothing; two at once use one once', async () => {
  const id = 'demo-badon'
  const first = await admin.call('people.invite', { id })
  expect(first.purpose).toBe('reset')
  const second = await admin.call('people.invite', { id })
  expect((await accept(first.token, strong)).statusCode).toBe(422)
  await database.pool.query(
    `update invitation set created_at = created_at - interval '8 days', expires_at = expires_at - interval '8 days' where user_id = $1`,
    [id],
  )
  expect((await accept(second.token, strong)).statusCode).toBe(422)
  const third = await admin.call('people.invite', { id })
  const both = await Promise.all([accept(third.token, strong), accept(third.token, strong)])
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
})

test('a reset ends the sessions that were there', async () => {
  const before = await signIn(app, 'tuyenhoa')
  const { token } = await admin.call('people.invite', { id: 'demo-tuyenhoa' })
  expect(await me(before)).toBe('tuyenhoa')
  const accepted = await accept(token, strong)
  expect(await me(before)).toBe('NOT_SIGNED_IN')
  expect(await me(cookieOf(accepted))).toBe('tuyenhoa')
  await expect(signIn(app, 'tuyenhoa', demoPassword)).rejects.toThrow('401')
})

test('deactivation ends sessions and links at once; activation lets them in again', async () => {
  const id = 'demo-quangninh'
  const cookie = await signIn(app, 'quangninh')
  const { token } = await admin.call('people.invite', { id })
  await admin.call('people.setActive', { id, active: false })
  expect(await me(cookie)).toBe('NOT_SIGNED_IN')
  expect((await accept(token, strong)).statusCode).toBe(422)
  expect(await codeOf(admin.send('people.invite', { id }))).toBe('ACCOUNT_INACTIVE')
  await admin.call('people.setActive', { id, active: true })
  expect(await me(await signIn(app, 'quangninh'))).toBe('quangninh')
})

test('sessions of a person can be seen and ended, without their tokens', async () => {
  const cookie = await signIn(app, 'minhhoa')
  const sessions = await admin.call('people.sessions', { id: 'demo-minhhoa' })
  const token = decodeURIComponent(cookie).split('=')[1]?.split('.')[0] ?? 'x'
  expect(sessions.length).toBeGreaterThan(0)
  expect(JSON.stringify(sessions)).not.toContain(token)
  await admin.call('people.endSessions', { id: 'demo-minhhoa', session: null })
  expect(await me(cookie)).toBe('NOT_SIGNED_IN')
})

test('everybody keeps a grant; a province keeps an administrator who can sign in', async () => {
  const { people } = await admin.call('people.list', { ...all, search: 'bố trạch' })
  const only = people[0]?.grants[0]?.id ?? 0
  expect(await codeOf(admin.send('people.removeGrant', { id: 'demo-botrach', grant: only }))).toBe(
    'GRANT_LAST',
  )
  // invited, but has never chosen a password: nobody could sign in
  const invited = { name: 'Quản trị hai', username: 'quantri2', email: null, role: 'administrator' as const }
  await admin.call('people.create', { ...invited, unit: province })
  expect(await codeOf(admin.send('people.setActive', { id: 'demo-quantri', active: false }))).toBe(
    'OWN_ACCOUNT',
  )
  const mine = (await admin.call('people.list', { ...all, search: 'quantri', state: 'active' })).people[0]
  const grant = mine?.grants[0]?.id ?? 0
  await admin.call('people.addGrant', { id: 'demo-quantri', role: 'viewer', unit: province })
  expect(await codeOf(admin.send('people.removeGrant', { id: 'demo-quantri', grant }))).toBe(
    'LAST_ADMINISTRATOR',
  )
})

test('two administrators who deactivate each other at once: one stays', async () => {
  await addPerson(database, 'quantri3', { role: 'administrator', unit: province })
  for (let round = 0; round < 10; round += 1) {
    const [one, other] = await Promise.all(
      ['quantri', 'quantri3'].map(async (name) => new Person(app, await signIn(app, name))),
    )
    await Promise.all([
      one?.send('people.setActive', { id: 'quantri3', active: false }),
      other?.send('people.setActive', { id: 'demo-quantri', active: false }),
    ])
    const { rows } = await database.pool.query(
      `select count(*) as n from "user" where active and id in ('demo-quantri', 'quantri3')`,
    )
    expect(rows[0].n).toBe(1)
    await database.pool.query(`update "user" set active = true where id in ('demo-quantri', 'quantri3')`)
  }
})
