/** Columns of the form, from 0; the last two are hidden. */
export const columns = {
  no: 0,
  indicator: 1,
  measure: 2,
  previous: 3,
  target: 4,
  current: 5,
  basis: 6,
  note: 7,
  key: 8,
  nameCopy: 9,
} as const

/** in characters, by column */
export const widths = [6, 58, 13, 13, 13, 14, 13, 34, 4, 4]
/** lines of 12 point text */
const lineHeight = 16.5

/** Height of a row whose longest text is wrapped in its column. Excel does not find it by itself when it opens a file. */
export function rowHeight(texts: readonly (readonly [column: number, text: string])[]): number {
  const lines = texts.map(([column, text]) =>
    text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / ((widths[column] ?? 10) * 1.1))), 0),
  )
  return Math.min(Math.max(...lines, 1) * lineHeight + 3, 400)
}

/** "F" of column 5 */
export const letterOf = (column: number) => String.fromCharCode(65 + column)
