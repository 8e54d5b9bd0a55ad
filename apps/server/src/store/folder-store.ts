import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { DomainError } from '@so-dan-van/domain/errors'
import { type FileStore, incomingPrefix, type StoredFile } from './file-store.ts'

/** Keeps files in a folder that only the program's own account can read. */
export function folderStore(root: string): FileStore {
  const pathOf = (key: string) => join(root, key)
  return {
    put: (key, content) => withSentence(() => put(root, key, content)),
    read: (key) =>
      withSentence(async () => {
        const found = await stat(pathOf(key)).catch(missing)
        return found === null ? null : createReadStream(pathOf(key))
      }),
    list: (prefix) => filesBelow(root, prefix),
    remove: (keys) =>
      withSentence(async () => {
        for (const key of keys) await rm(pathOf(key), { force: true })
      }),
  }
}

/** Written beside and moved into its place when it has reached the disk. */
async function put(root: string, key: string, content: Readable | Uint8Array): Promise<void> {
  const path = join(root, key)
  const part = join(root, incomingPrefix, `${randomUUID()}.part`)
  for (const folder of [dirname(path), dirname(part)]) await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const file = await open(part, 'wx', 0o600)
    try {
      const pieces: AsyncIterable<Uint8Array> | Uint8Array[] =
        content instanceof Uint8Array ? [content] : content
      for await (const piece of pieces) await file.appendFile(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function* filesBelow(root: string, prefix: string): AsyncIterable<StoredFile> {
  const names = await readdir(join(root, prefix), { withFileTypes: true }).catch(missing)
  for (const entry of names ?? []) {
    const key = `${prefix}${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(root, `${key}/`)
    else {
      const found = await stat(join(root, key)).catch(missing)
      if (found !== null) yield { key, bytes: found.size, at: found.mtime }
    }
  }
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}

async function withSentence<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new DomainError('STORE_FULL', {})
    if (['EACCES', 'EPERM', 'EROFS', 'EIO'].includes(code)) throw new DomainError('STORE_UNAVAILABLE', {})
    throw error
  }
}
