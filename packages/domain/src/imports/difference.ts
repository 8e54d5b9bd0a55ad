import { normaliseDecimal } from '../figures/decimal.ts'
import type { FigureCell, FigureInput } from '../figures/figure.ts'
import type { ReportStatus } from '../reports/report.ts'
import type { FigureLine } from './read-figures.ts'

/** What the database holds of a cell. Version 0 = it was never entered. */
export type StoredCell = FigureInput & {
  version: number
  status: FigureCell['status']
  illustrative: boolean
}

/** The report that a cell belongs to; null = no round was opened for the unit and year. */
export type ReportState = { id: number; status: ReportStatus; version: number; locked: boolean } | null

export const outcomes = ['new', 'changed', 'cleared', 'unchanged', 'kept', 'refused'] as const
/** kept: the file is blank there and clearing was not asked for; refused: approved, submitted or locked */
export type Outcome = (typeof outcomes)[number]
export const refusals = ['roundLocked', 'reportApproved', 'reportSubmitted', 'figureApproved'] as const
export type Refusal = (typeof refusals)[number]

export type DifferenceLine = {
  line: FigureLine
  outcome: Outcome
  refusal: Refusal | null
  before: StoredCell | null
  /** what would be stored */
  after: FigureInput
}

export type DifferenceOptions = {
  /** a blank in the file takes the stored value away */
  clearBlanks: boolean
  /** writes over approved, submitted and locked ones too */
  overwriteApproved: boolean
}

const unsaid: FigureInput = {
  value: null,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  source: null,
  note: null,
}

/** The cell after the import. What the file does not say stays where the value stays; another value is actual, has no
 * as-of date and no source of its own unless the file gives them; a note is kept until the file has another. */
export function mergedInput(line: FigureLine['input'], before: StoredCell | null): FigureInput {
  const value = line.value === null ? null : normaliseDecimal(line.value)
  const same = before !== null && before.value === value && before.notApplicable === line.notApplicable
  const rest: FigureInput = same ? before : { ...unsaid, note: before?.note ?? null }
  return {
    value,
    notApplicable: line.notApplicable,
    basis: line.basis ?? rest.basis,
    approximation:
      line.approximation === undefined || (same && line.approximation === null)
        ? rest.approximation
        : line.approximation,
    asOf: line.asOf ?? rest.asOf,
    source: line.source ?? rest.source,
    note: line.note ?? rest.note,
  }
}

const fields = ['value', 'notApplicable', 'basis', 'approximation', 'asOf', 'source', 'note'] as const

function outcomeOf(line: FigureLine, before: StoredCell | null, after: FigureInput, clear: boolean): Outcome {
  const held = before !== null && (before.value !== null || before.notApplicable)
  if (line.input.value === null && !line.input.notApplicable) {
    if (!held) return 'unchanged'
    return clear ? 'cleared' : 'kept'
  }
  if (!held) return 'new'
  const same = !before.illustrative && fields.every((field) => before[field] === after[field])
  return same ? 'unchanged' : 'changed'
}

function refusalOf(report: ReportState, before: StoredCell | null): Refusal | null {
  if (report?.locked) return 'roundLocked'
  if (report?.status === 'approved') return 'reportApproved'
  if (report?.status === 'submitted') return 'reportSubmitted'
  const published = report === null && before !== null && before.version > 0 && !before.illustrative
  return published && before.status === 'approved' && before.value !== null ? 'figureApproved' : null
}

/** What an import would do with one cell. Approved figures, reports under review and locked rounds are not written over
 * in silence (design rule 8). */
export function differenceOf(
  line: FigureLine,
  before: StoredCell | null,
  report: ReportState,
  { clearBlanks, overwriteApproved }: DifferenceOptions,
): DifferenceLine {
  const after = mergedInput(line.input, before)
  const outcome = outcomeOf(line, before, after, clearBlanks)
  if (outcome === 'unchanged' || outcome === 'kept' || overwriteApproved)
    return { line, outcome, refusal: null, before, after }
  const refusal = refusalOf(report, before)
  return { line, outcome: refusal === null ? outcome : 'refused', refusal, before, after }
}

export const isWritten = ({ outcome }: { outcome: Outcome }) =>
  outcome === 'new' || outcome === 'changed' || outcome === 'cleared'
