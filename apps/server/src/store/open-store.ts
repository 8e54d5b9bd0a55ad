import { join } from 'node:path'
import type { Env } from '../env.ts'
import type { FileStore } from './file-store.ts'
import { folderStore } from './folder-store.ts'

/** The file store of this installation. The S3 client is loaded where it is used alone. */
export async function openStore(env: Env): Promise<FileStore> {
  if (env.SDV_S3_BUCKET === '') return folderStore(join(env.SDV_DATA, 'evidence'))
  const { s3Store } = await import('./s3-store.ts')
  return s3Store({
    bucket: env.SDV_S3_BUCKET,
    endpoint: env.SDV_S3_ENDPOINT,
    region: env.SDV_S3_REGION,
    accessKey: env.SDV_S3_ACCESS_KEY,
    secretKey: env.SDV_S3_SECRET_KEY,
  })
}
