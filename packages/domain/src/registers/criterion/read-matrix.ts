import { textOf } from '../../tables/block-columns.ts'
import type { SheetCell, SheetRow } from '../../tables/sheet.ts'
import { matchUnits, type NamedUnit, syllableKeys } from '../../units/names.ts'
import { type MarkAnswer, readMark } from './read-mark.ts'

/** A commune's row of the matrix that receives the table; results by the set's order. */
export type MatrixRow = NamedUnit & { unit: number; results: readonly (boolean | null)[] }
export type MatrixCriterion = { number: number; name: string }
export type MatrixEdit = { unit: number; criterion: number; before: boolean | null; after: boolean | null }

/** What a person decided: what a mark means, by its text ("" for blank cells); which commune a row is, by row number. */
export type MatrixAnswers = {
  marks: Readonly<Record<string, MarkAnswer>>
  communes: Readonly<Record<number, number>>
}

export type MatrixLine = {
  row: number
  label: string
  unit: number | null
  /** several: more than one commune fits, a person must choose; other: no commune of the matrix, such as a total or a heading;
   * duplicate: another row is the same commune; beyond: below the matrix's last row */
  problem: 'several' | 'other' | 'duplicate' | 'beyond' | null
  candidates: number[]
  edits: MatrixEdit[]
  /** what the table itself says in its total column; null = it has none, or no number */
  statedTotal: number | null
  /** met when all is taken over as read */
  total: number
}

export type MatrixReading = {
  how: 'byName' | 'byPosition'
  lines: MatrixLine[]
  /** marks that must be given a meaning first, with the number of cells */
  asked: { text: string; cells: number }[]
}

type Columns = { name: number | null; criteria: Map<number, number>; total: number | null; first: number }

/** Compares a pasted or uploaded matrix with the one on the page. By the communes' names and the criteria's numbers or names
 * where the table has them; otherwise from a cell on (`start`: its row and column, from 0). Nothing is written or guessed. */
export function readMatrix(
  rows: readonly SheetRow[],
  matrix: readonly MatrixRow[],
  criteria: readonly MatrixCriterion[],
  { start, answers }: { start: { row: number; column: number }; answers: MatrixAnswers },
): MatrixReading {
  const found = findColumns(rows, matrix, criteria, start.column)
  const body = rows.slice(found.first)
  const asked = new Map<string, number>()
  const taken = new Set<number>()
  const first = body[0]?.number ?? 1
  const lines = body.map((row): MatrixLine => {
    const at =
      found.name === null
        ? byPlace(matrix, start.row + row.number - first)
        : byName(row, found.name, matrix, answers)
    const target = matrix.find(({ unit }) => unit === at.unit)
    const again = target !== undefined && taken.has(target.unit)
    if (target !== undefined) taken.add(target.unit)
    const read = target === undefined || again ? null : editsOf(row, target, found.criteria, answers, asked)
    return {
      row: row.number,
      label: found.name === null ? (target?.name ?? '') : textOf(row.cells[found.name]),
      unit: target?.unit ?? null,
      problem: again ? 'duplicate' : at.problem,
      candidates: at.candidates,
      edits: read?.edits ?? [],
      statedTotal: found.total === null ? null : wholeNumber(row.cells[found.total]),
      total: read?.total ?? 0,
    }
  })
  return {
    how: found.name === null ? 'byPosition' : 'byName',
    lines,
    asked: [...asked].map(([text, cells]) => ({ text, cells })),
  }
}

type At = Pick<MatrixLine, 'unit' | 'problem' | 'candidates'>

function byPlace(matrix: readonly MatrixRow[], row: number): At {
  const unit = matrix[row]?.unit ?? null
  return { unit, problem: unit === null ? 'beyond' : null, candidates: [] }
}

function byName(
  row: SheetRow,
  column: number,
  matrix: readonly MatrixRow[],
  { communes }: MatrixAnswers,
): At {
  const chosen = communes[row.number]
  if (chosen !== undefined) return { unit: chosen, problem: null, candidates: [] }
  const label = textOf(row.cells[column]).replace(/^\s*\d+\s*[.)]\s*/, '')
  const { units } = matchUnits(label, matrix)
  if (units.length === 1) return { unit: units[0]?.unit ?? null, problem: null, candidates: [] }
  const candidates = units.map(({ unit }) => unit)
  return { unit: null, problem: candidates.length > 1 ? 'several' : 'other', candidates }
}

function editsOf(
  row: SheetRow,
  target: MatrixRow,
  columns: ReadonlyMap<number, number>,
  { marks }: MatrixAnswers,
  asked: Map<string, number>,
): { edits: MatrixEdit[]; total: number } {
  const results = [...target.results]
  const edits: MatrixEdit[] = []
  for (const [criterion, column] of columns) {
    const mark = readMark(row.cells[column])
    const answer = mark.known ? undefined : marks[mark.text]
    const before = target.results[criterion] ?? null
    if (!mark.known && answer === undefined) asked.set(mark.text, (asked.get(mark.text) ?? 0) + 1)
    const after = mark.known ? mark.met : meant(answer, before)
    results[criterion] = after
    if (after !== before) edits.push({ unit: target.unit, criterion, before, after })
  }
  return { edits, total: results.filter((result) => result === true).length }
}

function meant(answer: MarkAnswer | undefined, before: boolean | null): boolean | null {
  if (answer === 'met') return true
  if (answer === 'unmet') return false
  return answer === 'notAssessed' ? null : before
}

/** Where names, criteria and the total stand. Without a heading: the criteria follow each other from the start or behind the
 * names. `criteria`: index of the criterion -> column. */
function findColumns(
  rows: readonly SheetRow[],
  matrix: readonly MatrixRow[],
  criteria: readonly MatrixCriterion[],
  start: number,
): Columns {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, index) => index)
  const isCommune = (cell: SheetCell | undefined) =>
    matchUnits(textOf(cell).replace(/^\s*\d+\s*[.)]\s*/, ''), matrix).units.length > 0
  const hits = (column: number) => rows.filter(({ cells }) => isCommune(cells[column])).length
  const best = columns.toSorted((a, b) => hits(b) - hits(a))[0]
  const name = best !== undefined && hits(best) > 0 ? best : null
  const firstCommune = name === null ? 0 : rows.findIndex(({ cells }) => isCommune(cells[name]))
  const heads = rows.slice(0, firstCommune)
  const headed = headedColumns(
    heads,
    columns.filter((column) => column !== name),
    criteria,
  )
  const total =
    columns.find((column) =>
      heads.some(({ cells }) => /^(tổng|số tiêu chí|đạt\/)/iu.test(textOf(cells[column]).normalize('NFC'))),
    ) ?? null
  if (headed.size > 0) return { name, criteria: headed, total, first: firstCommune }
  const from = name === null ? 0 : name + 1
  const offset = name === null ? start : 0
  const rest = columns.slice(from, from + criteria.length - offset)
  const placed = new Map(rest.map((column, index) => [index + offset, column]))
  const after = from + criteria.length - offset
  return { name, criteria: placed, total: total ?? (after < width ? after : null), first: firstCommune }
}

/** Columns whose heading is a criterion's number ("5", "TC5", "Tiêu chí 5") or its name; the row that knows most of them. */
function headedColumns(
  heads: readonly SheetRow[],
  columns: readonly number[],
  criteria: readonly MatrixCriterion[],
): Map<number, number> {
  const names = criteria.map(({ name }) => syllableKeys(name).join(' '))
  const criterionOf = (cell: SheetCell | undefined): number => {
    const text = textOf(cell).normalize('NFC')
    const number = /^(?:tc|tiêu chí)?\s*(?:số)?\s*(\d{1,2})(?:\s*[.:)-]|$)/iu.exec(text.trim())?.[1]
    if (number !== undefined) return criteria.findIndex((criterion) => criterion.number === Number(number))
    return text === '' ? -1 : names.indexOf(syllableKeys(text).join(' '))
  }
  const found = heads.map(({ cells }) => {
    const at = columns.flatMap((column) => {
      const criterion = criterionOf(cells[column])
      return criterion < 0 ? [] : [[criterion, column] as const]
    })
    return new Map(at.toReversed())
  })
  const best = found.toSorted((a, b) => b.size - a.size)[0] ?? new Map<number, number>()
  return best.size * 2 > Math.min(criteria.length, columns.length)
    ? new Map([...best].sort(([a], [b]) => a - b))
    : new Map()
}

function wholeNumber(cell: SheetCell | undefined): number | null {
  const text = /^\s*(\d{1,2})(?:\s*\/\s*\d+)?\s*$/.exec(textOf(cell))?.[1]
  return text === undefined ? null : Number(text)
}
