import { join } from 'node:path'
import { type Role, roles } from '@so-dan-van/domain/access/grant'
import { beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '../src/api-token.ts'
import { appRouter } from '../src/app-router.ts'
import { resources } from '../src/rest/resources.ts'
import { rootFolder } from '../src/root-folder.ts'
import { addPerson } from './more-people.ts'
import { addRounds } from './more-rounds.ts'
import { makePlaces, type Place, places } from './places.ts'
import { type Case, procedureCases } from './procedure-cases.ts'
import { setFlag } from './set-flag.ts'
import { type Path, testApp } from './test-app.ts'
import { watchTables } from './traces.ts'

// Every procedure and route is called as everybody who may come, for every place of the unit that is asked for. What they
// are answered is docs/permissions.md; `npm run permissions` writes it anew.
const { app, as, nobody, database } = await testApp()
const units = await makePlaces(database)
const callers = ['province administrator', ...roles, 'no grant', 'nobody'] as const
type Caller = (typeof callers)[number]
/** what the caller holds: a role for the district, but for the administrator of the whole province */
function grantOf(caller: Caller): { role: Role; unit: number } | null {
  if (caller === 'province administrator') return { role: 'administrator', unit: units.parent.id }
  const role = roles.find((name) => name === caller)
  return role === undefined ? null : { role, unit: units.own.id }
}
const nameOf = (caller: Caller) => `matrix.${caller.replace(' ', '.')}`

/** unknown: there is nothing of the kind at the unit, such as a report of a round that did not ask it */
type Outcome = 'allowed' | 'refused' | 'unknown'
type Line = { call: string; permission: string; unitless: boolean; outcomes: Map<string, Outcome> }
const lines: Line[] = []
const tokens = new Map<Caller, string>()

for (const caller of callers)
  if (caller !== 'nobody') await addPerson(database, nameOf(caller), grantOf(caller))
const tables = await watchTables(database)

beforeAll(async () => {
  for (const caller of callers) {
    if (caller === 'nobody') continue
    const { token } = await database.write((db) =>
      createToken(db, { userId: nameOf(caller), name: 'matrix', expiresAt: null }),
    )
    tokens.set(caller, token)
    await rest('/api/v1/units', caller)
  }
})

const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { meta: { permission: string } } }
>
const cases: Partial<Record<string, Case>> = procedureCases({
  province: units.parent.id,
  own: units.own.id,
  commune: units.child.id,
  recognition: 1,
  rounds: await addRounds(database, units.parent.id),
})

describe.each(Object.keys(procedures))('%s', (path) => {
  test('as everybody, for every place', { timeout: 120_000 }, async () => {
    const given = cases[path]
    if (given === undefined) throw new Error(`${path} has no case in apps/server/test/procedure-cases.ts`)
    const line = lineOf(path, procedures[path]?._def.meta.permission ?? '', given.unitless === true)
    for (const caller of callers)
      for (const place of placesOf(line)) {
        await reset(given, units[place].id)
        const person = caller === 'nobody' ? nobody : await as(nameOf(caller))
        await tables.take()
        const answer = await person.send(
          path as Path,
          inputFor(path, given, place),
          given.headersFor?.(units[place].id) ?? given.headers,
        )
        const code = answer.ok ? null : (answer.error.data.domain?.code ?? answer.error.data.code)
        const refused = code === 'NO_PERMISSION' || code === 'NOT_SIGNED_IN'
        if (code !== null && !refused && !given.orElse?.includes(code as never))
          throw new Error(
            `${path} as ${caller}, ${place} unit: neither allowed nor refused, but ${code}. Its case must reach the permission; orElse names what else may come.`,
          )
        if (code === 'REPORT_NOT_FOUND') line.outcomes.set(`${caller} ${place}`, 'unknown')
        else await note(line, caller, place, refused)
      }
  })
})

describe.each(Object.keys(resources))('GET /api/v1/%s', (name) => {
  test('as everybody, for every place', async () => {
    const unitless = !('unit' in (resources[name]?.query.shape ?? {}))
    const line = lineOf(`GET /api/v1/${name}`, 'figures.read', unitless)
    for (const caller of callers)
      for (const place of placesOf(line)) {
        await tables.take()
        const query = unitless ? '' : `?unit=${units[place].code}&year=2023`
        const status = await rest(`/api/v1/${name}${query}`, caller)
        if (place === 'child' && status === 404) {
          line.outcomes.set(`${caller} ${place}`, 'unknown')
          continue
        }
        expect([200, 401, 403], `${name} as ${caller}, ${place}`).toContain(status)
        await note(line, caller, place, status !== 200)
      }
  })
})

test('docs/permissions.md says what was answered', async () => {
  const unfinished = lines.filter((line) => line.outcomes.size < callers.length * placesOf(line).length)
  expect(unfinished.map(({ call }) => call)).toEqual([])
  await expect(document(lines)).toMatchFileSnapshot(join(rootFolder(), 'docs/permissions.md'))
})

const placesOf = ({ unitless }: Line): readonly Place[] => (unitless ? ['own'] : places)

function lineOf(call: string, permission: string, unitless: boolean): Line {
  const line = { call, permission, unitless, outcomes: new Map() }
  lines.push(line)
  return line
}

/** Keeps the outcome; a refusal left nothing but an audit event, and nothing at all where nobody is known. */
async function note(line: Line, caller: Caller, place: Place, refused: boolean): Promise<void> {
  const trace = await tables.take()
  if (refused)
    expect(trace, `${line.call} as ${caller}, ${place}: what a refusal leaves`).toEqual(
      caller === 'nobody' ? [] : ['audit_event'],
    )
  line.outcomes.set(`${caller} ${place}`, refused ? 'refused' : 'allowed')
}

const rest = async (url: string, caller: Caller) =>
  (
    await app.inject({
      url,
      headers: { authorization: `Bearer ${tokens.get(caller) ?? 'sdv_unknown_unknown'}` },
    })
  ).statusCode

async function reset({ status = 'draft', flagged }: Case, asked: number): Promise<void> {
  await database.pool.query(
    `update report set status = $1::workflow_status, version = 1 where unit_id = any($2::int[])`,
    [status, places.map((place) => units[place].id)],
  )
  await setFlag(database, asked, flagged ?? false)
}

/** The same question about the unit at another place. */
function inputFor(path: string, given: Case, place: Place): unknown {
  const unit = units[place].id
  if (given.unitless === true) return given.input
  if (given.asked !== undefined) return given.asked(unit)
  const input = given.input as { unit?: number; units?: number[] } | undefined
  if (typeof input?.unit === 'number') return { ...input, unit }
  if (Array.isArray(input?.units)) return { ...input, units: [unit] }
  throw new Error(
    `${path}: its case in apps/server/test/procedure-cases.ts asks for no unit. Say how it asks for one (asked), or that it does not (unitless).`,
  )
}

function document(all: readonly Line[]): string {
  const cell = (line: Line, caller: Caller) => {
    const allowed = places.filter((place) => line.outcomes.get(`${caller} ${place}`) === 'allowed')
    if (allowed.length === 0) return '–'
    if (line.unitless) return 'yes'
    return allowed.length === places.length ? 'every unit' : allowed.join(', ')
  }
  const rows = all.map(
    (line) =>
      `| \`${line.call}\` | \`${line.permission}\` | ${callers.map((caller) => cell(line, caller)).join(' | ')} |`,
  )
  return `${preface}\n| Call | Permission | ${callers.join(' | ')} |\n|${'---|'.repeat(callers.length + 2)}\n${rows.join('\n')}\n`
}

const preface = `# Permissions

Written by \`npm run permissions\`: it calls every procedure of the router and every route of \`/api/v1\` as everybody who may
come, and notes what is answered. The server tests do the same and fail where this page says something else
(\`apps/server/test/permission-matrix.test.ts\`).

A grant is (user, role, unit). The roles below hold for one district, that of the province administrator for its province; the columns name the units, relative to the district, for which a
call is allowed: **own** (the district), **child** (a unit below it), **sibling** (another district), **parent** (the province),
**other province**. What is not named is refused; "yes" stands where a call asks for no unit, "–" where all is refused.
"no grant" is somebody signed in whom nobody has given a role, "nobody" is not signed in.

A refusal changes nothing. Of somebody who is signed in it leaves one audit event, \`access.refused\`, with who, which call and
which unit; ten a minute for each person and call, of which the last is marked \`lastOfMinute\`.
\`/api/v1/openapi.json\` and \`/api/v1/docs\` are open to everybody;
communes are not part of \`/api/v1\`.
`
