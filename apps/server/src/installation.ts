import { join } from 'node:path'
import { type Database, openDatabase } from './db/client.ts'
import { type Cluster, startCluster } from './db/embedded/cluster.ts'
import { migrate } from './db/migrate.ts'
import type { Env } from './env.ts'
import { diskFullOr, StartFailure } from './start-failure.ts'

export type Installation = { database: Database; cluster: Cluster | null; close: () => Promise<void> }

/** The database of this installation, started if need be and brought up to date. Shared by the app and the command line. */
export async function openInstallation(env: Env, root: string): Promise<Installation> {
  const cluster = env.DATABASE_URL === '' ? await startCluster(env.SDV_DATA) : null
  const database = openDatabase(cluster?.url ?? env.DATABASE_URL)
  const close = async () => {
    await database.close()
    await cluster?.release()
  }
  try {
    await migrate(database.pool, join(root, 'prisma/migrations'))
  } catch (error) {
    const failure = diskFullOr(error, env)
    await close()
    throw failure instanceof StartFailure
      ? failure
      : new StartFailure('databaseUnreachable', {
          detail: (error as Error).message || String((error as { code?: string }).code),
        })
  }
  return { database, cluster, close }
}

/** Whether nothing has been set up yet. */
export async function isEmpty({ read }: Pick<Database, 'read'>): Promise<boolean> {
  const [unit, user] = await Promise.all([
    read.selectFrom('unit').select('id').limit(1).executeTakeFirst(),
    read.selectFrom('user').select('id').limit(1).executeTakeFirst(),
  ])
  return unit === undefined && user === undefined
}
