import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadDb } from '../../db/client.ts'
import { type FileStore, incomingPrefix } from '../../store/file-store.ts'

/** younger files may belong to evidence that is being written */
const youth = 3_600_000

export type EvidenceState = {
  /** rows, those that were removed counted */
  evidence: number
  /** files in the store and their bytes, those on their way in left out */
  files: number
  bytes: number
  /** pieces of files on their way in */
  incoming: number
  /** keys that rows name and the store does not have */
  missing: string[]
  /** keys of files whose content is not what was kept */
  damaged: string[]
  /** keys of files that no row names */
  orphans: string[]
}

/** Compares the table of evidence with the file store, reading every file. */
export async function verifyEvidence(read: ReadDb, store: FileStore, now: Date): Promise<EvidenceState> {
  const state: EvidenceState = {
    ...{ evidence: 0, files: 0, bytes: 0, incoming: 0 },
    ...{ missing: [], damaged: [], orphans: [] },
  }
  const here = new Set<string>()
  const old = new Set<string>()
  for await (const { key, bytes, at } of store.list('')) {
    if (key.startsWith(incomingPrefix)) state.incoming += 1
    else {
      here.add(key)
      state.files += 1
      state.bytes += bytes
      if (now.getTime() - at.getTime() > youth) old.add(key)
    }
  }
  // after the files: evidence that is added meanwhile has a row then
  const rows = await read
    .selectFrom('evidence')
    .select(['stored_key', 'thumbnail_key', 'view_key', 'sha256'])
    .orderBy('id')
    .execute()
  state.evidence = rows.length
  const named = new Set(
    rows.flatMap((row) => [row.stored_key, row.thumbnail_key ?? [], row.view_key ?? []].flat()),
  )
  state.orphans = [...old].filter((key) => !named.has(key)).sort()
  const sums = new Map(rows.map((row) => [row.stored_key, row.sha256]))
  for (const key of named) {
    const sum = sums.get(key)
    const content = sum === undefined ? here.has(key) : await store.read(key)
    if (content === null || content === false) state.missing.push(key)
    else if (content !== true && (await sumOf(content)) !== sum) state.damaged.push(key)
  }
  return state
}

async function sumOf(content: Readable): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(content, hash)
  return hash.digest('hex')
}
