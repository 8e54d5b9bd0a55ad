import { readFile } from 'node:fs/promises'
import type { TableFile } from '@so-dan-van/domain/tables/sheet'
import { fileLimits, megabyte } from '@so-dan-van/server/files/file-limits'
import { readTableFile } from '@so-dan-van/server/files/read-table-file'
import { Problem } from './problem.ts'

/** whoever sits at the command line may bring a whole country */
const limits = { ...fileLimits, bytes: 200 * megabyte, cells: 20_000_000, characters: 500_000_000 }

/** The tables of a file that was named on the command line. */
export async function readGivenFile(path: string): Promise<TableFile> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) throw new Problem((problems) => problems.file(path))
  return readTableFile(bytes, path, limits)
}
