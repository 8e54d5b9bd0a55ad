import { type FileStore, incomingPrefix } from '../../store/file-store.ts'

const patience = 2 * 86_400_000

/** Removes what arrived of files whose sending nobody went on with for two days. Answers with how many pieces. */
export async function sweepIncoming(store: FileStore, now: Date): Promise<number> {
  const old: string[] = []
  for await (const { key, at } of store.list(incomingPrefix))
    if (now.getTime() - at.getTime() > patience) old.push(key)
  await store.remove(old)
  return old.length
}
