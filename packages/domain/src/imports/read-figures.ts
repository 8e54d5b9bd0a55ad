import type { FigureInput } from '../figures/figure.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { NameMatch } from '../tables/match-indicator.ts'
import type { Sheet } from '../tables/sheet.ts'
import { type FigureField, figureColumns, missingFields } from './figure-columns.ts'
import { FigureRow } from './figure-row.ts'
import type { UnitFound } from './find-unit.ts'
import { cellText, type Header, rowsBelow, tablesOf } from './header.ts'
import { type Place, Problems } from './import-problem.ts'
import { readAsOf, readBasis, readValue } from './read-value.ts'

/** One value of the file that was understood. What is undefined, the file does not say. */
export type FigureLine = {
  at: Place
  unit: number
  year: number
  indicator: string
  input: Pick<FigureInput, 'value' | 'notApplicable'> & Partial<Omit<FigureInput, 'value' | 'notApplicable'>>
}

export type FiguresRead = { lines: FigureLine[]; problems: Problems['list'] }

export type FigureContext = {
  unit: (text: string, year: number, name: string) => UnitFound
  match: (label: string) => NameMatch
  indicators: ReadonlyMap<string, Indicator>
}

/** Reads tables of figures: a row per unit, indicator and year, or one per unit and indicator with a column per year.
 * Nothing is guessed: what can be read in two ways is a problem with its place. */
export function readFigures(sheets: readonly Sheet[], context: FigureContext): FiguresRead {
  const problems = new Problems()
  const reader = new FigureReader(context, problems)
  const tables = tablesOf(sheets, figureColumns, missingFields, problems)
  for (const { sheet, header } of tables)
    for (const row of rowsBelow(sheet, header))
      reader.readRow(new FigureRow(sheet, header, row, problems), header)
  if (tables.length > 0 && reader.rows === 0)
    problems.add({ sheet: tables[0]?.sheet.name ?? '', row: null, column: null }, 'nothingInIt', {})
  return { lines: reader.linesTaken(), problems: problems.list }
}

type Said = Pick<FigureLine['input'], 'basis' | 'asOf' | 'source' | 'note'>
type Cell = { year: number; column: number; unit: number; indicator: Indicator }
const longest = { source: 500, note: 2000 }

/** The same text is looked at once: tables repeat names, dates and words in row after row. */
function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = read(text)
    known.set(text, made)
    return made
  }
}

class FigureReader {
  rows = 0
  readonly #lines = new Map<string, FigureLine>()
  readonly #refused = new Set<string>()
  readonly #match: FigureContext['match']
  readonly #basis = once(readBasis)
  readonly #asOf = once(readAsOf)

  constructor(
    private readonly context: FigureContext,
    private readonly problems: Problems,
  ) {
    this.#match = once(context.match)
  }

  linesTaken(): FigureLine[] {
    for (const key of this.#refused) this.#lines.delete(key)
    return [...this.#lines.values()]
  }

  readRow(row: FigureRow, header: Header<FigureField>): void {
    this.rows += 1
    const indicator = this.#indicator(row)
    const said = this.#said(row)
    const wide = !header.columns.has('year')
    const cells = wide ? header.years : this.#yearAndColumn(row, header)
    for (const { year, column } of cells) {
      if (wide && cellText(row.cell(column)) === '') continue
      const unit = this.#unit(row, year)
      if (unit !== null && indicator !== null && said !== null)
        this.#value(row, { year, column, unit, indicator }, said)
    }
  }

  #yearAndColumn(row: FigureRow, { columns }: Header<FigureField>): { year: number; column: number }[] {
    const text = row.text('year')
    if (text === null) return []
    const digits = /^(?:năm |year )?(\d+)$/iu.exec(text.normalize('NFC'))?.[1]
    const year = Number(digits)
    if (text === '') this.problems.add(row.place('year'), 'blank', { field: 'year' })
    else if (digits === undefined) this.problems.add(row.place('year'), 'yearUnread', { text })
    else if (year < 1990 || year > 2100) this.problems.add(row.place('year'), 'yearRange', { text })
    else return [{ year, column: columns.get('value') ?? 0 }]
    return []
  }

  #unit(row: FigureRow, year: number): number | null {
    const [code, name] = [row.text('unit'), row.text('unitName')]
    if (code === null || name === null) return null
    const text = code || name
    const place = row.place(code === '' && row.has('unitName') ? 'unitName' : 'unit')
    if (text === '') {
      this.problems.add(place, 'blank', { field: 'unit' })
      return null
    }
    const found = this.context.unit(text, year, code === '' ? '' : name)
    if (found.ok) return found.unit.id
    if (found.reason === 'several')
      this.problems.add(place, 'unitSeveral', { unit: text, codes: found.codes })
    else if (found.reason === 'commune') this.problems.add(place, 'unitIsCommune', { unit: text })
    else if (found.reason === 'differs') this.problems.add(place, 'unitDiffers', { code, name })
    else this.problems.add(place, 'unitUnknown', { unit: text, year })
    return null
  }

  #indicator(row: FigureRow): Indicator | null {
    const [code, name] = [row.text('indicator'), row.text('indicatorName')]
    if (code === null || name === null) return null
    const text = code || name
    const place = row.place(code === '' && name !== '' ? 'indicatorName' : 'indicator')
    if (text === '') {
      this.problems.add(place, 'blank', { field: 'indicator' })
      return null
    }
    const match = this.#match(text)
    const indicator = match.how === 'exact' ? this.context.indicators.get(match.codes[0] ?? '') : undefined
    if (indicator === undefined) {
      const problem = match.how === 'several' ? 'indicatorSeveral' : 'indicatorUnknown'
      this.problems.add(place, problem, { indicator: text, like: match.codes })
      return null
    }
    if (indicator.entry !== 'derived') return indicator
    this.problems.add(place, 'indicatorDerived', { indicator: indicator.name })
    return null
  }

  /** What the row says about its value; null = something of it was not understood. */
  #said(row: FigureRow): Said | null {
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

  #longText(row: FigureRow, field: 'source' | 'note'): string | null {
    const text = row.text(field)
    if (text === null || text.length <= longest[field]) return text
    this.problems.add(row.place(field), 'tooLong', { field, max: longest[field] })
    return null
  }

  #value(row: FigureRow, { year, column, unit, indicator }: Cell, said: Said): void {
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
