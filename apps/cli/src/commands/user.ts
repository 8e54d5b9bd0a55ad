import { type Role, roles } from '@so-dan-van/domain/access/grant'
import { usernamePattern } from '@so-dan-van/domain/people/person'
import type { Messages } from '@so-dan-van/messages/messages'
import { loadReference } from '@so-dan-van/server/db/queries/reference'
import { createPersonWithPassword } from '@so-dan-van/server/features/people/create-person'
import { fromTerminal } from '../acting.ts'
import { findUnit } from '../find-unit.ts'
import { withInstallation } from '../installation.ts'
import { Problem } from '../problem.ts'
import { newPassword, passwordFromStdin } from '../read-password.ts'

type Given = {
  username: string
  name: string
  role: string
  unit: string
  passwordStdin?: boolean
  json?: boolean
}

export async function addUser(given: Given, { done }: Messages['cli']): Promise<void> {
  const username = given.username.toLowerCase()
  if (!usernamePattern.test(username))
    throw new Problem((problems) => problems.wrong('--username', problems.username))
  const role = roles.find((one): one is Role => one === given.role)
  if (role === undefined) throw new Problem((problems) => problems.wrong('--role', roles.join(', ')))
  if (given.name.trim() === '') throw new Problem((problems) => problems.missingOption('--name'))
  const password = given.passwordStdin ? await passwordFromStdin() : newPassword()
  await withInstallation(async ({ database }) => {
    const reference = await loadReference(database.read, 'cli')
    const unit = findUnit(reference, given.unit, latestYear(reference.rounds.map(({ year }) => year)))
    const person = { username, name: given.name.trim(), email: null, role, unit: unit.id }
    const id = await createPersonWithPassword(fromTerminal(database), person, password)
    if (given.json)
      process.stdout.write(
        `${JSON.stringify({ id, username, role, unit: unit.code, ...(given.passwordStdin ? {} : { password }) })}\n`,
      )
    else {
      console.error(done.user(username))
      if (!given.passwordStdin) console.log(done.password(password))
    }
  })
}

/** Units are named as of the latest round, else of this year. */
const latestYear = (years: readonly number[]) =>
  years.length > 0 ? Math.max(...years) : new Date().getFullYear()

export async function listUsers({ json }: { json?: boolean }, { terms }: Messages): Promise<void> {
  await withInstallation(async ({ database }) => {
    const rows = await database.read
      .selectFrom('user as p')
      .leftJoin('grant as g', 'g.user_id', 'p.id')
      .leftJoin('unit as u', 'u.id', 'g.unit_id')
      .select(['p.username', 'p.name', 'p.active', 'g.role', 'u.code', 'u.name as unit'])
      .orderBy('p.username')
      .execute()
    if (json) return void process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
    for (const row of rows)
      console.log(
        [
          row.username.padEnd(16),
          row.name.padEnd(32),
          row.role === null ? '' : terms.role[row.role],
          row.unit ?? '',
        ].join('  '),
      )
  })
}
