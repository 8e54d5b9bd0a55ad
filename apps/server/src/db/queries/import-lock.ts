import type { WriteDb } from '../client.ts'

const importLock = 4_710_002

/** One import or opening of a round at a time, until the transaction ends: either decides figures' states by the reports
 * that there are. */
export async function lockImports(db: WriteDb): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(${importLock})`
}
