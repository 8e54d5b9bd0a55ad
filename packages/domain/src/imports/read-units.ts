import type { Sheet, SheetRow } from '../tables/sheet.ts'
import type { UnitKind, unitLevels } from '../units/unit.ts'
import { codeLengths } from './find-unit.ts'
import { at, type ColumnNames, cellText, type Header, headerKey, rowsBelow, tablesOf } from './header.ts'
import type { Place, Problems } from './import-problem.ts'
import { realDay } from './read-value.ts'

type Field = 'code' | 'name' | 'level' | 'kind' | 'parentCode' | 'validFrom' | 'validTo' | 'note'
type Level = (typeof unitLevels)[number]

const unitColumns: ColumnNames<Field> = {
  code: ['code', 'ma', 'ma don vi', 'ma dvhc', 'unit code'],
  name: ['name', 'ten', 'ten don vi', 'don vi', 'unit name', 'don vi hanh chinh'],
  level: ['level', 'cap', 'cap hanh chinh'],
  kind: ['kind', 'loai', 'loai hinh', 'loai don vi'],
  parentCode: ['parent code', 'parent', 'ma cap tren', 'ma don vi cap tren', 'thuoc', 'truc thuoc'],
  validFrom: ['valid from', 'tu ngay', 'hieu luc tu', 'co tu ngay'],
  validTo: ['valid to', 'den ngay', 'hieu luc den', 'den het ngay'],
  note: ['note', 'ghi chu'],
}
const needed = ['code', 'name', 'level', 'kind'] as const

const levelWords: Readonly<Record<string, Level>> = {
  province: 'province',
  tinh: 'province',
  'cap tinh': 'province',
  district: 'district',
  huyen: 'district',
  'cap huyen': 'district',
  commune: 'commune',
  xa: 'commune',
  'cap xa': 'commune',
}
/** which kinds belong to which level (Luật Tổ chức chính quyền địa phương 2015, 2025) */
const kindsOf: Readonly<Record<Level, readonly UnitKind[]>> = {
  province: ['tỉnh', 'thành phố'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
}

const codePattern = /^[\p{L}\d][\p{L}\d._-]{0,19}$/u

/** One row of a units file, as understood. Days are ISO; null = not known, or still valid. */
export type UnitRow = {
  at: Place
  code: string
  name: string
  level: Level
  kind: UnitKind
  parentCode: string | null
  validFrom: string | null
  validTo: string | null
  note: string | null
}

/** Reads the rows of a units file; a row with something wrong is left out and said. */
export function readUnitRows(sheets: readonly Sheet[], problems: Problems): UnitRow[] {
  const missing = ({ columns }: Header<Field>) => needed.filter((field) => !columns.has(field))
  return tablesOf(sheets, unitColumns, missing, problems).flatMap(({ sheet, header }) =>
    rowsBelow(sheet, header).flatMap((row) => readRow(sheet, header, row, problems) ?? []),
  )
}

function readRow(sheet: Sheet, header: Header<Field>, row: SheetRow, problems: Problems): UnitRow | null {
  const before = problems.list.length
  const place = (field: Field) => at(sheet, row.number, header.columns.get(field) ?? null)
  const text = (field: Field) => {
    const column = header.columns.get(field)
    const cell = column === undefined ? null : row.cells[column]
    if (cell?.kind === 'error') problems.add(place(field), 'errorCell', { field, text: cell.text })
    return cellText(cell).normalize('NFC')
  }
  const must = (field: Field) => {
    const value = text(field)
    if (value === '') problems.add(place(field), 'blank', { field })
    if (value.length > 200) problems.add(place(field), 'tooLong', { field, max: 200 })
    return value
  }
  const written = must('code')
  const name = must('name')
  const level = levelWords[headerKey(must('level'))]
  const column = header.columns.get('code') ?? 0
  const code =
    level !== undefined && row.cells[column]?.kind === 'number'
      ? written.padStart(codeLengths[level], '0')
      : written
  if (level === undefined && text('level') !== '')
    problems.add(place('level'), 'levelUnread', { text: text('level') })
  if (written !== '' && !codePattern.test(code)) problems.add(place('code'), 'codeUnread', { text: written })
  const kind = level === undefined ? null : readKind(must('kind'), level)
  if (level !== undefined && kind === null && text('kind') !== '')
    problems.add(place('kind'), 'kindUnread', { text: text('kind'), level })
  const day = (field: 'validFrom' | 'validTo') => {
    const read = readDay(text(field))
    if (read === undefined) problems.add(place(field), 'dateUnread', { text: text(field) })
    return read ?? null
  }
  const [validFrom, validTo] = [day('validFrom'), day('validTo')]
  if (validFrom !== null && validTo !== null && validFrom > validTo)
    problems.add(place('validTo'), 'datesReversed', { from: validFrom, to: validTo })
  const parentCode = text('parentCode') || null
  const note = text('note') || null
  if (problems.list.length > before || level === undefined || kind === null) return null
  return { at: place('code'), code, name, level, kind, parentCode, validFrom, validTo, note }
}

function readKind(text: string, level: Level): UnitKind | null {
  const key = headerKey(text)
  return kindsOf[level].find((kind) => headerKey(kind) === key) ?? null
}

/** "2025-07-01" and "1/7/2025"; null for blank, undefined for anything else */
function readDay(text: string): string | null | undefined {
  if (text === '') return null
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = vietnamese
    ? `${vietnamese[3]}-${vietnamese[2]?.padStart(2, '0')}-${vietnamese[1]?.padStart(2, '0')}`
    : text
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && realDay(iso) ? iso : undefined
}
