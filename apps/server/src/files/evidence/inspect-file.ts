import { open } from 'node:fs/promises'
import { DomainError } from '@so-dan-van/domain/errors'
import { type EvidenceKind, evidenceKinds } from '@so-dan-van/domain/evidence/evidence'
import { fileTypeFromFile } from 'file-type'
import { fileLimits } from '../file-limits.ts'
import { openZip } from '../workbook/zip-entries.ts'

const kinds = Object.keys(evidenceKinds) as EvidenceKind[]
/** a PDF ends with this mark; what some programs append to it is no longer than the rest */
const endOfPdf = '%%EOF'
const appended = 65_536

/** What a file is by its content, whatever it is called, read through where it could be damaged; pictures are when they
 * are drawn anew. Throws EVIDENCE_KIND, EVIDENCE_DAMAGED. */
export async function inspectFile(path: string, name: string): Promise<EvidenceKind> {
  const type = await fileTypeFromFile(path).catch(() => undefined)
  const kind = kinds.find((one) => evidenceKinds[one].mediaType === type?.mime)
  if (kind === undefined) throw new DomainError('EVIDENCE_KIND', { name })
  if (kind === 'pdf' && !(await tailOf(path)).includes(endOfPdf))
    throw new DomainError('EVIDENCE_DAMAGED', {})
  if (kind === 'docx' || kind === 'xlsx') await readThrough(path, name)
  return kind
}

async function tailOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const from = Math.max(0, size - appended)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Inflates every part, so that sizes and check sums are compared. A document with macros is none that is kept. */
async function readThrough(path: string, name: string): Promise<void> {
  const zip = await openZip(path, fileLimits).catch(damaged)
  try {
    if (zip.names.some((part) => /vbaproject\.bin$/.test(part)))
      throw new DomainError('EVIDENCE_KIND', { name })
    for (const part of zip.names) if (!part.endsWith('/')) for await (const _piece of zip.pieces(part));
  } catch (error) {
    damaged(error)
  } finally {
    zip.close()
  }
}

function damaged(error: unknown): never {
  if (error instanceof DomainError && error.code === 'EVIDENCE_KIND') throw error
  throw new DomainError('EVIDENCE_DAMAGED', {})
}
