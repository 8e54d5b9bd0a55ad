import type { ReadDb } from '../client.ts'
import type { Beside } from './findings-of.ts'
import { readPeers } from './read-peers.ts'
import type { Reference } from './reference.ts'
import { countForm } from './registers/count-bound.ts'
import type { Scope } from './scope.ts'

/** What a report is compared with besides its own figures: the units beside it, the registers behind it. */
export async function readBeside(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  place: { unit: number; year: number },
): Promise<Beside> {
  const [peers, counted] = await Promise.all([
    readPeers(db, reference, scope, place),
    countForm(db, reference, scope, place),
  ])
  return { peers, counted }
}
