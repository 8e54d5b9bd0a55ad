import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError } from '@so-dan-van/domain/errors'
import type { EvidenceKind, EvidenceSending } from '@so-dan-van/domain/evidence/evidence'
import { fileNameOf } from '@so-dan-van/domain/evidence/file-name'
import { drawPicture, isPictureKind } from '../../files/evidence/draw-picture.ts'
import { inspectFile } from '../../files/evidence/inspect-file.ts'
import type { FileStore } from '../../store/file-store.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { piecesOf } from './incoming.ts'

/** A file in the store, as the table knows it. */
export type StoredEvidence = {
  fileName: string
  kind: EvidenceKind
  bytes: number
  sha256: string
  storedKey: string
  thumbnailKey: string | null
  viewKey: string | null
}

/** Puts the pieces together, looks what they are, and stores what is kept of them under its check sum. Only one piece at
 * a time is in memory. Throws EVIDENCE_INCOMPLETE, EVIDENCE_KIND, EVIDENCE_DAMAGED. */
export async function storeSending(
  { evidence: { store } }: SignedIn,
  sending: string,
  { file }: EvidenceSending,
): Promise<StoredEvidence> {
  const { keys, received } = await piecesOf(store, sending, file.bytes)
  if (received !== file.bytes) throw new DomainError('EVIDENCE_INCOMPLETE', {})
  const folder = await mkdtemp(join(tmpdir(), 'so-dan-van-evidence-'))
  try {
    const whole = join(folder, 'file')
    await pipeline(Readable.from(contentOf(store, keys)), createWriteStream(whole, { mode: 0o600 }))
    const name = file.name.normalize('NFC').slice(0, 120)
    const kind = await inspectFile(whole, name)
    const drawn = isPictureKind(kind) ? await drawPicture(whole, kind) : null
    const kept = drawn?.picture ?? whole
    const sha256 = await checkSumOf(kept)
    const keyIn = (place: string) => `${place}/${sha256.slice(0, 2)}/${sha256}`
    await store.put(keyIn('files'), createReadStream(kept))
    if (drawn !== null) {
      await store.put(keyIn('thumbnails'), drawn.thumbnail)
      await store.put(keyIn('views'), drawn.view)
    }
    return {
      fileName: fileNameOf(file.name, kind),
      kind,
      bytes: (await stat(kept)).size,
      sha256,
      storedKey: keyIn('files'),
      thumbnailKey: drawn && keyIn('thumbnails'),
      viewKey: drawn && keyIn('views'),
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new DomainError('STORE_FULL', {})
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* contentOf(store: FileStore, keys: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const key of keys) {
    const piece = await store.read(key)
    if (piece === null) throw new DomainError('EVIDENCE_INCOMPLETE', {})
    yield* piece
  }
}

async function checkSumOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
