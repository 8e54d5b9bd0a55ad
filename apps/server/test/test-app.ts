import type { ErrorCode } from '@so-dan-van/domain/errors'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { buildApp } from '../src/app.ts'
import type { AppRouter } from '../src/app-router.ts'
import { openDatabase } from '../src/db/client.ts'
import type { Mailer } from '../src/mail/mailer.ts'
import type { EvidenceStore } from '../src/store/file-store.ts'
import { demoPassword, seedDay } from './fixtures.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'
import { testStore } from './test-store.ts'

type Inputs = inferRouterInputs<AppRouter>
type Outputs = inferRouterOutputs<AppRouter>
export type Path = { [F in keyof Inputs]: `${F}.${keyof Inputs[F] & string}` }[keyof Inputs]
type At<T, P> = P extends `${infer F}.${infer N}` ? (F extends keyof T ? T[F][N & keyof T[F]] : never) : never

type Failure = {
  message: string
  data: {
    code: string
    httpStatus: number
    domain: { code: ErrorCode; params: Record<string, unknown> } | null
    incident: string | null
  }
}
export type Answer<P> =
  | { ok: true; status: number; data: At<Outputs, P> }
  | { ok: false; status: number; error: Failure; data?: never }

/** the mutations; everything else is a query */
export const mutations: readonly string[] = [
  'entry.saveFigures',
  'entry.readFile',
  'import.figures',
  'entry.setDefaults',
  'entry.answerFlag',
  'entry.submit',
  'entry.present',
  'review.flag',
  'review.closeFlag',
  'review.approveCells',
  'review.approve',
  'review.return',
  'comment.add',
  'people.create',
  'people.invite',
  'people.change',
  'people.setActive',
  'people.addGrant',
  'people.removeGrant',
  'people.endSessions',
  'people.removeSecondFactor',
  'people.import',
  'profile.change',
  'profile.changePassword',
  'profile.endSessions',
  'profile.revokeToken',
  'checkRules.try',
  'checkRules.add',
  'checkRules.switch',
  'checkRules.remove',
  'news.seen',
  'reminder.copied',
  'reminder.mail',
  'round.open',
  'round.change',
  'round.lock',
  'round.reopen',
  'round.endReopening',
  'target.save',
  'target.import',
  'binding.save',
  'binding.remove',
  'ocop.add',
  'ocop.edit',
  'ocop.certify',
  'ocop.withdraw',
  'criterion.save',
  'criterion.copy',
  'criterion.recognise',
  'criterion.withdraw',
  'criterion.archive',
  'evidence.send',
  'evidence.keep',
  'evidence.discard',
  'evidence.remove',
]

/** the subscriptions: of these, `send` gives the first event */
export const subscriptions: readonly string[] = ['entry.live']

/** Somebody at the other end of HTTP, signed in with a real cookie, or nobody. */
export class Person {
  constructor(
    private readonly app: FastifyInstance,
    readonly cookie: string | null,
  ) {}

  /** Calls a procedure with whatever input, as a stranger's program could. */
  async send<P extends Path>(
    path: P,
    input?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<P>> {
    const withCookie = { ...(this.cookie !== null && { cookie: this.cookie }), ...headers }
    if (subscriptions.includes(path)) return this.first(path, input, withCookie)
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    const file = input instanceof Uint8Array
    const response = mutations.includes(path)
      ? await this.app.inject({
          method: 'POST',
          url: `/api/trpc/${path}`,
          headers: { 'content-type': file ? 'application/octet-stream' : 'application/json', ...withCookie },
          payload: file ? Buffer.from(input) : JSON.stringify(input),
        })
      : await this.app.inject({ method: 'GET', url: `/api/trpc/${path}${query}`, headers: withCookie })
    const body = response.json()
    return 'error' in body
      ? { ok: false, status: response.statusCode, error: body.error }
      : { ok: true, status: response.statusCode, data: body.result.data }
  }

  private async first<P extends Path>(
    path: P,
    input: unknown,
    headers: Record<string, string>,
  ): Promise<Answer<P>> {
    const url = `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
    const response = await this.app.inject({ method: 'GET', url, headers, payloadAsStream: true })
    const stream = response.stream()
    let text = ''
    for await (const chunk of stream) {
      text += chunk
      const error = /^event: serialized-error\ndata: (.*)\n/m.exec(text)?.[1]
      if (error !== undefined) {
        const failure: Failure = JSON.parse(error)
        return { ok: false, status: failure.data.httpStatus, error: failure }
      }
      const event = /(?:^|\n\n)\n?data: (.*)\n/.exec(text)?.[1]
      if (event !== undefined) return { ok: true, status: response.statusCode, data: JSON.parse(event) }
    }
    throw new Error(`${path}: ended without an event: ${text}`)
  }

  /** The same, typed, for calls that must succeed. */
  async call<P extends Path>(path: P, input?: At<Inputs, P>): Promise<At<Outputs, P>> {
    const answer = await this.send(path, input)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.error)}`)
    return answer.data
  }
}

export type TestApp = {
  app: FastifyInstance
  database: TestDatabase
  /** the person with this demo account */
  as: (username: string) => Promise<Person>
  nobody: Person
  /** id of a province or district by its official code */
  unit: (code: string) => Promise<number>
  clock: { now: Date }
  /** one more app on the same database, with connections of its own, as a second process would have */
  another: () => Promise<FastifyInstance>
}

const secret = 'a-secret-of-the-tests-that-is-long-enough'

/** The whole app on a database of its own with the demo data, on the day that it was seeded for. */
export async function testApp({
  webFolder = null,
  mail = null,
  evidence = testStore(),
}: {
  webFolder?: string | null
  mail?: Mailer | null
  evidence?: EvidenceStore
} = {}): Promise<TestApp> {
  const database = await testDatabase()
  const clock = { now: new Date(`${seedDay}T03:00:00Z`) }
  const deps = { secret, publicUrl: null, trustProxy: false, logLevel: 'silent', webFolder, mail, evidence }
  const app = await buildApp({ ...deps, database, now: () => clock.now })
  afterAll(() => app.close())
  const people = new Map<string, Promise<Person>>()
  const signedIn = async (username: string) => new Person(app, await signIn(app, username))
  return {
    app,
    database,
    clock,
    another: async () => {
      const own = openDatabase(database.url)
      const other = await buildApp({ ...deps, database: own, now: () => clock.now })
      other.addHook('onClose', () => own.close())
      afterAll(() => other.close())
      return other
    },
    nobody: new Person(app, null),
    as: (username) => {
      const known = people.get(username) ?? signedIn(username)
      people.set(username, known)
      return known
    },
    unit: async (code) => {
      const row = await database.read
        .selectFrom('unit')
        .where('code', '=', code)
        .where('level', '<>', 'commune')
        .select('id')
        .executeTakeFirstOrThrow()
      return row.id
    },
  }
}

let address = 0

/** The cookie of a new session; every sign-in from an address of its own, so that the rate limit stays out of it. */
export async function signIn(
  app: FastifyInstance,
  username: string,
  password = demoPassword,
): Promise<string> {
  address += 1
  const response = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password },
    remoteAddress: `10.0.0.${address}`,
  })
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`)
  return response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}
