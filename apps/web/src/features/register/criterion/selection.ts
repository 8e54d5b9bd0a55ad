/** One cell is active; with its anchor it spans a range. Rows are communes, columns criteria, from 0. */
export type Place = { row: number; column: number }
export type Selection = Place & { anchor: Place }
export type Range = { top: number; bottom: number; left: number; right: number }

export const selectCell = (row: number, column: number): Selection => ({
  row,
  column,
  anchor: { row, column },
})

export function rangeOf({ row, column, anchor }: Selection): Range {
  return {
    top: Math.min(row, anchor.row),
    bottom: Math.max(row, anchor.row),
    left: Math.min(column, anchor.column),
    right: Math.max(column, anchor.column),
  }
}

const page = 12

/** Where a key leads, as in a spreadsheet; `key` with "Ctrl+" and "Shift+" before it. null = the key moves nothing. */
export function moveSelection(
  selection: Selection,
  key: string,
  rows: number,
  columns: number,
): Selection | null {
  const bare = key.replace('Shift+', '')
  const to = target(selection, bare, rows - 1, columns - 1)
  if (to === null) return null
  const row = Math.min(rows - 1, Math.max(0, to.row))
  const column = Math.min(columns - 1, Math.max(0, to.column))
  return { row, column, anchor: bare === key || bare === 'Enter' ? { row, column } : selection.anchor }
}

function target({ row, column }: Place, key: string, lastRow: number, lastColumn: number): Place | null {
  const moves: Record<string, Place> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    Enter: { row: row + 1, column },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
    Home: { row, column: 0 },
    End: { row, column: lastColumn },
    'Ctrl+Home': { row: 0, column: 0 },
    'Ctrl+End': { row: lastRow, column: lastColumn },
    'Ctrl+ArrowDown': { row: lastRow, column },
    'Ctrl+ArrowUp': { row: 0, column },
    'Ctrl+ArrowRight': { row, column: lastColumn },
    'Ctrl+ArrowLeft': { row, column: 0 },
  }
  return moves[key] ?? null
}

/** What a key writes into the selected cells; undefined = the key writes nothing. Space goes round from what is there. */
export function resultOfKey(key: string, now: boolean | null): boolean | null | undefined {
  if (key === ' ') return nextResult(now)
  if (['x', 'd', 'đ', '1'].includes(key.toLowerCase())) return true
  if (['0', 'k', 'c'].includes(key.toLowerCase())) return false
  return key === 'Delete' || key === 'Backspace' ? null : undefined
}

/** not assessed -> met -> not met -> not assessed */
export function nextResult(now: boolean | null): boolean | null {
  return now === null ? true : now ? false : null
}
