import type { Sheet, SheetCell, SheetRow } from '../tables/sheet.ts'
import { syllableKeys, withoutMarks } from '../units/names.ts'
import { columnLetter, type Place, type Problems } from './import-problem.ts'

/** the header stands among the first rows, below titles */
const lookedAt = 30

/** A field and the names that its column may have, written without marks ("ma don vi"). */
export type ColumnNames<F extends string> = Readonly<Record<F, readonly string[]>>

export type Header<F extends string> = {
  /** number of the header's row */
  row: number
  /** place of each field that was found, from 0 */
  columns: ReadonlyMap<F, number>
  /** columns of years ("2019", "Năm 2019") */
  years: readonly { year: number; column: number }[]
}

/** What a cell says, as text; "" for blank. Numbers canonical, dates ISO. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  switch (cell.kind) {
    case 'number':
      return cell.value
    case 'date':
      return cell.iso
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    default:
      return plainText(cell.text)
  }
}

/** Without what no database keeps and nobody sees: control characters but line breaks and tabs, halves of characters. */
const plainText = (text: string) => (unseen.test(text) ? text.replace(unseenAll, '') : text).trim()
const unseen = /[^\P{Cc}\n\r\t]|\p{Cs}/u
const unseenAll = new RegExp(unseen, 'gu')

/** How a column's name compares: "Mã ĐƠN-VỊ (*)" -> "ma don vi" */
export const headerKey = (text: string) => withoutMarks(syllableKeys(text.replace(/\(.*?\)/g, ' ')).join(' '))

/** 2019 of "2019" and "Năm 2019"; null for all others */
function yearOfHeader(text: string): number | null {
  const found = /^(?:nam |year )?(\d{4})$/.exec(headerKey(text))
  const year = Number(found?.[1])
  return found !== null && year >= 1990 && year <= 2100 ? year : null
}

function readHeaderRow<F extends string>(row: SheetRow, names: ColumnNames<F>) {
  const columns = new Map<F, number>()
  const again: { field: F; first: number; column: number }[] = []
  const years: { year: number; column: number }[] = []
  for (const [column, cell] of row.cells.entries()) {
    const text = cellText(cell)
    if (text === '') continue
    const year = yearOfHeader(text)
    if (year !== null) years.push({ year, column })
    const key = headerKey(text)
    const field = (Object.keys(names) as F[]).find((one) => names[one].includes(key))
    if (field === undefined) continue
    const first = columns.get(field)
    if (first === undefined) columns.set(field, column)
    else again.push({ field, first, column })
  }
  return { columns, again, years }
}

/** Finds the row that names the columns, whatever their order, case or tone marks: the first one in which `complete`
 * holds. Without one, says which of the `needed` fields the best row lacks. null = no header; the problem is added. */
function findHeader<F extends string>(
  sheet: Sheet,
  names: ColumnNames<F>,
  needed: (header: Header<F>) => F[],
  problems: Problems,
): Header<F> | null {
  let best: { row: number; missing: F[] } | null = null
  for (const row of sheet.rows.slice(0, lookedAt)) {
    const { columns, again, years } = readHeaderRow(row, names)
    const header: Header<F> = { row: row.number, columns, years }
    const missing = needed(header)
    if (missing.length === 0) {
      for (const { field, first, column } of again)
        problems.add(at(sheet, row.number, column), 'columnTwice', { field, first: columnLetter(first) })
      return again.length === 0 ? header : null
    }
    if (best === null || missing.length < best.missing.length) best = { row: row.number, missing }
  }
  const place: Place = { sheet: sheet.name, row: null, column: null }
  problems.add(place, 'columnsMissing', { fields: best?.missing ?? needed(emptyHeader()) })
  return null
}

const emptyHeader = <F extends string>(): Header<F> => ({ row: 0, columns: new Map(), years: [] })

export const at = (sheet: Sheet, row: number, column: number | null): Place => ({
  sheet: sheet.name,
  row,
  column: column === null ? null : columnLetter(column),
})

/** The rows below the header that are not wholly blank in the fields' columns. */
export function rowsBelow<F extends string>(sheet: Sheet, header: Header<F>): SheetRow[] {
  const used = [...header.columns.values(), ...header.years.map(({ column }) => column)]
  return sheet.rows.filter(
    ({ number, cells }) => number > header.row && used.some((column) => cellText(cells[column]) !== ''),
  )
}

/** The sheets of a file that hold a table with these columns. Hidden ones and, in a workbook with several, those without
 * such columns are left out with a warning. */
export function tablesOf<F extends string>(
  sheets: readonly Sheet[],
  names: ColumnNames<F>,
  needed: (header: Header<F>) => F[],
  problems: Problems,
): { sheet: Sheet; header: Header<F> }[] {
  const shown = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  for (const { name, hidden, rows } of sheets)
    if (hidden && rows.length > 0)
      problems.add({ sheet: name, row: null, column: null }, 'sheetHidden', {}, 'warning')
  const before = problems.list.length
  const tables = shown.flatMap((sheet) => {
    const header = findHeader(sheet, names, needed, problems)
    return header === null ? [] : [{ sheet, header }]
  })
  if (shown.length === 0)
    problems.add({ sheet: sheets[0]?.name ?? '', row: null, column: null }, 'nothingInIt', {})
  if (tables.length > 0) skipOthers(problems, before)
  return tables
}

/** Where one sheet has the columns, others without them are no mistake. */
function skipOthers(problems: Problems, from: number): void {
  for (const [index, problem] of problems.list.entries())
    if (index >= from && problem.code === 'columnsMissing')
      problems.list[index] = { ...problem, code: 'sheetSkipped', params: {}, severity: 'warning' }
}
