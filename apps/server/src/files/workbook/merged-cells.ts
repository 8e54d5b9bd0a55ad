import type { SheetRow } from '@so-dan-van/domain/tables/sheet'

/** rows from 1, columns from 0, both ends inside */
export type Range = { top: number; bottom: number; left: number; right: number }

/** "B2:D5"; null where it is no range of several cells */
export function rangeOf(reference: string): Range | null {
  const ends = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!ends) return null
  const column = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const [, from = '', top = '', to = '', bottom = ''] = ends
  return { top: Number(top), bottom: Number(bottom), left: column(from), right: column(to) }
}

/** Blanks what lies under merged cells: only the first cell's value is seen by a person. Ranges do not overlap in a
 * workbook that Excel made; the work is bounded for those that somebody else made. */
export function clearMerged(rows: SheetRow[], ranges: readonly Range[]): SheetRow[] {
  let budget = 5_000_000
  for (const range of ranges) {
    for (let index = firstFrom(rows, range.top); index < rows.length; index += 1) {
      const row = rows[index] as SheetRow
      if (row.number > range.bottom || budget < 0) break
      const end = Math.min(range.right + 1, row.cells.length)
      const start = row.number === range.top ? range.left + 1 : range.left
      if (start < end) row.cells.fill(null, start, end)
      budget -= 1 + Math.max(end - start, 0)
    }
  }
  for (const row of rows) while (row.cells.at(-1) === null) row.cells.pop()
  return rows.filter((row) => row.cells.length > 0)
}

/** index of the first row at or below `number` */
function firstFrom(rows: readonly SheetRow[], number: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] as SheetRow).number < number) low = middle + 1
    else high = middle
  }
  return low
}
