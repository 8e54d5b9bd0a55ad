import { DomainError } from '@so-dan-van/domain/errors'
import { Problems } from '@so-dan-van/domain/imports/import-problem'
import {
  mostPeople,
  type PeopleAnswer,
  type PeopleRequest,
  type PersonRow,
  peopleRequestSchema,
  readPeopleRows,
} from '@so-dan-van/domain/people/people-file'
import type { UnitKind } from '@so-dan-van/domain/units/unit'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { readTableFile } from '../../files/read-table-file.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { takeUpload } from '../../trpc/upload.ts'
import { addPerson } from './create-person.ts'
import { grantableUnits } from './grantable-units.ts'
import { makeInvitation } from './make-invitation.ts'
import { type Account, linksFile } from './people-sheet.ts'

/** Many accounts by file: looked at first; made all together or not at all, with a file of their links. */
export async function importPeople(ctx: SignedIn, body: AsyncIterable<Uint8Array>): Promise<PeopleAnswer> {
  const request = requestOf(ctx)
  const { name, bytes } = await takeUpload(ctx.upload, body)
  const { sheets } = await readTableFile(bytes, name)
  const units = await grantableUnits(ctx)
  const { rows, problems } = readPeopleRows(
    sheets,
    units.map((unit) => ({ ...unit, kind: unit.kind as UnitKind })),
  )
  if (rows.length > mostPeople) throw new DomainError('PEOPLE_TOO_MANY', { max: mostPeople })
  problems.push(...(await takenNames(ctx, rows)))
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]))
  const people = rows.map((row) => ({
    ...{ name: row.name, username: row.username, role: row.role },
    unitName: nameOf.get(row.unit) ?? '',
  }))
  const wrong = problems.some(({ severity }) => severity === 'error')
  if (!request.commit || wrong) return { people, problems, file: null }
  const links = await makeAll(ctx, rows, request)
  const accounts = people.map((person, index) => ({ ...person, ...(links[index] as Link) }))
  return { people, problems, file: await linksFile(accounts, ctx.locale) }
}

function requestOf({ upload, locale }: SignedIn): PeopleRequest {
  const parsed = peopleRequestSchema.safeParse(upload?.options ?? null)
  if (parsed.success) return parsed.data
  throw new DomainError('FIELD_INVALID', {
    field: 'input',
    expected: messagesOf(locale).errors.expected.value,
  })
}

async function takenNames({ read }: SignedIn, rows: readonly PersonRow[]): Promise<Problems['list']> {
  const problems = new Problems()
  if (rows.length === 0) return problems.list
  const names = rows.map(({ username }) => username)
  const found = await read.selectFrom('user').where('username', 'in', names).select('username').execute()
  const taken = new Set(found.map(({ username }) => username))
  for (const { username, at } of rows)
    if (taken.has(username)) problems.add(at, 'usernameTaken', { username })
  return problems.list
}

type Link = Pick<Account, 'link' | 'until'>

async function makeAll(ctx: SignedIn, rows: readonly PersonRow[], request: PeopleRequest): Promise<Link[]> {
  const { origin } = new URL(request.origin)
  return ctx.write(
    async (db) => {
      const links: Link[] = []
      for (const { name, username, role, unit } of rows) {
        const id = await addPerson(db, ctx, { name, username, role, unit, email: null })
        const { token, expiresAt } = await makeInvitation(db, ctx, { id, unit, purpose: 'invite' })
        links.push({ link: `${origin}/moi#${token}`, until: expiresAt })
      }
      return links
    },
    { timeout: 120_000 },
  )
}
