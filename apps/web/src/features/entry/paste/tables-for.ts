import type { TableFile } from '@so-dan-van/domain/tables/sheet'
import type { Table } from './use-table-review.ts'

/** The sheets of a file that may be meant for a form, likeliest first: the form itself, then tables that are no form of ours
 * as they stand, hidden ones last. Forms of other units and years are none of them. */
export function tablesFor(place: { unit: number; year: number }, { sheets, stamps }: TableFile): Table[] {
  const tables = sheets.flatMap(({ name, hidden, rows }) => {
    const stamp = stamps.find(({ sheet }) => sheet === name) ?? null
    const another = stamp !== null && (stamp.unit !== place.unit || stamp.year !== place.year)
    if (rows.length === 0 || another) return []
    return [{ rank: stamp !== null ? 0 : hidden ? 2 : 1, table: { sheet: name, rows, stamp } }]
  })
  return tables.toSorted((a, b) => a.rank - b.rank).map(({ table }) => table)
}
