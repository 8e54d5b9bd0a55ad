import type { TableFile } from '@so-dan-van/domain/tables/sheet'
import { fileLimits } from '../../files/file-limits.ts'
import { readTableFile } from '../../files/read-table-file.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { takeUpload } from '../../trpc/upload.ts'

/** one unit's form or table goes back to the page whole, so it may be no larger than a page can show */
const limits = { ...fileLimits, cells: 200_000, characters: 5_000_000 }

/** What is in a file that was sent; nothing of it is kept. */
export async function readUpload(ctx: SignedIn, body: AsyncIterable<Uint8Array>): Promise<TableFile> {
  const { name, bytes } = await takeUpload(ctx.upload, body)
  return readTableFile(bytes, name, limits)
}
