import type { Readable } from 'node:stream'

export type StoredFile = { key: string; bytes: number; at: Date }

/** Where files are kept: a folder or an S3-compatible store. Keys are made by this program alone: small letters, digits,
 * dots, dashes and slashes. Throws STORE_FULL where there is no room, STORE_UNAVAILABLE where nobody answers. */
export type FileStore = {
  /** as a whole or not at all; what was there is replaced */
  put: (key: string, content: Readable | Uint8Array) => Promise<void>
  /** null = there is no such file */
  read: (key: string) => Promise<Readable | null>
  list: (prefix: string) => AsyncIterable<StoredFile>
  remove: (keys: readonly string[]) => Promise<void>
}

/** Files still on their way in, which nothing refers to. */
export const incomingPrefix = 'incoming/'

/** The store of evidence, and how large one file may be. */
export type EvidenceStore = { store: FileStore; maxBytes: number }
