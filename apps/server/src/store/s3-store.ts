import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type ListObjectsV2CommandOutput,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { DomainError } from '@so-dan-van/domain/errors'
import type { FileStore, StoredFile } from './file-store.ts'

export type S3Settings = {
  bucket: string
  /** '' = Amazon's own for the region */
  endpoint: string
  region: string
  accessKey: string
  secretKey: string
}

/** Keeps files in a bucket of any store that speaks S3. */
export function s3Store({ bucket, endpoint, region, accessKey, secretKey }: S3Settings): FileStore {
  const client = new S3Client({
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    ...(endpoint !== '' && { endpoint, forcePathStyle: true }),
    // check sums that only newer stores understand are sent where they are asked for
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  })
  const named = (key: string) => ({ Bucket: bucket, Key: key })
  return {
    put: (key, content) =>
      withSentence(async () => {
        await new Upload({ client, params: { ...named(key), Body: content } }).done()
      }),
    read: (key) =>
      withSentence(async () => {
        try {
          const { Body } = await client.send(new GetObjectCommand(named(key)))
          return Body as Readable
        } catch (error) {
          if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return null
          throw error
        }
      }),
    list: (prefix) => listed(client, bucket, prefix),
    remove: (keys) =>
      withSentence(async () => {
        for (const key of keys) await client.send(new DeleteObjectCommand(named(key)))
      }),
  }
}

async function* listed(client: S3Client, bucket: string, prefix: string): AsyncIterable<StoredFile> {
  const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })[Symbol.asyncIterator]()
  for (;;) {
    const page: IteratorResult<ListObjectsV2CommandOutput> = await withSentence(() => pages.next())
    if (page.done) return
    for (const { Key: key, Size: bytes = 0, LastModified: at = new Date(0) } of page.value.Contents ?? [])
      if (key !== undefined) yield { key, bytes, at }
  }
}

/** What the store or the way to it said, as an expected failure; the store's own words go nowhere. */
async function withSentence<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { name, $metadata } = error as S3ServiceException
    if ($metadata?.httpStatusCode === 507 || /Quota|StorageFull/.test(name))
      throw new DomainError('STORE_FULL', {})
    throw new DomainError('STORE_UNAVAILABLE', {})
  }
}
