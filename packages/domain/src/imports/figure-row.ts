import type { Sheet, SheetCell, SheetRow } from '../tables/sheet.ts'
import type { FigureField } from './figure-columns.ts'
import { at, cellText, type Header } from './header.ts'
import type { Place, Problems } from './import-problem.ts'
import type { Read } from './read-value.ts'

/** One row of a table of figures: its cells by field, and what is wrong with them. */
export class FigureRow {
  constructor(
    private readonly sheet: Sheet,
    private readonly header: Header<FigureField>,
    private readonly row: SheetRow,
    private readonly problems: Problems,
  ) {}

  has(field: FigureField): boolean {
    return this.header.columns.has(field)
  }

  cell(column: number): SheetCell | undefined {
    return this.row.cells[column]
  }

  place(field: FigureField): Place {
    return this.placeAt(this.header.columns.get(field) ?? null)
  }

  placeAt(column: number | null): Place {
    return at(this.sheet, this.row.number, column)
  }

  /** The text of a cell that names something; null for an error cell, which is a problem. */
  text(field: FigureField): string | null {
    const column = this.header.columns.get(field)
    const cell = column === undefined ? undefined : this.row.cells[column]
    if (cell?.kind !== 'error') return cellText(cell)
    this.problems.add(this.place(field), 'errorCell', { field, text: cell.text })
    return null
  }

  /** what was read, or its problem said and null */
  took<T>(place: Place, read: Read<T>): { value: T } | null {
    if (read.ok) return read
    const [code, params] = read.problem
    this.problems.add(place, code, params as never)
    return null
  }
}
