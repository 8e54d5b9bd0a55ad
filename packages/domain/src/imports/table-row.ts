import type { Sheet, SheetCell, SheetRow } from '../tables/sheet.ts'
import { at, cellText, type Header } from './header.ts'
import type { Place, Problems } from './import-problem.ts'
import type { Read } from './read-value.ts'

/** One row of a table from outside: its cells by field, and what is wrong with them. */
export class TableRow<F extends string> {
  readonly #column: (field: F) => number | null

  constructor(
    private readonly sheet: Sheet,
    { columns }: Pick<Header<F>, 'columns'>,
    private readonly row: SheetRow,
    readonly problems: Problems,
  ) {
    this.#column = (field) => columns.get(field) ?? null
  }

  cell(column: number): SheetCell | undefined {
    return this.row.cells[column]
  }

  place(field: F): Place {
    return this.placeAt(this.#column(field))
  }

  /** where something stands that is named by its code or, where that is blank, by its name */
  placeOf(code: F, name: F): Place {
    const [first, second] = [this.#column(code), this.#column(name)]
    const unsaid = first === null || cellText(this.cell(first)) === ''
    return this.placeAt(unsaid && second !== null ? second : first)
  }

  placeAt(column: number | null): Place {
    return at(this.sheet, this.row.number, column)
  }

  /** The text of a cell that names something; null for an error cell, which is a problem. */
  text(field: F): string | null {
    const column = this.#column(field)
    const cell = column === null ? undefined : this.row.cells[column]
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
