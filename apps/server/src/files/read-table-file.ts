import { DomainError } from '@so-dan-van/domain/errors'
import type { TableFile } from '@so-dan-van/domain/tables/sheet'
import { decodeText } from './decode-text.ts'
import { type FileLimits, fileLimits, megabyte } from './file-limits.ts'
import { takeStamps } from './form/form-stamp.ts'
import { readDelimited } from './read-delimited.ts'
import { readWorkbook } from './workbook/read-workbook.ts'

const zipHeader = [0x50, 0x4b]
const oleHeader = [0xd0, 0xcf, 0x11, 0xe0]

/** Reads a workbook (.xlsx, .xlsm) or a text table (.csv, .tsv, .txt) by its content; the name only names it. Formulas are
 * never evaluated, nothing outside the file is ever read. Throws one of the FILE_ errors, each with what to do about it. */
export async function readTableFile(
  bytes: Uint8Array,
  fileName: string,
  limits: FileLimits = fileLimits,
): Promise<TableFile> {
  if (bytes.length > limits.bytes)
    throw new DomainError('FILE_TOO_LARGE', { max: Math.round(limits.bytes / megabyte) })
  if (bytes.length === 0) throw new DomainError('FILE_EMPTY', {})
  const name = fileName.replace(/^.*[\\/]/s, '').slice(0, 200)
  if (startsWith(bytes, oleHeader)) throw oldFormat(bytes)
  const sheets = startsWith(bytes, zipHeader)
    ? await damagedUnlessExpected(() => readWorkbook(bytes, limits))
    : [{ name: name.replace(/\.[^.]*$/, ''), hidden: false, rows: readText(bytes, name, limits) }]
  return { name, ...takeStamps(sheets) }
}

/** A container of before 2007 holds an .xls, a workbook with a password, or a Word or PowerPoint file. */
function oldFormat(bytes: Uint8Array): DomainError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return new DomainError('FILE_ENCRYPTED', {})
  return holds('WordDocument')
    ? new DomainError('FILE_OTHER_FORMAT', { format: '.doc' })
    : new DomainError('FILE_OLD_EXCEL', {})
}

async function damagedUnlessExpected<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw new DomainError('FILE_DAMAGED', { place: '' })
  }
}

function readText(bytes: Uint8Array, name: string, limits: FileLimits) {
  const text = decodeText(bytes)
  if (text === null) throw new DomainError('FILE_NOT_A_TABLE', { name })
  if (/^%PDF-/.test(text)) throw new DomainError('FILE_OTHER_FORMAT', { format: 'PDF' })
  if (/^\s*<(\?xml|!doctype|html|table)/i.test(text))
    throw new DomainError('FILE_OTHER_FORMAT', { format: 'HTML' })
  return readDelimited(text, name, limits)
}

const startsWith = (bytes: Uint8Array, header: readonly number[]) =>
  header.every((byte, index) => bytes[index] === byte)
