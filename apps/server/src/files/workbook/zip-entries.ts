import { crc32 } from 'node:zlib'
import { DomainError } from '@so-dan-van/domain/errors'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { type FileLimits, megabyte } from '../file-limits.ts'

/** The files inside a workbook, by name, inflated piece by piece and never as a whole. */
export type ZipEntries = {
  names: string[]
  has(name: string): boolean
  /** Gives the inflated pieces of one file. Throws FILE_INFLATES before more than the limit was inflated, FILE_DAMAGED
   * where sizes or check sums differ from what the archive says. */
  pieces(name: string, limit?: number): AsyncGenerator<Uint8Array, void, undefined>
  /** of an archive that was opened by its path */
  close(): void
}

const tooMuch = (limits: FileLimits) =>
  new DomainError('FILE_INFLATES', { max: Math.round(limits.inflated / megabyte) })

/** Opens a zip archive that is in memory, or the file with this path. Names are compared without case, as Excel does; the
 * first of a name counts. */
export async function openZip(source: Uint8Array | string, limits: FileLimits): Promise<ZipEntries> {
  const zip =
    typeof source === 'string'
      ? await openPromise(source, { autoClose: false })
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength))
  if (zip.entryCount > limits.entries) throw tooMuch(limits)
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const name = keyOf(entry.fileName)
    if (!entries.has(name)) entries.set(name, entry)
  }
  const spent = { bytes: 0 }
  return {
    names: [...entries.keys()],
    close: () => zip.close(),
    has: (name) => entries.has(keyOf(name)),
    pieces: (name, limit = limits.inflated) => {
      const entry = entries.get(keyOf(name))
      if (entry === undefined) throw new DomainError('FILE_DAMAGED', { place: name })
      return inflate(zip, entry, limits, Math.min(limit, limits.inflated), spent)
    },
  }
}

const keyOf = (name: string) => name.replace(/^\//, '').toLowerCase()

async function* inflate(
  zip: ZipFile,
  entry: Entry,
  limits: FileLimits,
  limit: number,
  spent: { bytes: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.isEncrypted()) throw new DomainError('FILE_ENCRYPTED', {})
  if (entry.uncompressedSize > limit || spent.bytes + entry.uncompressedSize > limits.inflated)
    throw tooMuch(limits)
  let sum = 0
  // more than the declared size never arrives: yauzl counts while it inflates
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    spent.bytes += piece.length
    sum = crc32(piece, sum)
    yield piece
  }
  if (sum !== entry.crc32) throw new DomainError('FILE_DAMAGED', { place: entry.fileName })
}
