import { createInterface } from 'node:readline/promises'
import { isError } from '@so-dan-van/domain/imports/import-problem'
import { usernamePattern } from '@so-dan-van/domain/people/person'
import type { TableFile } from '@so-dan-van/domain/tables/sheet'
import type { Messages } from '@so-dan-van/messages/messages'
import { setPassword } from '@so-dan-van/server/auth/set-password'
import type { Database } from '@so-dan-van/server/db/client'
import { loadReference } from '@so-dan-van/server/db/queries/reference'
import { compareUnits, importUnits, type UnitPlan } from '@so-dan-van/server/features/import/import-units'
import { addPerson } from '@so-dan-van/server/features/people/create-person'
import { isEmpty } from '@so-dan-van/server/installation'
import programmes from '../../../../prisma/data/programmes.json' with { type: 'json' }
import units from '../../../../prisma/data/units.json' with { type: 'json' }
import { seedCatalogue } from '../../../../prisma/seed/seed-catalogue.ts'
import { fromTerminal } from '../acting.ts'
import { withInstallation } from '../installation.ts'
import { printProblems } from '../print-problems.ts'
import { exitCodes, Problem } from '../problem.ts'
import { readGivenFile } from '../read-given-file.ts'
import { checkedPassword, passwordFromStdin } from '../read-password.ts'

type Given = {
  province: string
  programmes?: string
  units?: string
  adminUsername?: string
  adminName?: string
  adminPasswordStdin?: boolean
}

/** An empty installation for a real province: its units, the catalogue by choice, the first administrator. */
export async function setUp(given: Given, messages: Messages): Promise<void> {
  const { ask, done } = messages.cli
  const chosen = given.programmes?.split(',').map((code) => code.trim())
  const known = programmes.map(({ code }) => code)
  const unknown = chosen?.find((code) => !known.includes(code))
  if (unknown !== undefined) throw new Problem((problems) => problems.programme(unknown, known.join(', ')))
  const file = given.units === undefined ? null : await readGivenFile(given.units)
  if (file === null && !units.some(({ code, level }) => code === given.province && level === 'province'))
    throw new Problem((problems) => problems.province(given.province))
  const username = (await answer(given.adminUsername, '--admin-username', ask.username)).toLowerCase()
  if (!usernamePattern.test(username))
    throw new Problem((problems) => problems.wrong('--admin-username', problems.username))
  const name = await answer(given.adminName, '--admin-name', ask.name)
  const password = given.adminPasswordStdin
    ? await passwordFromStdin()
    : checkedPassword(await answer(undefined, '--admin-password-stdin', ask.password))
  await withInstallation(async ({ database }) => {
    if (!(await isEmpty(database))) throw new Problem((problems) => problems.notEmpty, exitCodes.refused)
    const plan = file === null ? null : await planOf(database, file, given.province, messages)
    await seed(database, { provinceCode: plan === null ? given.province : noProvince, programmes: chosen })
    if (plan !== null) await importUnits(database.write, plan, file?.name ?? '')
    const reference = await loadReference(database.read, 'cli')
    const provinces = [...reference.units.values()].filter(
      (unit) => unit.level === 'province' && unit.code === given.province,
    )
    const province = provinces.find(({ validTo }) => validTo === null) ?? provinces[0]
    if (province === undefined) throw new Problem((problems) => problems.province(given.province))
    await database.write(async (db) => {
      const person = { username, name, email: null, role: 'administrator', unit: province.id } as const
      const id = await addPerson(db, fromTerminal(database), person)
      await setPassword(db, id, password)
      // earlier periods of the province are the administrator's too
      for (const earlier of provinces)
        if (earlier.id !== province.id)
          await db.grant.create({ data: { userId: id, role: 'administrator', unitId: earlier.id } })
    })
    console.error(done.setup(province.name, username))
  })
}

/** a code that no province has: the units come from a file */
const noProvince = ''

async function seed({ pool }: Database, choice: Parameters<typeof seedCatalogue>[1]): Promise<void> {
  const client = await pool.connect()
  try {
    await seedCatalogue(client, choice)
  } finally {
    client.release()
  }
}

/** The units of the file, if it has the province and nothing wrong in it. */
async function planOf(
  { read }: Database,
  { sheets }: TableFile,
  province: string,
  messages: Messages,
): Promise<UnitPlan> {
  const plan = await compareUnits(read, sheets)
  const errors = plan.problems.filter(isError)
  if (errors.length > 0) {
    printProblems(errors, [], messages)
    throw new Problem(() => messages.imports.summary.nothingWritten, exitCodes.failed)
  }
  if (!plan.units.some(({ code, level }) => code === province && level === 'province'))
    throw new Problem((problems) => problems.provinceNotInFile(province))
  return plan
}

async function answer(given: string | undefined, option: string, question: string): Promise<string> {
  if (given !== undefined && given.trim() !== '') return given.trim()
  if (!process.stdin.isTTY) throw new Problem((problems) => problems.missingOption(option))
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const typed = await terminal.question(question)
  terminal.close()
  return typed.trim()
}
