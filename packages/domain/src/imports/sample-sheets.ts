import type { Sheet, SheetCell } from '../tables/sheet.ts'

/** A sheet for tests: texts, numbers (given as such) and ready cells; null = blank. */
export function sampleSheet(
  rows: readonly (readonly (string | number | SheetCell)[])[],
  name = 'Sheet1',
): Sheet {
  const cell = (given: string | number | SheetCell): SheetCell =>
    typeof given === 'string'
      ? given === ''
        ? null
        : { kind: 'text', text: given }
      : typeof given === 'number'
        ? { kind: 'number', value: String(given), percent: false }
        : given
  return {
    name,
    hidden: false,
    rows: rows.map((cells, index) => ({ number: index + 1, cells: cells.map(cell) })),
  }
}
