import { DomainError } from '@so-dan-van/domain/errors'
import { expect, test } from 'vitest'
import { addPerson } from '../../../test/more-people.ts'
import { Person, signIn, testApp } from '../../../test/test-app.ts'
import { removeGrant } from './change-grants.ts'
import { setActive } from './set-active.ts'

const { app, unit, database } = await testApp()
const [province, leThuy] = [await unit('44'), await unit('457')]
const only = 'demo-quantri'
const signedIn = async (username: string) => new Person(app, await signIn(app, username))
/** who has the command line of the server stands above all units */
const terminal = { viewer: null, write: database.write, now: () => new Date(), requestId: null }

const codeOf = async (work: ReturnType<Person['send']>) => {
  const answer = await work
  return answer.ok ? 'ok' : answer.error.data.domain?.code
}
async function provinceGrant(id: string): Promise<number> {
  const { rows } = await database.pool.query(
    `select id from "grant" where user_id = $1 and unit_id = $2 and role = 'administrator'`,
    [id, province],
  )
  return rows[0].id
}
/** administrators of the province who can sign in */
async function left(): Promise<string[]> {
  const { rows } = await database.pool.query(
    `select p.id from "user" p join "grant" g on g.user_id = p.id where p.active and g.role = 'administrator'
     and g.unit_id = $1 and exists (select 1 from account a where a.user_id = p.id) order by p.id`,
    [province],
  )
  return rows.map(({ id }) => id)
}

// an administrator of a district does not count, nor one who was invited and has never chosen a password
await addPerson(database, 'qtlethuy', { role: 'administrator', unit: leThuy })
await (await signedIn('quantri')).call('people.create', {
  ...{ name: 'Quản trị hai', username: 'quantri2', email: null, role: 'administrator', unit: province },
})

test('not by oneself: neither ended, nor left with other roles, nor with a part of the province', async () => {
  const admin = await signedIn('quantri')
  expect(await codeOf(admin.send('people.setActive', { id: only, active: false }))).toBe('OWN_ACCOUNT')
  for (const role of ['viewer', 'editor', 'reviewer'] as const)
    await admin.call('people.addGrant', { id: only, role, unit: province })
  await admin.call('people.addGrant', { id: only, role: 'administrator', unit: leThuy })
  const answer = await admin.send('people.removeGrant', { id: only, grant: await provinceGrant(only) })
  expect(answer.ok || answer.error.data.domain?.code).toBe('LAST_ADMINISTRATOR')
  expect(answer.ok || answer.error.message).toContain('Quảng Bình')
  expect(await left()).toEqual([only])
})

test('not by the own profile: whatever is done there, the account still signs in and manages', async () => {
  const admin = await signedIn('quantri')
  await admin.call('profile.change', { name: 'Tên khác', email: null })
  await admin.call('profile.endSessions', { which: 'all' })
  expect(await codeOf(admin.send('session.me'))).toBe('NOT_SIGNED_IN')
  const everybody = { search: '', role: null, unit: null, state: null, page: 1 }
  expect((await (await signedIn('quantri')).call('people.list', everybody)).total).toBeGreaterThan(0)
})

test.each(['viewer', 'administrator'])(
  'not by a file, which only adds: %s for a name that is there',
  async (role) => {
    const admin = await signedIn('quantri')
    const file = new TextEncoder().encode(`name;username;role;unit\nQuản trị;quantri;${role};44`)
    const options = encodeURIComponent(JSON.stringify({ commit: true, origin: 'https://so.example' }))
    const answer = await admin.send('people.import', file, { 'x-file-options': options })
    expect(answer.ok && answer.data.problems.map(({ code }) => code)).toEqual(['usernameTaken'])
    expect(await left()).toEqual([only])
  },
)

test('not from a district, nor by a link, which keeps the password until another is chosen', async () => {
  const district = await signedIn('qtlethuy')
  const grant = await provinceGrant(only)
  expect(await codeOf(district.send('people.setActive', { id: only, active: false }))).toBe('NO_PERMISSION')
  expect(await codeOf(district.send('people.removeGrant', { id: only, grant }))).toBe('NO_PERMISSION')
  const admin = await signedIn('quantri')
  await admin.call('people.invite', { id: only })
  await admin.call('people.removeSecondFactor', { id: only })
  await admin.call('people.endSessions', { id: only, session: null })
  expect((await (await signedIn('quantri')).call('session.me')).username).toBe('quantri')
})

test('not from the command line either', async () => {
  const refused = new DomainError('LAST_ADMINISTRATOR', { unit: 'Quảng Bình' })
  await expect(setActive(terminal, { id: only, active: false })).rejects.toThrow(refused)
  const grant = await provinceGrant(only)
  await expect(removeGrant(terminal, { id: only, grant })).rejects.toThrow(refused)
  expect(await left()).toEqual([only])
})

const other = 'quantri3'
type Blow = (from: Person, to: string) => Promise<unknown>
const blows: Record<string, Blow> = {
  'ended account': (from, to) => from.send('people.setActive', { id: to, active: false }),
  'role taken away': async (from, to) =>
    from.send('people.removeGrant', { id: to, grant: await provinceGrant(to) }),
}
await addPerson(database, other, { role: 'administrator', unit: province })
await database.pool.query(`insert into "grant" (user_id, role, unit_id) values ($1, 'viewer', $2)`, [
  ...[other, leThuy],
])
await database.pool.query(`update "user" set active = false where id = $1`, [other])

test.each([
  ['role taken away', 'role taken away'],
  ['ended account', 'role taken away'],
  ['role taken away', 'ended account'],
])('of two who strike each other at once, %s and %s, one stays', async (first, second) => {
  for (let round = 0; round < 5; round += 1) {
    await database.pool.query(`update "user" set active = true where id in ($1, $2)`, [only, other])
    await database.pool.query(
      `insert into "grant" (user_id, role, unit_id) select id, 'administrator', $3 from "user"
       where id in ($1, $2) on conflict do nothing`,
      [only, other, province],
    )
    const [one, two] = [await signedIn('quantri'), await signedIn(other)]
    await Promise.all([blows[first]?.(one, other), blows[second]?.(two, only)])
    expect(await left()).toHaveLength(1)
  }
})
