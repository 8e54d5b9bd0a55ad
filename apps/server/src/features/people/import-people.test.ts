import { Buffer } from 'node:buffer'
import type { PeopleAnswer } from '@so-dan-van/domain/people/people-file'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { expect, test } from 'vitest'
import { Person, signIn, testApp } from '../../../test/test-app.ts'
import { readTableFile } from '../../files/read-table-file.ts'

const { app, as, database } = await testApp()
const admin = await as('quantri')
const origin = 'https://so.example'
const districts = await database.read
  .selectFrom('unit')
  .where('level', '=', 'district')
  .where('valid_to', 'is not', null)
  .orderBy('code')
  .select(['id', 'code', 'name', 'kind'])
  .execute()
const words = ['nhập số liệu', 'Xem', 'rà soát', 'quản trị'] as const
const roles = ['editor', 'viewer', 'reviewer', 'administrator'] as const

type Row = [name: string, username: string, role: string, unit: string]
const accounts = 200
const at = <T>(list: readonly T[], index: number) => list[index % list.length] as T
/** 200 people of all districts, their units by code or by name, as an office writes them */
const staff: Row[] = Array.from({ length: accounts }, (_, index) => {
  const unit = at(districts, index)
  return [
    `Cán bộ Thứ ${index + 1}`,
    `can.bo.${index + 1}`,
    at(words, index >> 3),
    index % 2 === 0 ? unit.code : `${unit.kind} ${unit.name}`,
  ]
})

const csv = (rows: readonly Row[]) =>
  new TextEncoder().encode(
    ['Họ tên;Tên đăng nhập;Quyền;Đơn vị', ...rows.map((row) => row.join(';'))].join('\n'),
  )

function send(who: Person, rows: readonly Row[], commit: boolean) {
  return who.send('people.import', csv(rows), {
    'x-file-name': encodeURIComponent('người dùng.csv'),
    'x-file-options': encodeURIComponent(JSON.stringify({ commit, origin })),
  })
}
async function sent(rows: readonly Row[], commit: boolean): Promise<PeopleAnswer> {
  const answer = await send(admin, rows, commit)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}

/** what the file made, counted in the database */
async function counted() {
  const { rows } = await database.pool.query(
    `select
       (select count(*) from "user" where username like 'can.bo.%') as people,
       (select count(*) from "grant" g join "user" p on p.id = g.user_id where p.username like 'can.bo.%') as grants,
       (select count(*) from invitation i join "user" p on p.id = i.user_id
         where p.username like 'can.bo.%' and i.used_at is null and i.revoked_at is null) as invitations,
       (select count(*) from account a join "user" p on p.id = a.user_id where p.username like 'can.bo.%') as passwords,
       (select count(*) from audit_event e join "user" p on p.id = e.subject_id
         where p.username like 'can.bo.%' and e.action = 'user.created' and e.actor_id = 'demo-quantri') as created,
       (select count(*) from audit_event e join "user" p on p.id = e.subject_id
         where p.username like 'can.bo.%' and e.action = 'invitation.created' and e.actor_id = 'demo-quantri') as invited`,
  )
  return rows[0]
}
const all = (n: number) => ({ people: n, grants: n, invitations: n, passwords: 0, created: n, invited: n })

const sentences = ({ problems }: PeopleAnswer) => {
  const { imports } = messagesOf('vi')
  return problems.map(({ code, params, at: place }) =>
    imports.summary.problem(
      imports.place(place),
      (imports.problems[code as keyof typeof imports.problems] as (of: unknown) => string)(params),
    ),
  )
}

async function linksOf({ file }: PeopleAnswer): Promise<string[][]> {
  const { sheets } = await readTableFile(Buffer.from(file?.base64 ?? '', 'base64'), file?.name ?? '')
  const rows = sheets[0]?.rows.slice(1) ?? []
  return rows.map(({ cells }) => cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')))
}

test('looking at the file makes nothing', async () => {
  const { people, problems, file } = await sent(staff, false)
  expect([people.length, problems, file]).toEqual([accounts, [], null])
  expect(await counted()).toEqual(all(0))
})

test('200 accounts at once: people, a role of its unit for each, links that work, the trail', async () => {
  const answer = await sent(staff, true)
  expect(answer.problems).toEqual([])
  expect(await counted()).toEqual(all(accounts))
  const { rows } = await database.pool.query(
    `select p.name, p.username, g.role, g.unit_id as unit from "user" p join "grant" g on g.user_id = p.id
     where p.username like 'can.bo.%' order by length(p.username), p.username`,
  )
  expect(rows).toEqual(
    staff.map(([name, username], index) => ({
      ...{ name, username, role: at(roles, index >> 3) },
      unit: at(districts, index).id,
    })),
  )
  const links = await linksOf(answer)
  expect(links.map(([name, username]) => [name, username])).toEqual(
    staff.map(([name, username]) => [name, username]),
  )
  expect(new Set(links.map((line) => line[4])).size).toBe(accounts)
  // made on the first of December
  expect(links.at(-1)?.[5]).toBe('8/12/2024')
  const last = links.at(-1)?.[4] ?? ''
  expect(last).toMatch(/^https:\/\/so\.example\/moi#[\w-]{32}$/)
  const accepted = await app.inject({
    method: 'POST',
    url: '/api/auth/invitation/accept',
    payload: { token: last.split('#')[1], password: 'bảy con trâu đen' },
  })
  expect(accepted.json()).toEqual({ signedIn: true })
  const him = new Person(app, await signIn(app, 'can.bo.200', 'bảy con trâu đen'))
  expect((await him.call('session.me')).grants).toMatchObject([{ unit: at(districts, accounts - 1).id }])
})

test('the same file again doubles nothing and says of each row that the name is taken', async () => {
  const before = await counted()
  const answer = await sent(staff, true)
  expect(answer.file).toBeNull()
  expect(sentences(answer)).toEqual(
    staff.map(
      ([, username], index) =>
        `Bảng “người dùng”, dòng ${index + 2}, cột B: tên đăng nhập “${username}” đã có người dùng.`,
    ),
  )
  expect(await counted()).toEqual(before)
})

test('sent twice at once, it is done once', async () => {
  const rows = staff.slice(0, 20).map(([name, username, ...rest]): Row => [name, `hai.${username}`, ...rest])
  const answers = await Promise.all([send(admin, rows, true), send(admin, rows, true)])
  const made = answers.filter((answer) => answer.ok && answer.data.file !== null)
  expect(made.length).toBe(1)
  for (const answer of answers) if (!answer.ok) expect(answer.error.data.domain?.code).toBe('USERNAME_TAKEN')
  const { rows: found } = await database.pool.query(
    `select count(*) as n from "user" where username like 'hai.%'`,
  )
  expect(found[0].n).toBe(rows.length)
})

test('one bad row and nobody is added; each says its cell and what is wrong', async () => {
  const bad: Row[] = [
    ['Lê Thị Một', 'moi.mot', 'xem', '457'],
    ['', 'moi.hai', 'xem', '457'],
    ['Lê Thị Ba', 'Mới Ba', 'xem', '457'],
    ['Lê Thị Bốn', 'moi.bon', 'giám đốc', '457'],
    ['Lê Thị Năm', 'moi.nam', 'xem', 'Hà Nội'],
    ['Lê Thị Sáu', 'MOI.MOT', 'xem', '457'],
    ['Lê Thị Bảy', 'lethuy', 'xem', '457'],
    [`Lê ${'dài '.repeat(30)}`, 'moi.tam', 'xem', '457'],
  ]
  const answer = await sent(bad, true)
  expect(sentences(answer)).toEqual([
    'Bảng “người dùng”, dòng 3, cột A: để trống “tên”.',
    'Bảng “người dùng”, dòng 4, cột B: tên đăng nhập “mới ba” chưa đúng: chữ thường không dấu, số, dấu chấm, gạch; từ 3 đến 30 ký tự.',
    'Bảng “người dùng”, dòng 5, cột C: “quyền” ghi “giám đốc”, cần một trong: quản trị, rà soát, nhập số liệu, xem.',
    'Bảng “người dùng”, dòng 6, cột D: không có đơn vị “Hà Nội” trong phạm vi đồng chí quản trị.',
    'Bảng “người dùng”, dòng 7, cột B: tên đăng nhập “moi.mot” đã có ở dòng 2.',
    'Bảng “người dùng”, dòng 9, cột A: “tên” dài quá 100 ký tự.',
    'Bảng “người dùng”, dòng 8, cột B: tên đăng nhập “lethuy” đã có người dùng.',
  ])
  expect(answer.file).toBeNull()
  const { rows } = await database.pool.query(`select 1 from "user" where username like 'moi.%'`)
  expect(rows).toEqual([])
})

test('more than one file may bring is refused before anything is made', async () => {
  const many = Array.from({ length: 501 }, (_, index): Row => ['Lê An', `dong.${index}`, 'xem', '457'])
  const answer = await send(admin, many, true)
  expect(answer.ok || answer.error.message).toBe(
    'Tệp có quá nhiều người, tối đa 500. Đề nghị chia thành nhiều tệp.',
  )
})
