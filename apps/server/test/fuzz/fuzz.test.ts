import { figuresQuerySchema, pageQuerySchema } from '@so-dan-van/domain/open-data/open-data'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createToken } from '../../src/api-token.ts'
import { appRouter } from '../../src/app-router.ts'
import { addPerson } from '../more-people.ts'
import { addRounds } from '../more-rounds.ts'
import { mutations, signIn, subscriptions, testApp } from '../test-app.ts'
import { arbitraryOf, type JsonSchema, type Known } from './arbitrary-of.ts'
import { brokenJson, spoiled } from './spoil.ts'

// Generated calls of every procedure and route: whatever comes, the answer is a sentence within seconds that tells nothing
// of the inside. New procedures are covered by their schemas. FUZZ_SEED repeats what a
// failure prints; `npm run fuzz` makes 10,000 calls.
const runs = Number(process.env.FUZZ_RUNS ?? 1500)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_124)

const { app, unit, database } = await testApp()
const address = await app.listen({ host: '127.0.0.1', port: 0 })
const [province, own, other] = [await unit('44'), await unit('457'), await unit('452')]
const rounds = await addRounds(database, province)
await addPerson(database, 'nogrant', null)
await addPerson(database, 'fuzzed', { role: 'viewer', unit: own })
/** who may do most comes most often: of others most is refused before it is read */
const people = [
  'quantri',
  'quantri',
  'quantri',
  'tinh',
  'tinh',
  'lethuy',
  'lanhdao',
  'nogrant',
  null,
] as const
const cookies = new Map<string, string>()
const { token } = await database.write((db) =>
  createToken(db, { userId: 'demo-lanhdao', name: 'fuzz', expiresAt: null }),
)

const known: Known = {
  unit: [own, other, province, '457', '457,452'],
  year: [2024, 2023, '2023', '2019-2023'],
  indicator: ['ocop_total', 'doc_plans', 'ntm_criteria_avg'],
  round: [rounds.empty],
  id: ['fuzzed'],
  person: ['fuzzed'],
  expectedVersion: [0, 1],
  limit: ['10'],
}

type Call = {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  payload?: string | Buffer
}
type Target = { name: string; calls: fc.Arbitrary<Call>; stream: boolean }

const modes = <T>(valid: fc.Arbitrary<T>): fc.Arbitrary<{ value: unknown; text: string }> => {
  const asJson = (value: unknown) => ({ value, text: JSON.stringify(value) ?? '' })
  return fc.oneof(
    { weight: 4, arbitrary: valid.map(asJson) },
    { weight: 4, arbitrary: valid.chain(spoiled).map(asJson) },
    {
      weight: 2,
      arbitrary: valid.chain((value) =>
        brokenJson(JSON.stringify(value) ?? '').map((text) => ({ value: text, text })),
      ),
    },
  )
}

const schemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as JsonSchema

function procedureTargets(): Target[] {
  const all = appRouter._def.procedures as unknown as Record<string, { _def: { inputs: unknown[] } }>
  return Object.entries(all).map(([path, { _def }]) => {
    const input = _def.inputs[0]
    const url = `/api/trpc/${path}`
    const stream = subscriptions.includes(path)
    if (input !== undefined && !(input instanceof z.ZodType)) return { name: path, calls: files(url), stream }
    const valid = input === undefined ? fc.constant(undefined) : arbitraryOf(schemaOf(input), known)
    const calls = modes(valid).map(
      ({ text }): Call =>
        mutations.includes(path)
          ? { method: 'POST', url, headers: { 'content-type': 'application/json' }, payload: text }
          : { method: 'GET', url: `${url}?input=${encoded(text)}`, headers: {} },
    )
    return { name: path, calls, stream }
  })
}

/** Files that are tables, nearly, or bytes; with options that are JSON, nearly, or none. */
function files(url: string): fc.Arbitrary<Call> {
  const table = fc
    .array(
      fc.array(
        fc.oneof(fc.constantFrom('unit', 'year', '457', '2023', 'ocop_total', '"', '1,5'), fc.string()),
      ),
    )
    .map((lines) => Buffer.from(lines.map((cells) => cells.join(';')).join('\n')))
  const bytes = fc.uint8Array({ maxLength: 400 }).map((list) => Buffer.from(list))
  const zip = bytes.map((list) => Buffer.concat([Buffer.from('PK\u0003\u0004'), list]))
  const options = modes(fc.jsonValue({ maxDepth: 2 }))
  return fc.tuple(fc.oneof(table, bytes, zip), options, fc.constantFrom('a.csv', 'a.xlsx', '%ff', '')).map(
    ([payload, { text }, name]): Call => ({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': name,
        'x-file-options': encoded(text),
      },
      payload,
    }),
  )
}

function routeTargets(): Target[] {
  const routes = { units: pageQuerySchema, indicators: pageQuerySchema, figures: figuresQuerySchema }
  const accept = fc.constantFrom('application/json', 'text/csv', '*/*', '', ';q', 'text/*;q=x', ',,,')
  return Object.entries(routes).flatMap(([name, schema]) =>
    ['', '.csv'].map((extension): Target => {
      const url = `/api/v1/${name}${extension}`
      const query = modes(arbitraryOf(schemaOf(schema), known)).map(({ value }) => queryOf(value))
      const authorization = fc.constantFrom(
        `Bearer ${token}`,
        `Bearer ${token}`,
        `Bearer ${token}x`,
        'Bearer',
        '',
      )
      const calls = fc.tuple(query, accept, authorization).map(
        ([text, type, who]): Call => ({
          method: 'GET',
          url: `${url}?${text}`,
          headers: { accept: type, authorization: who },
        }),
      )
      return { name: `GET ${url}`, calls, stream: false }
    }),
  )
}

/** lone surrogates have no encoding: they go as the replacement character, as browsers send them */
const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString())

function queryOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return encodeURI(Buffer.from(String(value)).toString())
  const words = Object.entries(value).map(([key, one]) => {
    const text = typeof one === 'string' ? one : (JSON.stringify(one) ?? '')
    return `${encoded(key)}=${encoded(text)}`
  })
  return words.join('&')
}

async function cookieOf(person: string): Promise<string> {
  const cookie = cookies.get(person) ?? (await signIn(app, person))
  cookies.set(person, cookie)
  return cookie
}

/** Status and text of the answer; of a stream its beginning. */
async function answerTo(call: Call, stream: boolean): Promise<{ status: number; text: string }> {
  if (!stream) {
    const { statusCode: status, body } = await app.inject(call)
    return { status, text: body }
  }
  const leaving = new AbortController()
  const response = await fetch(`${address}${call.url}`, { headers: call.headers, signal: leaving.signal })
  const first = await response.body?.getReader().read()
  leaving.abort()
  return { status: response.status, text: Buffer.from(first?.value ?? []).toString() }
}

const inside =
  /node_modules|\.[cm]?[jt]s:\d+|\bat [\w.<>]+ \(|"stack"|prisma|kysely|postgres|\bpg_|relation "|syntax error|(Type|Range|Reference|Syntax)Error|ECONN|\/(tmp|home|root|work)\/|\bselect .* from\b|insert into/i

/** null, or what is wrong with the answer to this person. */
async function faultOf(call: Call, stream: boolean, person: string | null): Promise<string | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, 20_000, null).unref())
  const answer = await Promise.race([answerTo(call, stream), late])
  if (answer === null) return 'no answer within 20 s'
  // some calls end the caller's own sessions
  if (answer.status === 401 && person !== null) cookies.delete(person)
  if (answer.status >= 500) return `${answer.status} ${answer.text.slice(0, 300)}`
  const leak = answer.status >= 400 ? inside.exec(answer.text)?.[0] : undefined
  return leak === undefined ? null : `${answer.status} tells “${leak}”: ${answer.text.slice(0, 300)}`
}

async function fuzz({ name, calls, stream }: Target, index: number, share: number): Promise<string[]> {
  const faults: string[] = []
  for (const [run, call] of fc.sample(calls, { numRuns: share, seed: seed + index }).entries()) {
    const person = people[run % people.length] ?? null
    const cookie: Record<string, string> =
      person === null || name.startsWith('GET ') ? {} : { cookie: await cookieOf(person) }
    const fault = await faultOf({ ...call, headers: { ...call.headers, ...cookie } }, stream, person)
    if (fault !== null)
      faults.push(`${name} as ${person}, FUZZ_SEED=${seed}: ${call.url} ${call.payload ?? ''}\n  ${fault}`)
  }
  return faults
}

test(`${runs} generated calls: no unexpected error, no hang, nothing of the inside`, {
  timeout: 600_000,
}, async () => {
  const targets = [...procedureTargets(), ...routeTargets()]
  const share = Math.ceil(runs / targets.length)
  const faults: string[] = []
  for (const [index, target] of targets.entries()) faults.push(...(await fuzz(target, index, share)))
  expect(faults.slice(0, 20)).toEqual([])
})
