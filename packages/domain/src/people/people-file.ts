import { z } from 'zod'
import { type Role, roles } from '../access/grant.ts'
import {
  at,
  type ColumnNames,
  cellText,
  type Header,
  headerKey,
  rowsBelow,
  tablesOf,
} from '../imports/header.ts'
import { type Place, Problems } from '../imports/import-problem.ts'
import { importProblemSchema } from '../imports/import-request.ts'
import type { Sheet, SheetRow } from '../tables/sheet.ts'
import { matchUnits } from '../units/names.ts'
import type { UnitKind } from '../units/unit.ts'
import { usernamePattern } from './person.ts'

/** people that one file may bring */
export const mostPeople = 500

type Field = 'name' | 'username' | 'role' | 'unit'
const fields = ['name', 'username', 'role', 'unit'] as const

const peopleColumns: ColumnNames<Field> = {
  name: ['name', 'ho ten', 'ho va ten', 'full name'],
  username: ['username', 'user name', 'ten dang nhap', 'tai khoan'],
  role: ['role', 'quyen', 'vai tro'],
  unit: ['unit', 'don vi', 'ma don vi', 'ten don vi'],
}

const roleWords: Readonly<Record<string, Role>> = {
  'quan tri': 'administrator',
  'quan tri vien': 'administrator',
  'ra soat': 'reviewer',
  'nhap so lieu': 'editor',
  nhap: 'editor',
  xem: 'viewer',
  ...Object.fromEntries(roles.map((role) => [role, role])),
}

type GivenUnit = { id: number; code: string; name: string; kind: UnitKind }
export type PersonRow = { at: Place; name: string; username: string; role: Role; unit: number }

/** Reads a file of people: name, user name, role, unit by code or name. `units`: those of which roles may be given.
 * A row with something wrong is left out and said, with its place. */
export function readPeopleRows(
  sheets: readonly Sheet[],
  units: readonly GivenUnit[],
): { rows: PersonRow[]; problems: Problems['list'] } {
  const problems = new Problems()
  const missing = ({ columns }: Header<Field>) => fields.filter((field) => !columns.has(field))
  const tables = tablesOf(sheets, peopleColumns, missing, problems)
  const seen = new Map<string, number>()
  const rows = tables.flatMap(({ sheet, header }) =>
    rowsBelow(sheet, header).flatMap((row) => readRow({ sheet, header, row, units, problems, seen }) ?? []),
  )
  if (tables.length > 0 && rows.length === 0 && problems.list.length === 0)
    problems.add({ sheet: tables[0]?.sheet.name ?? '', row: null, column: null }, 'nothingInIt', {})
  return { rows, problems: problems.list }
}

type Reading = {
  sheet: Sheet
  header: Header<Field>
  row: SheetRow
  units: readonly GivenUnit[]
  problems: Problems
  /** user names and the rows in which they were first */
  seen: Map<string, number>
}

function readRow({ sheet, header, row, units, problems, seen }: Reading): PersonRow | null {
  const before = problems.list.length
  const place = (field: Field) => at(sheet, row.number, header.columns.get(field) ?? null)
  const must = (field: Field) => {
    const text = cellText(row.cells[header.columns.get(field) ?? -1]).normalize('NFC')
    if (text === '') problems.add(place(field), 'blank', { field })
    if (text.length > 100) problems.add(place(field), 'tooLong', { field, max: 100 })
    return text
  }
  const name = must('name')
  const username = must('username').toLowerCase()
  const written = { role: must('role'), unit: must('unit') }
  if (problems.list.length > before) return null
  const first = seen.get(username)
  if (!usernamePattern.test(username)) problems.add(place('username'), 'usernameUnread', { text: username })
  else if (first !== undefined) problems.add(place('username'), 'usernameTwice', { username, row: first })
  else seen.set(username, row.number)
  const role = roleWords[headerKey(written.role)]
  if (role === undefined)
    problems.add(place('role'), 'valueUnread', {
      field: 'role',
      text: written.role,
      expected: ['quản trị', 'rà soát', 'nhập số liệu', 'xem'],
    })
  const unit = findUnit(written.unit, units)
  if (unit.length === 0) problems.add(place('unit'), 'unitNotManaged', { unit: written.unit })
  if (unit.length > 1)
    problems.add(place('unit'), 'unitSeveral', {
      unit: written.unit,
      codes: unit.map(({ code }) => code),
    })
  const [found] = unit
  if (problems.list.length > before || role === undefined || found === undefined) return null
  return { at: place('username'), name, username, role, unit: found.id }
}

function findUnit(text: string, units: readonly GivenUnit[]): GivenUnit[] {
  const byCode = units.filter(({ code }) => code === text)
  return byCode.length > 0 ? byCode : matchUnits(text, units).units
}

/** What goes along with a file of people. */
export const peopleRequestSchema = z.object({
  /** false = only look; true = make the accounts, all or none */
  commit: z.boolean(),
  /** where the system is reached, for the links in the file that comes back */
  origin: z.url({ protocol: /^https?$/ }).max(200),
})
export type PeopleRequest = z.infer<typeof peopleRequestSchema>

export const peopleAnswerSchema = z.object({
  people: z.array(
    z.object({ name: z.string(), username: z.string(), role: z.enum(roles), unitName: z.string() }),
  ),
  problems: z.array(importProblemSchema),
  /** the links, readable this once; null where nothing was made */
  file: z.object({ name: z.string(), base64: z.string() }).nullable(),
})
export type PeopleAnswer = z.infer<typeof peopleAnswerSchema>
