/** Where a key leads in the column of this year's figures. `rows` = number of rows. */
export function moveSelection(row: number, key: string, rows: number): number {
  if (rows === 0) return 0
  const last = rows - 1
  switch (key) {
    case 'ArrowDown':
    case 'Enter':
    case 'Tab':
      return Math.min(last, row + 1)
    case 'ArrowUp':
    case 'Shift+Tab':
    case 'Shift+Enter':
      return Math.max(0, row - 1)
    case 'PageDown':
      return Math.min(last, row + 15)
    case 'PageUp':
      return Math.max(0, row - 15)
    case 'Home':
    case 'Ctrl+Home':
    case 'Ctrl+ArrowUp':
      return 0
    case 'End':
    case 'Ctrl+End':
    case 'Ctrl+ArrowDown':
      return last
    default:
      return row
  }
}

/** The next row of those given, after the current one, going round; null = none. */
export function nextOf(row: number, wanted: readonly number[]): number | null {
  return wanted.find((one) => one > row) ?? wanted[0] ?? null
}
