import type { FigureCell, FigureInput } from '../figures/figure.ts'
import { inputOf } from '../figures/read-typed.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { type CellProblem, readBlockCell } from './block-cell.ts'
import { type BlockColumns, findColumns, textOf } from './block-columns.ts'
import { indicatorMatcher, type NameMatch } from './match-indicator.ts'
import type { FormStamp, SheetRow } from './sheet.ts'

/** A row of the form that receives the table. */
export type BlockTarget = { indicator: Indicator; cell: FigureCell | null }
/** What a person decided about a row: which indicator it is, which of the possible values is meant. */
export type BlockAnswer = { indicator?: string; value?: string }

export type BlockOptions = {
  year: number
  /** row of the form that takes the first value where the table has no names, from 0 */
  start: number
  /** column chosen by a person; null = found by its title */
  valueColumn: number | null
  /** by row number of the table */
  answers: Readonly<Record<number, BlockAnswer>>
  /** of a form of ours: blank clears, and what others saved since is marked */
  stamp: FormStamp | null
}

export type LineProblem =
  | CellProblem
  | { kind: 'near' | 'several'; candidates: string[] }
  | { kind: 'unknownName' | 'derived' | 'beyond' }
  | { kind: 'duplicate'; row: number }

/** What becomes of one row. asked: a person must decide; skipped: nothing can be taken from it. */
export type BlockLine = {
  row: number
  label: string
  /** the value as it stands in the table */
  written: string
  indicator: string | null
  before: FigureInput
  after: FigureInput | null
  expectedVersion: number
  outcome: 'new' | 'changed' | 'cleared' | 'unchanged' | 'asked' | 'skipped'
  problem: LineProblem | null
  /** somebody saved another value since the file was made */
  changedSince: boolean
}

export type Block = { how: 'byName' | 'byPosition'; columns: BlockColumns; lines: BlockLine[] }

type Found = { target: BlockTarget | null; problem: LineProblem | null }

/** Compares a pasted or uploaded table with the form, row by row. Nothing is written; what is not understood is said. */
export function readBlock(
  rows: readonly SheetRow[],
  form: readonly BlockTarget[],
  options: BlockOptions,
): Block {
  const { stamp } = options
  const match = remembering(indicatorMatcher(form.map(({ indicator }) => indicator)))
  const found = stamp === null ? findColumns(rows, match, options.year) : stampedColumns(rows, stamp)
  const columns = { ...found, value: options.valueColumn ?? found.value }
  const find =
    stamp !== null
      ? byStamp(form, stamp)
      : columns.name === null
        ? byPosition(rows, form, options)
        : byName(form, columns.name, match, options)
  const seen = new Map<string, number>()
  const lines = rows
    .filter(({ number }) => !columns.header.has(number))
    .flatMap((row) => {
      const line = lineOf(row, find(row), columns, options)
      if (line === null) return []
      const earlier = line.indicator === null ? undefined : seen.get(line.indicator)
      if (line.indicator !== null && earlier === undefined) seen.set(line.indicator, row.number)
      return [earlier === undefined ? line : again(line, earlier)]
    })
  const how = columns.name === null && stamp === null ? 'byPosition' : 'byName'
  return { how, columns, lines }
}

/** A second row for the same indicator is nobody's to choose silently. */
const again = (line: BlockLine, row: number): BlockLine => ({
  ...line,
  after: null,
  outcome: 'skipped',
  problem: { kind: 'duplicate', row },
})

function remembering(match: (label: string, context?: readonly string[]) => NameMatch): typeof match {
  const known = new Map<string, NameMatch>()
  return (label, context = []) => {
    const key = [label, ...context].join('\u0000')
    const found = known.get(key) ?? match(label, context)
    known.set(key, found)
    return found
  }
}

/** A form of ours says itself where everything stands; rows that it does not know are headings. */
function stampedColumns(
  rows: readonly SheetRow[],
  { column, columns, rows: known }: FormStamp,
): BlockColumns {
  const inputs = new Set(known.map(({ number }) => number))
  return {
    name: columns.name,
    value: column,
    measure: null,
    basis: columns.basis,
    note: columns.note,
    values: [],
    header: new Set(rows.map(({ number }) => number).filter((number) => !inputs.has(number))),
  }
}

function byStamp(form: readonly BlockTarget[], { rows }: FormStamp) {
  const codes = new Map(rows.map(({ number, indicator }) => [number, indicator]))
  return ({ number }: SheetRow): Found => {
    const target = form.find(({ indicator }) => indicator.code === codes.get(number)) ?? null
    return { target, problem: target === null ? { kind: 'unknownName' } : null }
  }
}

function byPosition(
  rows: readonly SheetRow[],
  form: readonly BlockTarget[],
  { start, answers }: BlockOptions,
) {
  const first = rows[0]?.number ?? 1
  return ({ number }: SheetRow): Found => {
    const chosen = form.find(({ indicator }) => indicator.code === answers[number]?.indicator)
    const target = chosen ?? form[start + number - first] ?? null
    return { target, problem: target === null ? { kind: 'beyond' } : null }
  }
}

/** Names with the heading above them as context: "3 sao" under "Sản phẩm OCOP". */
function byName(
  form: readonly BlockTarget[],
  column: number,
  match: (label: string, context?: readonly string[]) => NameMatch,
  { answers }: BlockOptions,
) {
  const targets = new Map(form.map((target) => [target.indicator.code, target]))
  let above: string[] = []
  return ({ number, cells }: SheetRow): Found => {
    const label = textOf(cells[column])
    const answer = answers[number]?.indicator
    if (answer !== undefined) return { target: targets.get(answer) ?? null, problem: null }
    const part = /^\s*[-–—+*•]/.test(label)
    const found = match(label, above)
    if (!part && label !== '') above = [label, ...above].slice(0, 2)
    const { how, codes } = found
    if (how === 'none') return { target: null, problem: { kind: 'unknownName' } }
    const target = targets.get(codes[0] ?? '') ?? null
    return how === 'exact'
      ? { target, problem: null }
      : { target: null, problem: { kind: how, candidates: codes } }
  }
}

function lineOf(
  row: SheetRow,
  { target, problem }: Found,
  columns: BlockColumns,
  options: BlockOptions,
): BlockLine | null {
  const cell = columns.value === null ? null : row.cells[columns.value]
  const written = textOf(cell)
  const label = columns.name === null ? '' : textOf(row.cells[columns.name])
  const stamped = options.stamp?.rows.find(({ number }) => number === row.number)
  const version = target?.cell?.version ?? 0
  const before = inputOf(target?.cell ?? null)
  const line: BlockLine = {
    row: row.number,
    label,
    written,
    indicator: target?.indicator.code ?? null,
    before,
    after: null,
    expectedVersion: version,
    outcome: 'skipped',
    problem,
    changedSince: stamped !== undefined && stamped.version !== version,
  }
  const clears = written === '' && stamped !== undefined && isFilled(before)
  if (written === '' && !clears) return null
  if (target === null) return problem?.kind === 'near' || problem?.kind === 'several' ? asked(line) : line
  if (target.indicator.entry === 'derived') return { ...line, problem: { kind: 'derived' } }
  if (clears) return { ...line, after: emptied(before), outcome: 'cleared' }
  return valued(line, target, row, columns, options)
}

const asked = (line: BlockLine): BlockLine => ({ ...line, outcome: 'asked' })

function valued(
  line: BlockLine,
  { indicator }: BlockTarget,
  row: SheetRow,
  columns: BlockColumns,
  { answers }: BlockOptions,
): BlockLine {
  const { before } = line
  const answer = answers[row.number]?.value
  const cell = answer === undefined ? row.cells[columns.value ?? 0] : numberCell(answer)
  const measure = [columns.measure === null ? '' : textOf(row.cells[columns.measure]), inBrackets(line.label)]
  const reading = readBlockCell(cell, before, indicator, answer === undefined ? measure.join(' ') : '')
  if (!reading.ok) {
    const { candidates } = reading.problem
    return { ...line, problem: reading.problem, outcome: candidates.length > 0 ? 'asked' : 'skipped' }
  }
  if (reading.input === null) return line
  const after = withWords(reading.input, row, columns)
  return { ...line, after, outcome: outcomeOf(before, after), problem: null }
}

const numberCell = (value: string) => ({ kind: 'number', value, percent: false }) as const
const inBrackets = (label: string) => (label.match(/\(([^()]*)\)/g) ?? []).join(' ')

/** Kind of number and note where the table has columns for them; a title that says "ước" makes estimates. */
function withWords(
  input: FigureInput,
  row: SheetRow,
  { basis, note, value, values }: BlockColumns,
): FigureInput {
  const says = basis === null ? '' : textOf(row.cells[basis]).normalize('NFC').toLowerCase()
  const title =
    values
      .find(({ index }) => index === value)
      ?.title.normalize('NFC')
      .toLowerCase() ?? ''
  const estimate = says === '' ? /(^|\s)ước(\s|$)/u.test(title) : /ước|estimate/u.test(says)
  const written = note === null ? '' : textOf(row.cells[note]).trim()
  return {
    ...input,
    ...((says !== '' || estimate) && { basis: estimate ? ('estimate' as const) : ('actual' as const) }),
    ...(written !== '' && { note: written.slice(0, 2000) }),
  }
}

function outcomeOf(before: FigureInput, after: FigureInput): BlockLine['outcome'] {
  const same =
    before.value === after.value &&
    before.notApplicable === after.notApplicable &&
    before.approximation === after.approximation &&
    before.basis === after.basis &&
    before.note === after.note
  return same ? 'unchanged' : isFilled(before) ? 'changed' : 'new'
}

const isFilled = ({ value, notApplicable }: FigureInput) => value !== null || notApplicable

/** Nothing in the cell: no number, and nothing said about one. */
export function emptied(input: FigureInput): FigureInput {
  return { ...input, value: null, notApplicable: false, approximation: null, basis: 'actual', source: null }
}
