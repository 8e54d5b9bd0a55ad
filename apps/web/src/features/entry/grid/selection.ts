/** The columns that can be walked, from left to right. Only `current` can be written. */
export const gridColumns = ['name', 'measure', 'previous', 'target', 'current', 'change'] as const
export type GridColumn = (typeof gridColumns)[number]
export const currentColumn = gridColumns.indexOf('current')

type Place = { row: number; column: number }
/** One cell is active; with its anchor it spans a range. Rows and columns from 0. */
export type Selection = Place & { anchor: Place }
export type Range = { top: number; bottom: number; left: number; right: number }

export const selectCell = (row: number, column = currentColumn): Selection => ({
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

/** What a key needs to know of the rows on the screen. */
export type GridShape = {
  rows: number
  /** can be typed into: Enter and Tab go from one to the next */
  writable: (row: number) => boolean
  filled: (row: number) => boolean
}

const page = 15

/** Where a key leads, as in a spreadsheet; `key` with "Ctrl+" and "Shift+" before it. null = the key moves nothing. */
export function moveSelection(selection: Selection, key: string, shape: GridShape): Selection | null {
  const bare = key.replace('Shift+', '')
  const extends_ = bare !== key && !['Tab', 'Enter'].includes(bare)
  const to = ['Tab', 'Enter'].includes(bare)
    ? nextCell(selection, key, shape)
    : target(selection, bare, shape)
  if (to === null) return null
  const { row, column } = to
  return { row, column, anchor: extends_ ? selection.anchor : { row, column } }
}

/** The next cell that can be typed into; stays where there is none. */
function nextCell({ row }: Selection, key: string, { rows, writable }: GridShape): Place {
  const step = key.startsWith('Shift+') ? -1 : 1
  let next = row + step
  while (next >= 0 && next < rows && !writable(next)) next += step
  return { row: next < 0 || next >= rows ? row : next, column: currentColumn }
}

function target({ row, column }: Selection, key: string, shape: GridShape): Place | null {
  const last = { row: Math.max(0, shape.rows - 1), column: gridColumns.length - 1 }
  const rowAt = (to: number) => ({ row: Math.min(last.row, Math.max(0, to)), column })
  switch (key) {
    case 'ArrowDown':
      return rowAt(row + 1)
    case 'ArrowUp':
      return rowAt(row - 1)
    case 'PageDown':
      return rowAt(row + page)
    case 'PageUp':
      return rowAt(row - page)
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'Home':
    case 'Ctrl+ArrowLeft':
      return { row, column: 0 }
    case 'End':
    case 'Ctrl+ArrowRight':
      return { row, column: last.column }
    case 'Ctrl+Home':
      return { row: 0, column: currentColumn }
    case 'Ctrl+End':
      return { row: last.row, column: currentColumn }
    case 'Ctrl+ArrowDown':
      return rowAt(edge(row, 1, shape))
    case 'Ctrl+ArrowUp':
      return rowAt(edge(row, -1, shape))
    default:
      return null
  }
}

/** The last filled cell of a block, else the first one of the next block, else the end. */
function edge(row: number, step: 1 | -1, { rows, filled }: GridShape): number {
  const inside = (at: number) => at >= 0 && at < rows
  let at = row + step
  if (inside(at) && filled(row) && filled(at)) {
    while (inside(at + step) && filled(at + step)) at += step
    return at
  }
  while (inside(at) && !filled(at)) at += step
  return inside(at) ? at : step === 1 ? rows - 1 : 0
}

/** The next row of those given after the current one, going round; null = there is none. */
export function nextOf(row: number, wanted: readonly number[]): number | null {
  return wanted.find((one) => one > row) ?? wanted[0] ?? null
}
