import { createHash } from 'node:crypto'
import { DomainError } from '@so-dan-van/domain/errors'
import { type EvidenceSending, pieceBytes } from '@so-dan-van/domain/evidence/evidence'
import { megabyte } from '../../files/file-limits.ts'
import { type FileStore, incomingPrefix } from '../../store/file-store.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** One name for one file on its way to one place by one person, the same when it is chosen again. */
export function sendingOf({ viewer }: SignedIn, { subject, file }: EvidenceSending): string {
  const fields = Object.entries(subject).sort(([one], [other]) => one.localeCompare(other))
  const said = JSON.stringify([viewer.id, fields, file.name, file.bytes, file.modified])
  return createHash('sha256').update(said).digest('hex')
}

export const pieceKey = (sending: string, offset: number) =>
  `${incomingPrefix}${sending}/${String(offset).padStart(12, '0')}`

/** how long a piece is that begins there */
export const pieceLength = (bytes: number, offset: number) => Math.min(pieceBytes, bytes - offset)

/** Keys of the pieces that are here, from the first on without a gap, and how many bytes they are together. */
export async function piecesOf(
  store: FileStore,
  sending: string,
  bytes: number,
): Promise<{ keys: string[]; received: number }> {
  const here = new Map<string, number>()
  for await (const { key, bytes: size } of store.list(`${incomingPrefix}${sending}/`)) here.set(key, size)
  const keys: string[] = []
  let received = 0
  while (received < bytes && here.get(pieceKey(sending, received)) === pieceLength(bytes, received)) {
    keys.push(pieceKey(sending, received))
    received += pieceLength(bytes, received)
  }
  return { keys, received }
}

export async function dropPieces(store: FileStore, sending: string): Promise<void> {
  const keys: string[] = []
  for await (const { key } of store.list(`${incomingPrefix}${sending}/`)) keys.push(key)
  await store.remove(keys)
}

/** Throws FILE_EMPTY, EVIDENCE_TOO_LARGE before anything is sent. */
export function mustFit({ evidence }: SignedIn, { file }: EvidenceSending): void {
  if (file.bytes === 0) throw new DomainError('FILE_EMPTY', {})
  if (file.bytes > evidence.maxBytes)
    throw new DomainError('EVIDENCE_TOO_LARGE', { max: Math.floor(evidence.maxBytes / megabyte) })
}
