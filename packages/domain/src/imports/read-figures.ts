import type { FigureInput } from '../figures/figure.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Sheet } from '../tables/sheet.ts'
import { type FigureField, figureColumns, missingFields } from './figure-columns.ts'
import { cellText, type Header, rowsBelow, tablesOf } from './header.ts'
import { type Place, Problems } from './import-problem.ts'
import { indicatorNamed, type Naming, once, unitNamed, yearNamed } from './named.ts'
import { readAsOf, readBasis, readValue } from './read-value.ts'
import { TableRow } from './table-row.ts'

/** One value of the file that was understood. What is undefined, the file does not say. */
export type FigureLine = {
  at: Place
  unit: number
  year: number
  indicator: string
  input: Pick<FigureInput, 'value' | 'notApplicable'> & Partial<Omit<FigureInput, 'value' | 'notApplicable'>>
}

export type FiguresRead = { lines: FigureLine[]; problems: Problems['list'] }

/** Reads tables of figures: a row per unit, indicator and year, or one per unit and indicator with a column per year.
 * Nothing is guessed: what can be read in two ways is a problem with its place. */
export function readFigures(sheets: readonly Sheet[], context: Naming): FiguresRead {
  const problems = new Problems()
  const reader = new FigureReader(context, problems)
  const tables = tablesOf(sheets, figureColumns, missingFields, problems)
  for (const { sheet, header } of tables)
    for (const row of rowsBelow(sheet, header))
      reader.readRow(new TableRow(sheet, header, row, problems), header)
  if (tables.length > 0 && reader.rows === 0)
    problems.add({ sheet: tables[0]?.sheet.name ?? '', row: null, column: null }, 'nothingInIt', {})
  return { lines: reader.linesTaken(), problems: problems.list }
}

type Said = Pick<FigureLine['input'], 'basis' | 'asOf' | 'source' | 'note'>
type Cell = { year: number; column: number; unit: number; indicator: Indicator }
const longest = { source: 500, note: 2000 }

class FigureReader {
  rows = 0
  readonly #lines = new Map<string, FigureLine>()
  readonly #refused = new Set<string>()
  readonly #naming: Naming
  readonly #basis = once(readBasis)
  readonly #asOf = once(readAsOf)

  constructor(
    naming: Naming,
    private readonly problems: Problems,
  ) {
    this.#naming = { ...naming, match: once(naming.match) }
  }

  linesTaken(): FigureLine[] {
    for (const key of this.#refused) this.#lines.delete(key)
    return [...this.#lines.values()]
  }

  readRow(row: TableRow<FigureField>, header: Header<FigureField>): void {
    this.rows += 1
    const indicator = this.#indicator(row)
    const said = this.#said(row)
    const wide = !header.columns.has('year')
    const cells = wide ? header.years : this.#yearAndColumn(row, header)
    for (const { year, column } of cells) {
      if (wide && cellText(row.cell(column)) === '') continue
      const unit = unitNamed(row, year, this.#naming)
      if (unit !== null && indicator !== null && said !== null)
        this.#value(row, { year, column, unit, indicator }, said)
    }
  }

  #yearAndColumn(
    row: TableRow<FigureField>,
    { columns }: Header<FigureField>,
  ): { year: number; column: number }[] {
    const year = yearNamed(row)
    return year === null ? [] : [{ year, column: columns.get('value') ?? 0 }]
  }

  #indicator(row: TableRow<FigureField>): Indicator | null {
    const indicator = indicatorNamed(row, this.#naming)
    if (indicator?.entry !== 'derived') return indicator
    this.problems.add(row.placeOf('indicator', 'indicatorName'), 'indicatorDerived', {
      indicator: indicator.name,
    })
    return null
  }

  /** What the row says about its value; null = something of it was not understood. */
  #said(row: TableRow<FigureField>): Said | null {
    const basis = row.took(row.place('basis'), this.#basis(row.text('basis') ?? ''))
    const asOf = row.took(row.place('asOf'), this.#asOf(row.text('asOf') ?? ''))
    const source = this.#longText(row, 'source')
    const note = this.#longText(row, 'note')
    if (basis === null || asOf === null || source === null || note === null) return null
    const said: Said = {}
    if (basis.value !== undefined) said.basis = basis.value
    if (asOf.value !== undefined) said.asOf = asOf.value
    if (source !== '') said.source = source
    if (note !== '') said.note = note
    return said
  }

  #longText(row: TableRow<FigureField>, field: 'source' | 'note'): string | null {
    const text = row.text(field)
    if (text === null || text.length <= longest[field]) return text
    this.problems.add(row.place(field), 'tooLong', { field, max: longest[field] })
    return null
  }

  #value(row: TableRow<FigureField>, { year, column, unit, indicator }: Cell, said: Said): void {
    const place = row.placeAt(column)
    if (year < (indicator.validFromYear ?? 0) || year > (indicator.validToYear ?? 9999)) {
      this.problems.add(place, 'indicatorYear', { indicator: indicator.name, year })
      return
    }
    const read = row.took(place, readValue(row.cell(column), indicator))
    if (read === null) return
    this.#take({ at: place, unit, year, indicator: indicator.code, input: { ...said, ...read.value } })
  }

  /** A second value for the same cell: the same again is said once, another one takes both out. */
  #take(line: FigureLine): void {
    const key = `${line.unit} ${line.year} ${line.indicator}`
    const first = this.#lines.get(key)
    if (first === undefined) {
      this.#lines.set(key, line)
      return
    }
    const other = { row: first.at.row ?? 0, sheet: first.at.sheet }
    if (JSON.stringify(first.input) === JSON.stringify(line.input))
      this.problems.add(line.at, 'repeated', other, 'warning')
    else {
      this.#refused.add(key)
      this.problems.add(line.at, 'duplicate', other)
    }
  }
}
