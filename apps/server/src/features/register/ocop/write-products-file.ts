import type { OcopFilter } from '@so-dan-van/domain/registers/ocop/register'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { writeTableFile } from '../../../files/write-table-file.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { foundProducts, rowsOf } from './found-products.ts'

const mostRows = 20_000

/** What a filter finds, as a workbook. */
export async function writeProductsFile(
  ctx: SignedIn,
  filter: OcopFilter,
): Promise<{ name: string; base64: string }> {
  const { ocop } = messagesOf(ctx.locale)
  const { columns } = ocop
  const rows = await rowsOf(ctx, await foundProducts(ctx, filter), { limit: mostRows, offset: 0 })
  const base64 = await writeTableFile(
    ocop.file.sheet,
    [
      ...[columns.name, columns.group, columns.producer, columns.unit, columns.district],
      ...[columns.stars, columns.state, columns.validUntil],
    ],
    rows.map((row) => [
      ...[row.name, ocop.groups[row.group], row.producer, row.unitName, row.districtName],
      ...[row.stars === null ? '' : String(row.stars), ocop.states[row.state], row.validUntil ?? ''],
    ]),
  )
  return { name: ocop.file.name(filter.at), base64 }
}
