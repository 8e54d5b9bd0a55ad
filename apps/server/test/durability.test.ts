import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rootFolder } from '../src/root-folder.ts'

// The built app is killed in the middle of saves, then the database under it: every acknowledged save must be there,
// and the next start needs no hand.
const rounds = 20
const port = 4860
const address = `http://127.0.0.1:${port}`
const password = 'mat-khau-do-ben-2024'
const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-durability-'))
const main = join(rootFolder(), 'apps/server/dist/main.js')
let app: ChildProcess | null = null
let cookie = ''
let unit = 0
/** what the server has acknowledged: the truth that must survive */
const acknowledged = new Map<string, { value: string; version: number }>()
let indicators: string[] = []

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error('waited 30 s in vain')
    await sleep(50)
  }
}

async function start(): Promise<void> {
  app = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      SDV_DATA: folder,
      PORT: String(port),
      HOST: '127.0.0.1',
      SDV_DEMO_PASSWORD: password,
      DATABASE_URL: '',
      SDV_SECRET: '',
    },
    stdio: 'ignore',
  })
  await until(async () => (await fetch(`${address}/readyz`)).ok)
}

async function ask(procedure: string, input: unknown) {
  const response = await fetch(
    `${address}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
    { headers: { cookie } },
  )
  if (!response.ok) throw new Error(`${procedure} ${response.status}`)
  return ((await response.json()) as { result: { data: never } }).result.data
}

async function signIn(): Promise<void> {
  const body = JSON.stringify({ username: 'lethuy', password })
  const response = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(response.status).toBe(200)
  cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** Saves as fast as it can, four cells at a time, until told to stop; only what was acknowledged counts. */
function saveUntil(stopped: () => boolean): Promise<unknown> {
  const save = async (indicator: string) => {
    const version = acknowledged.get(indicator)?.version ?? 0
    const value = String(100_000 + Math.floor(Math.random() * 800_000))
    const input = {
      value,
      notApplicable: false,
      basis: 'actual',
      approximation: null,
      asOf: null,
      source: null,
      note: null,
    }
    const cells = [{ indicator, expectedVersion: version, input }]
    const response = await fetch(`${address}/api/trpc/entry.saveFigures`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ unit, year: 2024, atomic: false, channel: 'web', cells }),
    })
    const answer = (await response.json()) as {
      result?: { data: { outcome: string; cell: { value: string; version: number } | null }[] }
    }
    // in a conflict the save was stored but its answer was lost: the stored value is the one to go on from
    const cell = answer.result?.data[0]?.cell
    if (cell) acknowledged.set(indicator, { value: cell.value, version: cell.version })
  }
  return Promise.all(
    [0, 1, 2, 3].map(async (lane) => {
      for (let index = lane + Math.floor(Math.random() * 10) * 4; !stopped(); index += 4)
        await save(indicators[index % indicators.length] ?? '').catch(() => sleep(20))
    }),
  )
}

/** Each acknowledged value is in the database, at its version or, where an answer was lost, at the next one. */
async function expectNothingLost(): Promise<void> {
  const form = (await ask('entry.form', { unit, year: 2024 })) as {
    rows: { indicator: string; cell: { value: string; version: number } | null }[]
  }
  for (const [indicator, { value, version }] of acknowledged) {
    const cell = form.rows.find((row) => row.indicator === indicator)?.cell
    if (cell?.version === version) expect(cell.value, indicator).toBe(value)
    else expect(cell?.version, indicator).toBe(version + 1)
    if (cell) acknowledged.set(indicator, { value: cell.value, version: cell.version })
  }
}

beforeAll(async () => {
  expect(existsSync(main), 'npm run build comes first').toBe(true)
  await start()
  await signIn()
  const { units } = (await ask('catalogue.get', undefined)) as { units: { id: number; code: string }[] }
  unit = units.find(({ code }) => code === '457')?.id ?? 0
  const form = (await ask('entry.form', { unit, year: 2024 })) as {
    rows: { indicator: string; cell: { derived: boolean } | null }[]
  }
  indicators = form.rows
    .filter(({ cell }) => cell === null)
    .map(({ indicator }) => indicator)
    .slice(0, 40)
})

afterAll(async () => {
  app?.kill('SIGTERM')
  await new Promise((resolve) =>
    app === null || app.exitCode !== null ? resolve(null) : app.once('exit', resolve),
  )
  rmSync(folder, { recursive: true, force: true })
})

test(`the app killed ${rounds} times in the middle of saves`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    let stopped = false
    const saving = saveUntil(() => stopped)
    await sleep(300 + Math.random() * 400)
    app?.kill('SIGKILL')
    stopped = true
    await saving
    await start()
    await expectNothingLost()
  }
  expect(acknowledged.size).toBeGreaterThan(10)
})

test(`the database killed ${rounds} times in the middle of saves, the app goes on by itself`, async () => {
  const before = [...acknowledged.values()].reduce((sum, { version }) => sum + version, 0)
  for (let round = 0; round < rounds; round += 1) {
    let stopped = false
    const saving = saveUntil(() => stopped)
    await sleep(150 + Math.random() * 250)
    const pid = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 'SIGKILL')
    await sleep(100)
    stopped = true
    await saving
    await until(async () => (await fetch(`${address}/readyz`)).ok)
    await expectNothingLost()
  }
  const after = [...acknowledged.values()].reduce((sum, { version }) => sum + version, 0)
  expect(after).toBeGreaterThan(before)
  expect(app?.exitCode).toBeNull()
})
