import type { IncomingHttpHeaders } from 'node:http'
import { DomainError } from '@so-dan-van/domain/errors'
import type { FastifyInstance } from 'fastify'
import { fileLimits, megabyte } from '../files/file-limits.ts'

const uploadType = 'application/octet-stream'

/** What a request says about the file that is its body. */
export type Upload = {
  /** of the header `x-file-name`, URI-encoded there; "" where it is missing or no such name */
  name: string
  /** in bytes; null where it is not said */
  size: number | null
  /** what goes along with it: of the header `x-file-options`, URI-encoded JSON there; null where it is missing or none */
  options: unknown
}

export function uploadOf(headers: IncomingHttpHeaders): Upload | null {
  if (headers['content-type']?.split(';')[0]?.trim() !== uploadType) return null
  const size = headers['content-length']
  const name = headers['x-file-name']
  return {
    name: typeof name === 'string' ? decoded(name) : '',
    size: size === undefined ? null : Number(size),
    options: jsonOf(headers['x-file-options']),
  }
}

function jsonOf(header: string | string[] | undefined): unknown {
  if (typeof header !== 'string') return null
  try {
    return JSON.parse(decodeURIComponent(header))
  } catch {
    return null
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

const tooLarge = ({ size }: Upload) => size === null || !(size <= fileLimits.bytes)

/** Lets files through to tRPC as they arrive. One that is too large, or does not say how large it is, is let run into the
 * sand, so that nobody fills the memory before his permission is looked at; `takeUpload` then says so. */
export function acceptUploads(app: FastifyInstance): void {
  app.addContentTypeParser(uploadType, (request, payload, done) => {
    const upload = uploadOf(request.headers)
    if (upload !== null && !tooLarge(upload)) return done(null)
    payload.resume()
    done(null, '')
  })
}

/** The bytes of the file that was sent. Throws FILE_TOO_LARGE. */
export async function takeUpload(
  upload: Upload | null,
  body: AsyncIterable<Uint8Array>,
): Promise<{ name: string; bytes: Uint8Array }> {
  if (upload === null || tooLarge(upload))
    throw new DomainError('FILE_TOO_LARGE', { max: fileLimits.bytes / megabyte })
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  return { name: upload.name, bytes: Buffer.concat(pieces) }
}
