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
