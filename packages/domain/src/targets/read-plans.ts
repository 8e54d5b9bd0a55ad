import { at, cellText, type Header, rowsBelow, tablesOf } from '../imports/header.ts'
import { type Place, Problems } from '../imports/import-problem.ts'
import {
  indicatorCalled,
  indicatorNamed,
  type Naming,
  once,
  unitCalled,
  unitNamed,
  yearNamed,
} from '../imports/named.ts'
import { TableRow } from '../imports/table-row.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Sheet, SheetRow } from '../tables/sheet.ts'
import { columnsAcross, layoutOf, missingPlanFields, type PlanField, planColumns } from './plan-columns.ts'
import { readPlanCell } from './read-plan-cell.ts'
import { type Plan, samePlan } from './target.ts'

/** One plan of a file that was understood. */
export type PlanLine = { at: Place; unit: number; year: number; indicator: string; plan: Plan }
export type PlansRead = { lines: PlanLine[]; problems: Problems['list'] }

/** Reads tables of plans: indicators by units as they are exported, units by indicators, or a row per unit and indicator.
 * `year`: of what names none; a table whose title names another is not taken. Nothing is guessed. */
export function readPlans(sheets: readonly Sheet[], naming: Naming, year: number): PlansRead {
  const problems = new Problems()
  const reader = new PlanReader({ ...naming, match: once(naming.match) }, year, problems)
  const tables = tablesOf(sheets, planColumns, missingPlanFields, problems)
  for (const { sheet, header } of tables) reader.readTable(sheet, header)
  return { lines: reader.linesTaken(), problems: problems.list }
}

type Row = TableRow<PlanField>
type Cell = { year: number; column: number; unit: number | null; indicator: Indicator | null }

class PlanReader {
  readonly #lines = new Map<string, PlanLine>()
  readonly #refused = new Set<string>()

  constructor(
    private readonly naming: Naming,
    private readonly year: number,
    private readonly problems: Problems,
  ) {}

  linesTaken(): PlanLine[] {
    for (const key of this.#refused) this.#lines.delete(key)
    return [...this.#lines.values()]
  }

  readTable(sheet: Sheet, header: Header<PlanField>): void {
    const layout = layoutOf(header)
    const yearly = layout === 'list' && (header.columns.has('year') || header.years.length > 0)
    if (!yearly && this.#saysOtherYear(sheet, header)) return
    const place = at(sheet, header.row, null)
    if (sheet.rows.every(({ number }) => number <= header.row)) {
      this.problems.add(place, 'nothingInIt', {})
      return
    }
    const head = sheet.rows.find(({ number }) => number === header.row) as SheetRow
    const rows = sheet.rows
      .filter(({ number }) => number > header.row)
      .map((row) => new TableRow(sheet, header, row, this.problems))
    if (layout === 'list') {
      for (const row of rowsBelow(sheet, header))
        this.#readListed(new TableRow(sheet, header, row, this.problems), header)
      return
    }
    const across = columnsAcross(head, header, layout === 'units' ? 'units' : 'indicators')
    if (across.length === 0)
      this.problems.add(place, 'columnsMissing', { fields: layout === 'units' ? ['unit'] : ['indicator'] })
    const titles = new TableRow(sheet, header, head, this.problems)
    if (layout === 'units') this.#readByUnits(titles, across, rows, header)
    else this.#readByIndicators(titles, across, rows)
  }

  /** What stands above the table names years, and not the one that plans are asked for. */
  #saysOtherYear(sheet: Sheet, header: Header<PlanField>): boolean {
    const said = sheet.rows
      .filter(({ number }) => number < header.row)
      .flatMap((row) =>
        row.cells.flatMap((cell, column) =>
          yearsIn(cellText(cell)).map((year) => ({ year, at: at(sheet, row.number, column) })),
        ),
      )
    const [first] = said
    if (first === undefined || said.some(({ year }) => year === this.year)) return false
    this.problems.add(first.at, 'planOtherYear', { said: first.year, year: this.year })
    return true
  }

  #readListed(row: Row, { columns, years }: Header<PlanField>): void {
    const indicator = indicatorNamed(row, this.naming)
    const one = columns.has('year') ? yearNamed(row) : this.year
    const value = columns.get('value')
    const cells = value === undefined ? years : one === null ? [] : [{ year: one, column: value }]
    for (const { year, column } of cells)
      this.#take(row, { year, column, unit: unitNamed(row, year, this.naming), indicator })
  }

  #readByUnits(
    titles: Row,
    across: readonly Across[],
    rows: readonly Row[],
    header: Header<PlanField>,
  ): void {
    const { year, problems, naming } = this
    const units = across.map(({ column, text }) => {
      const place = titles.placeAt(column)
      return { column, unit: unitCalled({ code: '', name: text }, year, { place, problems, ...naming }) }
    })
    for (const row of rows) {
      const blank = across.every(({ column }) => cellText(row.cell(column)) === '')
      // the name of a group of indicators
      if (blank && isHeading(row, header, naming)) continue
      const indicator = indicatorNamed(row, naming)
      for (const { column, unit } of units) this.#take(row, { year, column, unit, indicator })
    }
  }

  #readByIndicators(titles: Row, across: readonly Across[], rows: readonly Row[]): void {
    const { year, problems, naming } = this
    const indicators = across.map(({ column, text }) => {
      const place = titles.placeAt(column)
      return { column, indicator: indicatorCalled(text, { place, problems, ...naming }) }
    })
    for (const row of rows) {
      if (across.every(({ column }) => cellText(row.cell(column)) === '')) continue
      const unit = unitNamed(row, year, naming)
      for (const { column, indicator } of indicators) this.#take(row, { year, column, unit, indicator })
    }
  }

  #take(row: Row, { year, column, unit, indicator }: Cell): void {
    if (unit === null || indicator === null) return
    const place = row.placeAt(column)
    if (year < (indicator.validFromYear ?? 0) || year > (indicator.validToYear ?? 9999)) {
      if (cellText(row.cell(column)) !== '')
        this.problems.add(place, 'indicatorYear', { indicator: indicator.name, year })
      return
    }
    const read = row.took(place, readPlanCell(row.cell(column), indicator))
    if (read !== null) this.#keep({ at: place, unit, year, indicator: indicator.code, plan: read.value })
  }

  /** A second plan for the same cell: the same again, or a blank, is passed over; another one takes both out. */
  #keep(line: PlanLine): void {
    const key = `${line.unit} ${line.year} ${line.indicator}`
    const first = this.#lines.get(key)
    if (first === undefined || first.plan.kind === 'unset') this.#lines.set(key, line)
    else if (line.plan.kind !== 'unset' && !samePlan(first.plan, line.plan)) {
      this.#refused.add(key)
      this.problems.add(line.at, 'duplicate', { row: first.at.row ?? 0, sheet: first.at.sheet })
    }
  }
}

/** 2024 of "Kế hoạch năm 2024"; the day of a document ("tháng 12 năm 2023") says nothing */
const yearsIn = (text: string) =>
  [...text.normalize('NFC').matchAll(/(?<!tháng \d{1,2} )(?:năm|of|year) (\d{4})(?!\d)/giu)].map(([, year]) =>
    Number(year),
  )

type Across = { column: number; text: string }

/** A row without plans that names no indicator: by its code where the table has codes. */
function isHeading(row: Row, { columns }: Header<PlanField>, naming: Naming): boolean {
  const code = columns.get('indicator')
  const name = columns.get('indicatorName')
  if (code !== undefined && cellText(row.cell(code)) === '') return true
  const text = cellText(row.cell(code ?? name ?? 0))
  return naming.match(text).how !== 'exact'
}
