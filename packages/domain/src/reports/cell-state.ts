import type { FigureCell } from '../figures/figure.ts'
import type { FlagState } from './flag.ts'
import type { ReportAction } from './workflow.ts'

/** What a cell is to its reviewer: exactly one of these, so that their counts add up to all cells. */
export const cellStates = [
  'missing',
  'late',
  'draft',
  'odd',
  'returned',
  'submitted',
  'approved',
  'notApplicable',
] as const
export type CellState = (typeof cellStates)[number]

export type FigureStatus = NonNullable<FigureCell['status']>
/** an objection that waits for the district or for the reviewer */
export type WaitingFlag = Extract<FlagState, 'open' | 'answered'>

/** A cell as its reviewer finds it. */
export type ReviewedCell = {
  /** null = never entered */
  figure: (Pick<FigureCell, 'value' | 'notApplicable'> & { status: FigureStatus }) | null
  /** a check found something that is shown at it */
  odd: boolean
  flag: WaitingFlag | null
  report: {
    status: FigureStatus
    /** past the day by which it is expected, and not handed in */
    overdue: boolean
    /** went back with objections to some of its cells, not as a whole */
    flagged: boolean
  }
}

/** The state of a cell (design rule 8). An objection comes before what it objects to, a blank before everything that is
 * said about values; what is approved is no longer odd. In a report that went back with objections, the other cells that
 * are not approved are with the unit again, as in a draft. */
export function cellState({ figure, odd, flag, report }: ReviewedCell): CellState {
  if (report.status === 'returned' && flag !== null) return 'returned'
  if (figure === null || (figure.value === null && !figure.notApplicable)) return 'missing'
  if (figure.notApplicable) return 'notApplicable'
  if (figure.status === 'approved') return 'approved'
  if (figure.status === 'returned' && !report.flagged) return 'returned'
  if (odd) return 'odd'
  if (figure.status === 'submitted') return 'submitted'
  return report.overdue ? 'late' : 'draft'
}

/** Whether the reviewer has to decide about this cell before the report is done: it is handed in, and a check found
 * something or an objection to it was answered. */
export function needsDecision({ figure, odd, flag, report }: ReviewedCell): boolean {
  if (report.status !== 'submitted' || figure?.status === 'approved') return false
  return flag === 'answered' || (flag === null && odd && figure !== null)
}

/** May be approved without being looked at: handed in, nothing found, nothing objected to. */
export function isClean({ figure, odd, flag }: Pick<ReviewedCell, 'figure' | 'odd' | 'flag'>): boolean {
  const filled = figure !== null && (figure.value !== null || figure.notApplicable)
  return filled && figure.status === 'submitted' && !odd && flag === null
}

/** What keeps a cell from being approved; null = nothing. An odd one needs a note of the unit's, an answer to an
 * objection, or the reviewer's own word. */
export function approvalBarrier(
  cell: Pick<ReviewedCell, 'figure' | 'odd' | 'flag'>,
  { noted, word }: { noted: boolean; word: string | null },
): 'notSubmitted' | 'needsNote' | null {
  if (cell.figure?.status !== 'submitted') return 'notSubmitted'
  return cell.odd && !noted && cell.flag !== 'answered' && !word ? 'needsNote' : null
}

/** The state of a figure after a step of its report. A report that goes back with objections keeps what was approved and
 * not objected to; handing it in again does not take that approval away. */
export function figureStatusAfter(
  action: ReportAction,
  figure: { status: FigureStatus; flagged: boolean },
  report: { status: FigureStatus; flagged: boolean },
): FigureStatus {
  if (action === 'approve') return 'approved'
  const kept = figure.status === 'approved' && !figure.flagged
  if (action === 'submit') return kept && report.status === 'returned' ? 'approved' : 'submitted'
  return kept && report.flagged ? 'approved' : 'returned'
}
