import { join } from 'node:path'
import { vietnamDay } from '@so-dan-van/domain/reports/dates'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import type { FastifyInstance } from 'fastify'
import { seedDemo } from '../../../prisma/seed/seed-demo.ts'
import { seedPublished } from '../../../prisma/seed/seed-published.ts'
import { buildApp } from './app.ts'
import type { OfficeProvider } from './auth/office-provider.ts'
import { hashPassword } from './auth/password.ts'
import { type Env, EnvError, readEnv, terminalLanguage } from './env.ts'
import { sweepIncoming } from './features/evidence/sweep-incoming.ts'
import { megabyte } from './files/file-limits.ts'
import { type Installation, isEmpty, openInstallation } from './installation.ts'
import { smtpMailer } from './mail/mailer.ts'
import { rootFolder } from './root-folder.ts'
import { cookieSecret, demoPassword, newDemoPassword } from './secrets.ts'
import { diskFullOr, StartFailure } from './start-failure.ts'
import type { FileStore } from './store/file-store.ts'
import { openStore } from './store/open-store.ts'

const root = rootFolder()
const { server: say } = messagesOf(terminalLanguage())

try {
  await start(readEnv(root))
} catch (error) {
  console.error(sentenceOf(error))
  process.exit(error instanceof EnvError ? 2 : 1)
}

function sentenceOf(error: unknown): string {
  if (error instanceof EnvError) return say.setting(error.variable)
  if (error instanceof StartFailure)
    return (say.failures[error.kind as keyof typeof say.failures] as (params: unknown) => string)(
      error.params,
    )
  return say.unexpected(error instanceof Error ? error.message : String(error))
}

async function start(env: Env): Promise<void> {
  console.log(say.starting)
  const installation = await openInstallation(env, root)
  const { database } = installation
  const store = await openStore(env)
  let app: FastifyInstance
  try {
    if (env.SDV_SEED !== 'none' && (await isEmpty(database))) await seed(installation, env)
    app = await buildApp({
      database,
      secret: cookieSecret(env.SDV_DATA, env.SDV_SECRET),
      publicUrl: env.SDV_PUBLIC_URL || null,
      trustProxy: env.SDV_TRUST_PROXY,
      logLevel: env.LOG_LEVEL,
      webFolder: join(root, 'apps/web/dist'),
      office: officeOf(env),
      requireSecondFactor: env.SDV_REQUIRE_TWO_FACTOR === 'administrators',
      evidence: { store, maxBytes: env.SDV_EVIDENCE_MAX_MB * megabyte },
      mail: env.SDV_SMTP_URL === '' ? null : smtpMailer({ url: env.SDV_SMTP_URL, from: env.SDV_MAIL_FROM }),
    })
    await listen(app, env)
  } catch (error) {
    const failure = diskFullOr(error, env)
    await installation.close()
    throw failure
  }
  const { port } = app.server.address() as { port: number }
  console.log(
    `\n  ${say.ready(env.SDV_PUBLIC_URL || `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${port}`)}\n`,
  )
  await printDemoAccounts(installation, env)
  const watch = watchDatabase(installation)
  const sweep = sweepDaily(store)
  stopOnSignal(async () => {
    clearInterval(watch)
    clearInterval(sweep)
    await app.close()
    await installation.close()
  })
}

function officeOf(env: Env): OfficeProvider | null {
  const { SDV_OIDC_ISSUER: issuer, SDV_OIDC_CLIENT_ID: clientId, SDV_OIDC_CLIENT_SECRET: clientSecret } = env
  return issuer === ''
    ? null
    : { issuer, clientId, clientSecret, name: env.SDV_OIDC_NAME || new URL(issuer).host }
}

async function seed({ database }: Installation, env: Env): Promise<void> {
  console.log(say.seeding(env.SDV_SEED))
  const client = await database.pool.connect()
  try {
    if (env.SDV_SEED === 'published') await seedPublished(client)
    else {
      const passwordHash = await hashPassword(newDemoPassword(env.SDV_DATA, env.SDV_DEMO_PASSWORD))
      await seedDemo(client, { passwordHash, today: vietnamDay(new Date()) })
    }
    await client.query('analyze')
  } finally {
    client.release()
  }
}

async function listen(app: FastifyInstance, { HOST: host, PORT: port }: Env): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new StartFailure('portTaken', { host, port })
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartFailure('addressRefused', { host, reason: code })
    throw new Error(message)
  }
}

/** The accounts of the demo data, where it is what this installation runs on. */
async function printDemoAccounts({ database }: Installation, env: Env): Promise<void> {
  const rows = await database.read
    .selectFrom('user')
    .where('email', 'like', '%@so-dan-van.invalid')
    .select('username')
    .orderBy('created_at')
    .orderBy('username')
    .execute()
  const names = rows.map(({ username }) => username)
  if (!names.includes('lanhdao') || !names.includes('tinh')) return
  const { accounts, editors, heading, password, stop } = say.demo
  console.log(`  ${heading}`)
  for (const [name, what] of Object.entries(accounts)) console.log(`    ${name.padEnd(12)} ${what}`)
  console.log(`    ${names.filter((name) => !(name in accounts)).join(', ')}: ${editors}`)
  const known = demoPassword(env.SDV_DATA)
  if (known !== null) console.log(`  ${password(known, join(env.SDV_DATA, 'demo-password'))}`)
  console.log(`  ${stop}\n`)
}

/** Starts the embedded database again when its process is gone; requests meanwhile get a sentence and are tried again. */
function watchDatabase({ cluster }: Installation): NodeJS.Timeout {
  let busy = false
  const look = async () => {
    if (busy || cluster === null) return
    busy = true
    try {
      if (await cluster.ensureRunning()) console.error(say.databaseRestarted)
    } catch (error) {
      console.error(sentenceOf(error))
    }
    busy = false
  }
  return setInterval(look, 1000).unref()
}

/** A store that does not answer is swept another day. */
function sweepDaily(store: FileStore): NodeJS.Timeout {
  const sweep = () => sweepIncoming(store, new Date()).catch(() => 0)
  void sweep()
  return setInterval(sweep, 86_400_000).unref()
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      console.log(say.stopping)
      await stop().catch((error) => console.error(sentenceOf(error)))
      console.log(say.stopped)
      process.exit(0)
    })
}
