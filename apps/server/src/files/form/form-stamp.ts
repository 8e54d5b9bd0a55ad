import type { FormStamp, Sheet, SheetCell, SheetRow } from '@so-dan-van/domain/tables/sheet'

/** What our form writes into its hidden columns and its hidden row of keys, so that it is known again after rows were
 * sorted or moved, columns inserted, or the sheet renamed or copied into another workbook. */
export const stampKeys = {
  /** in the row of keys, over the hidden column of row keys: "sdv:form:457:2024" */
  form: (unit: number, year: number) => `sdv:form:${unit}:${year}`,
  /** in the row of keys, over the columns that are read back */
  value: 'sdv:value',
  name: 'sdv:name',
  basis: 'sdv:basis',
  note: 'sdv:note',
  /** over the hidden column that repeats the name of the row's indicator */
  nameCopy: 'sdv:namecopy',
  /** in the hidden column of each input row: "ocop_total@3" */
  row: (indicator: string, version: number) => `${indicator}@${version}`,
}

type Keys = {
  row: SheetRow
  unit: number
  year: number
  code: number
  value: number
  nameCopy: number
  name: number | null
  basis: number | null
  note: number | null
}

/** Finds our forms among the sheets, of which a workbook may collect several, and takes their keys out of the cells, so that
 * what is left is what a person sees. */
export function takeStamps(sheets: readonly Sheet[]): { sheets: Sheet[]; stamps: FormStamp[] } {
  const stamps: FormStamp[] = []
  const bare = sheets.map((sheet) => {
    const keys = findKeys(sheet)
    if (keys === null) return sheet
    stamps.push(stampOf(sheet, keys))
    return withoutKeys(sheet, keys)
  })
  return { sheets: bare, stamps }
}

const stampOf = (sheet: Sheet, keys: Keys): FormStamp => ({
  unit: keys.unit,
  year: keys.year,
  sheet: sheet.name,
  column: keys.value,
  columns: { name: keys.name, basis: keys.basis, note: keys.note },
  rows: stampRows(sheet, keys),
})

/** how many rows may stand above the row of keys */
const searched = 100

function findKeys(sheet: Sheet): Keys | null {
  for (const row of sheet.rows.slice(0, searched)) {
    const code = row.cells.findIndex((cell) => textOf(cell).startsWith('sdv:form:'))
    const found = /^sdv:form:(\d{1,9}):(\d{4})$/.exec(textOf(row.cells[code]))
    if (!found) continue
    const at = (key: string) => row.cells.findIndex((cell) => textOf(cell) === key)
    const maybe = (key: string) => (at(key) === -1 ? null : at(key))
    const value = at(stampKeys.value)
    if (value === -1) return null
    return {
      row,
      unit: Number(found[1]),
      year: Number(found[2]),
      code,
      value,
      nameCopy: at(stampKeys.nameCopy),
      name: maybe(stampKeys.name),
      basis: maybe(stampKeys.basis),
      note: maybe(stampKeys.note),
    }
  }
  return null
}

/** The indicator of each row by its key; where only the visible columns were sorted, so that the name beside the key is
 * another indicator's, by that name. */
function stampRows(sheet: Sheet, keys: Keys): FormStamp['rows'] {
  const rows = sheet.rows.flatMap((row) => {
    const found = /^([a-z][a-z0-9_]*)@(\d{1,9})$/.exec(textOf(row.cells[keys.code]))
    if (!found) return []
    const shown = keys.name === null ? '' : textOf(row.cells[keys.name]).trim()
    const own = textOf(row.cells[keys.nameCopy]).trim()
    return [{ number: row.number, indicator: found[1] as string, version: Number(found[2]), shown, own }]
  })
  const byName = new Map(rows.map((row) => [row.own, row]))
  return rows.map((row) => {
    const moved = row.shown === row.own ? undefined : byName.get(row.shown)
    const { indicator, version } = moved ?? row
    return { number: row.number, indicator, version }
  })
}

function withoutKeys(sheet: Sheet, keys: Keys): Sheet {
  const rows = sheet.rows.flatMap((row) => {
    if (row === keys.row) return []
    const cells = row.cells.map((cell, index) =>
      index === keys.code || index === keys.nameCopy ? null : cell,
    )
    while (cells.at(-1) === null) cells.pop()
    return cells.length === 0 ? [] : [{ number: row.number, cells }]
  })
  return { ...sheet, rows }
}

const textOf = (cell: SheetCell | undefined) => (cell?.kind === 'text' ? cell.text : '')
