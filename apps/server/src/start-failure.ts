import { statfsSync } from 'node:fs'

/** Why the product cannot start: one sentence each, in messages/server. */
export type StartFailures = {
  portTaken: { host: string; port: number }
  addressRefused: { host: string; reason: string }
  dataFolderNotWritable: { folder: string }
  diskFull: { folder: string }
  rootNotPossible: Record<string, never>
  platformNotSupported: { platform: string }
  otherPostgresVersion: { folder: string; found: string; expected: string }
  databaseNotStarting: { detail: string; log: string }
  databaseUnreachable: { detail: string }
  databaseTooOld: { found: string }
  databaseNewer: { migration: string }
  migrationChanged: { migration: string }
  migrationFailed: { migration: string; detail: string }
}

export class StartFailure<K extends keyof StartFailures = keyof StartFailures> extends Error {
  constructor(
    readonly kind: K,
    readonly params: StartFailures[K],
  ) {
    super(`${kind} ${JSON.stringify(params)}`)
    this.name = 'StartFailure'
  }
}

/** one segment of the write-ahead log: with less room than this PostgreSQL cannot go on */
const segment = 16 * 1_048_576

/** Whatever failed on a full disk failed because of it: PostgreSQL says 53100, or nothing any more when it has given up. */
export function diskFullOr(error: unknown, env: { SDV_DATA: string; DATABASE_URL: string }): unknown {
  if (error instanceof StartFailure && error.kind !== 'migrationFailed') return error
  const said = (error as { code?: string }).code === '53100'
  if (env.DATABASE_URL !== '') return said ? new StartFailure('diskFull', { folder: 'DATABASE_URL' }) : error
  const { bavail, bsize } = statfsSync(env.SDV_DATA)
  return said || bavail * bsize < segment ? new StartFailure('diskFull', { folder: env.SDV_DATA }) : error
}
