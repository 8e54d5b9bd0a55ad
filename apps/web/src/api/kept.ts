/** What this browser keeps for a person without a connection (IndexedDB): values that were typed and not yet sent, and the
 * answers of the server that the entry page needs. Writes are strict: on the disk before they count as kept. */
export const keptDrafts = 'drafts'
export const keptAnswers = 'answers'

const name = 'so-dan-van'
const version = 1
let opened: Promise<IDBDatabase> | null = null

/** The database; rejects where the browser has none or no room. */
export function openKept(): Promise<IDBDatabase> {
  opened ??= open().catch((error) => {
    opened = null
    throw error
  })
  return opened
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version)
  opening.onupgradeneeded = () => {
    for (const store of [keptDrafts, keptAnswers]) opening.result.createObjectStore(store)
  }
  return request(opening).then((database) => {
    database.onversionchange = () => database.close()
    database.onclose = () => {
      opened = null
    }
    return database
  })
}

export function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

const listeners = new Set<() => void>()
let keeping = true

/** false: the browser refuses to keep anything (no room, no database), what is typed lives in its tab only */
export function isKeeping(): boolean {
  return keeping
}

export function onKeeping(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function setKeeping(now: boolean): void {
  if (now === keeping) return
  keeping = now
  for (const listener of listeners) listener()
}

type Stores = { drafts: IDBObjectStore; answers: IDBObjectStore }

/** Writes in one strict transaction; resolves when they are on the disk. Transactions run in the order of their calls:
 * all of them reach over both stores, so that an answer kept first is on the disk before its draft is forgotten. */
export async function writeKept(write: (stores: Stores) => void): Promise<void> {
  try {
    const database = await openKept()
    const both = [keptDrafts, keptAnswers]
    const transaction = database.transaction(both, 'readwrite', { durability: 'strict' })
    write({ drafts: transaction.objectStore(keptDrafts), answers: transaction.objectStore(keptAnswers) })
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    setKeeping(true)
  } catch (error) {
    setKeeping(false)
    throw error
  }
}

/** How many unsent values of a person this browser holds, over all forms. */
export async function countUnsent(viewer: string): Promise<number> {
  const drafts = (await openKept()).transaction(keptDrafts).objectStore(keptDrafts)
  return request(drafts.count(IDBKeyRange.bound([viewer], [viewer, []])))
}

/** The forms for which this browser holds unsent values of a person. */
export async function formsWithUnsent(viewer: string): Promise<{ unit: number; year: number }[]> {
  const drafts = (await openKept()).transaction(keptDrafts).objectStore(keptDrafts)
  const keys = await request(drafts.getAllKeys(IDBKeyRange.bound([viewer], [viewer, []])))
  const forms = new Map(
    keys.map((key) => [String((key as unknown[]).slice(1, 3)), key as [string, number, number]]),
  )
  return [...forms.values()].map(([, unit, year]) => ({ unit, year }))
}
