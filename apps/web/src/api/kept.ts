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

/** Writes in one strict transaction; resolves when they are on the disk. Transactions run in the order of their calls:
 * all of them reach over both stores, so that an answer kept first is on the disk before its draft is forgotten. */
export async function writeKept(
  write: (stores: { drafts: IDBObjectStore; answers: IDBObjectStore }) => void,
): Promise<void> {
  const database = await openKept()
  const transaction = database.transaction([keptDrafts, keptAnswers], 'readwrite', { durability: 'strict' })
  write({ drafts: transaction.objectStore(keptDrafts), answers: transaction.objectStore(keptAnswers) })
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}

/** How many unsent values of a person this browser holds, over all forms. */
export async function countUnsent(viewer: string): Promise<number> {
  const drafts = (await openKept()).transaction(keptDrafts).objectStore(keptDrafts)
  return request(drafts.count(IDBKeyRange.bound([viewer], [viewer, []])))
}
