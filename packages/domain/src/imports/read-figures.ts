import type { FigureInput } from '../figures/figure.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { NameMatch } from '../tables/match-indicator.ts'
import type { Sheet, SheetCell, SheetRow } from '../tables/sheet.ts'
import { type FigureField as Field, figureColumns, missingFields } from './figure-columns.ts'
import type { UnitFound } from './find-unit.ts'
import { at, cellText, type Header, rowsBelow, tablesOf } from './header.ts'
import { type Place, Problems } from './import-problem.ts'
import { type Read, readAsOf, readBasis, readValue } from './read-value.ts'

/** One value of the file that was understood. What is undefined, the file does not say. */
export type FigureLine = {
  at: Place
  unit: number
  year: number
  indicator: string
  input: Pick<FigureInput, 'value' | 'notApplicable'> & Partial<Omit<FigureInput, 'value' | 'notApplicable'>>
}

export type FigureContext = {
  unit: (text: string, year: number, name: string) => UnitFound
  match: (label: string) => NameMatch
  indicators: ReadonlyMap<string, Indicator>
}

/** Reads tables of figures: a row per unit, indicator and year, or one per unit and indicator with a column per year.
 * Nothing is guessed: what can be read in two ways is a problem with its place. */
export function readFigures(
  sheets: readonly Sheet[],
  context: FigureContext,
): { lines: FigureLine[]; problems: Problems['list'] } {
  const problems = new Problems()
  const reader = new FigureReader(context, problems)
  const tables = tablesOf(sheets, figureColumns, missingFields, problems)
  for (const { sheet, header } of tables)
    for (const row of rowsBelow(sheet, header)) reader.readRow(sheet, header, row)
  if (tables.length > 0 && reader.rows === 0)
    problems.add({ sheet: tables[0]?.sheet.name ?? '', row: null, column: null }, 'nothingInIt', {})
  return { lines: reader.linesTaken(), problems: problems.list }
}

type Row = { sheet: Sheet; header: Header<Field>; row: SheetRow }
type Said = Pick<FigureLine['input'], 'basis' | 'asOf' | 'source' | 'note'>
const longest = { source: 500, note: 2000 }

class FigureReader {
  rows = 0
  readonly #lines = new Map<string, FigureLine>()
  readonly #refused = new Set<string>()
  readonly #matches = new Map<string, NameMatch>()

  constructor(
    private readonly context: FigureContext,
    private readonly problems: Problems,
  ) {}

  linesTaken(): FigureLine[] {
    return [...this.#lines].flatMap(([key, line]) => (this.#refused.has(key) ? [] : [line]))
  }

  readRow(sheet: Sheet, header: Header<Field>, row: SheetRow): void {
    this.rows += 1
    const here: Row = { sheet, header, row }
    const indicator = this.#indicator(here)
    const said = this.#said(here)
    const wide = !header.columns.has('year')
    const cells = wide ? header.years : this.#yearAndColumn(here)
    for (const { year, column } of cells) {
      if (wide && cellText(row.cells[column]) === '') continue
      const unit = this.#unit(here, year)
      if (unit !== null && indicator !== null && said !== null)
        this.#value(here, { year, column, unit, indicator }, said)
    }
  }

  #cell({ header, row }: Row, field: Field): SheetCell | undefined {
    const column = header.columns.get(field)
    return column === undefined ? undefined : row.cells[column]
  }

  #place({ sheet, header, row }: Row, field: Field): Place {
    return at(sheet, row.number, header.columns.get(field) ?? null)
  }

  /** The text of a cell that names something; an error cell is a problem. */
  #text(here: Row, field: Field): string | null {
    const cell = this.#cell(here, field)
    if (cell?.kind !== 'error') return cellText(cell)
    this.problems.add(this.#place(here, field), 'errorCell', { field, text: cell.text })
    return null
  }

  #yearAndColumn(here: Row): { year: number; column: number }[] {
    const text = this.#text(here, 'year')
    const column = here.header.columns.get('value') ?? 0
    if (text === null) return []
    const place = this.#place(here, 'year')
    const digits = /^(?:năm |year )?(\d+)(?:\.0+)?$/iu.exec(text.normalize('NFC'))?.[1]
    const year = Number(digits)
    if (text === '') this.problems.add(place, 'blank', { field: 'year' })
    else if (digits === undefined) this.problems.add(place, 'yearUnread', { text })
    else if (year < 1990 || year > 2100) this.problems.add(place, 'yearRange', { text })
    else return [{ year, column }]
    return []
  }

  #unit(here: Row, year: number): number | null {
    const [code, name] = [this.#text(here, 'unit'), this.#text(here, 'unitName')]
    if (code === null || name === null) return null
    const text = code || name
    const field = code === '' && here.header.columns.has('unitName') ? 'unitName' : 'unit'
    const place = this.#place(here, field)
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

  #indicator(here: Row): Indicator | null {
    const [code, name] = [this.#text(here, 'indicator'), this.#text(here, 'indicatorName')]
    if (code === null || name === null) return null
    const text = code || name
    const place = this.#place(here, code === '' && name !== '' ? 'indicatorName' : 'indicator')
    if (text === '') {
      this.problems.add(place, 'blank', { field: 'indicator' })
      return null
    }
    const match = this.#matches.get(text) ?? this.context.match(text)
    this.#matches.set(text, match)
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
  #said(here: Row): Said | null {
    const basis = this.#took(here, 'basis', readBasis(this.#text(here, 'basis') ?? ''))
    const asOf = this.#took(here, 'asOf', readAsOf(this.#text(here, 'asOf') ?? ''))
    const texts = (['source', 'note'] as const).map((field) => {
      const text = this.#text(here, field)
      if (text === null || text.length <= longest[field]) return text
      this.problems.add(this.#place(here, field), 'tooLong', { field, max: longest[field] })
      return null
    })
    const [source, note] = texts
    if (basis === null || asOf === null || source === null || note === null) return null
    return {
      ...(basis.value !== undefined && { basis: basis.value }),
      ...(asOf.value !== undefined && { asOf: asOf.value }),
      ...(source && { source }),
      ...(note && { note }),
    }
  }

  #took<T>(here: Row, field: Field, read: Read<T>): { value: T } | null {
    if (read.ok) return read
    const [code, params] = read.problem
    this.problems.add(this.#place(here, field), code, params as never)
    return null
  }

  #value(
    { sheet, row }: Row,
    { year, column, unit, indicator }: { year: number; column: number; unit: number; indicator: Indicator },
    said: Said,
  ): void {
    const place = at(sheet, row.number, column)
    if (year < (indicator.validFromYear ?? 0) || year > (indicator.validToYear ?? 9999)) {
      this.problems.add(place, 'indicatorYear', { indicator: indicator.name, year })
      return
    }
    const read = readValue(row.cells[column], indicator)
    if (!read.ok) {
      this.problems.add(place, read.problem[0], read.problem[1] as never)
      return
    }
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
