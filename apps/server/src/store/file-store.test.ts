import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, describe, expect, test } from 'vitest'
import { type FileStore, incomingPrefix } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-stores-'))
const server = new S3rver({
  ...{ address: '127.0.0.1', port: 0, silent: true, directory: join(folder, 's3') },
  configureBuckets: [{ name: 'so-dan-van', configs: [] }],
})
const { port } = await server.run()
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})
const settings = {
  ...{ bucket: 'so-dan-van', endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1' },
  ...{ accessKey: 'S3RVER', secretKey: 'S3RVER' },
}
const stores: [string, FileStore][] = [
  ['a folder', folderStore(join(folder, 'files'))],
  ['S3', s3Store(settings)],
]

async function keysOf(store: FileStore, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix)) keys.push(key)
  return keys.sort()
}

describe.each(stores)('%s', (_name, store) => {
  test('keeps files as streams and whole, lists and removes them', async () => {
    expect([await store.read('files/ab/nothing'), await keysOf(store, '')]).toEqual([null, []])
    const piece = Buffer.alloc(1_000_000, 7)
    const large = Readable.from(Array.from({ length: 12 }, () => piece))
    await store.put('files/ab/large', large)
    await store.put('files/ab/small', Buffer.from('một'))
    await store.put(`${incomingPrefix}x/000`, Buffer.from('hai'))
    const read = await store.read('files/ab/large')
    expect(read && (await buffer(read)).length).toBe(12_000_000)
    await store.put('files/ab/small', Buffer.from('khác'))
    const small = await store.read('files/ab/small')
    expect(small && (await buffer(small)).toString()).toBe('khác')
    expect(await keysOf(store, 'files/')).toEqual(['files/ab/large', 'files/ab/small'])
    expect(await keysOf(store, '')).toHaveLength(3)
    await store.remove(['files/ab/large', 'files/ab/nothing', `${incomingPrefix}x/000`])
    expect(await keysOf(store, '')).toEqual(['files/ab/small'])
  })

  test('a stream that breaks leaves nothing', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(100)
        throw new Error('cut')
      })(),
    )
    await expect(store.put('files/cd/broken', broken)).rejects.toThrow()
    expect(await keysOf(store, 'files/cd/')).toEqual([])
  })
})

test('a store that does not answer, or does not know us, is said to be unavailable', async () => {
  const gone = s3Store({ ...settings, endpoint: 'http://127.0.0.1:1' })
  const stranger = s3Store({ ...settings, bucket: 'nobodys' })
  for (const store of [gone, stranger]) {
    await expect(store.put('a', Buffer.from('a'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await expect(keysOf(store, '')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  }
})
