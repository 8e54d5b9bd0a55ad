import { DomainError } from '@so-dan-van/domain/errors'
import {
  approvalBarrier,
  type FigureStatus,
  isClean,
  type ReviewedCell,
  type WaitingFlag,
} from '@so-dan-van/domain/reports/cell-state'
import type { ApproveCellsInput } from '@so-dan-van/domain/reports/report'
import type { WriteDb } from '../../db/client.ts'
import { type Beside, findingsOf } from '../../db/queries/findings-of.ts'
import type { LockedReport } from '../../db/queries/lock-report.ts'
import type { Reference } from '../../db/queries/reference.ts'

type Row = {
  id: number
  indicatorId: number
  version: number
  value: string | null
  notApplicable: boolean
  status: FigureStatus
  flag: number | null
  flagState: WaitingFlag | null
}
type Cell = Row & Pick<ReviewedCell, 'figure' | 'odd'> & { code: string; noted: boolean }

export type Approval = { id: number; indicatorId: number; code: string; version: number }

type Wanted = Beside & {
  year: number
  /** `all`: the whole report, blanks and what is approved already left as they are */
  cells: ApproveCellsInput['cells'] | 'all'
  /** the reviewer's word on what is odd */
  note: string | null
}

/** Those of a locked report's figures that are to be approved; an error where one of them may not be. */
export async function approvable(
  db: WriteDb,
  reference: Reference,
  report: LockedReport,
  { year, cells: wanted, note, ...beside }: Wanted,
): Promise<Approval[]> {
  const all = await reviewedCells(db, reference, report, year, beside)
  const chosen =
    wanted === 'clean'
      ? all.filter((cell) => isClean({ ...cell, flag: cell.flagState }))
      : wanted === 'all'
        ? all.filter(({ status }) => status === 'submitted')
        : wanted.map((cell) => asSeen(all, cell, reference))
  const barriers = chosen.map((cell) => ({
    cell,
    barrier: approvalBarrier({ ...cell, flag: cell.flagState }, { noted: cell.noted, word: note }),
  }))
  const name = ({ code }: Cell) => reference.indicatorByCode.get(code)?.shortName ?? code
  const early = barriers.find(({ barrier }) => barrier === 'notSubmitted')
  if (early !== undefined) throw new DomainError('CELL_NOT_SUBMITTED', { indicator: name(early.cell) })
  const odd = barriers.filter(({ barrier }) => barrier === 'needsNote').map(({ cell }) => name(cell))
  if (odd.length > 0)
    throw new DomainError('ODD_NEEDS_NOTE', { cells: odd.length, indicators: odd.slice(0, 3).join('; ') })
  return chosen.map(({ id, indicatorId, code, version }) => ({ id, indicatorId, code, version }))
}

/** The cell that the reviewer means, unless it or what is objected to at it changed meanwhile. */
function asSeen(
  all: readonly Cell[],
  seen: Exclude<ApproveCellsInput['cells'], 'clean'>[number],
  reference: Reference,
): Cell {
  const cell = all.find(({ code }) => code === seen.indicator)
  const indicator = reference.indicatorByCode.get(seen.indicator)?.shortName ?? seen.indicator
  if (cell === undefined) throw new DomainError('CELL_NOT_SUBMITTED', { indicator })
  if (cell.version !== seen.expectedVersion) throw new DomainError('CELL_CHANGED', { indicator })
  if (cell.flag !== seen.flag) throw new DomainError('FLAG_CHANGED', {})
  return cell
}

async function reviewedCells(
  db: WriteDb,
  reference: Reference,
  report: LockedReport,
  year: number,
  beside: Beside,
): Promise<Cell[]> {
  const rows = await db.$queryRaw<Row[]>`
    select f.id, f.indicator_id as "indicatorId", f.version, f.value::text as value,
      f.not_applicable as "notApplicable", f.status::text as status, g.id as flag, g.state::text as "flagState"
    from report r
      join round_indicator a on a.round_id = r.round_id
      join figure f on f.indicator_id = a.indicator_id and f.unit_id = r.unit_id and f.year = ${year}
      left join figure_flag g on g.report_id = r.id and g.indicator_id = f.indicator_id
        and g.state in ('open', 'answered')
    where r.id = ${report.id} order by a.position`
  const { findings, noted } = await findingsOf(db, reference, report.unit, year, beside)
  const odd = new Set(findings.map(({ indicators }) => indicators[0]))
  // a note at any cell that a finding names explains it, as when the report was handed in
  const explained = new Set(
    findings
      .filter(({ indicators }) => indicators.some((code) => noted.has(code)))
      .map(({ indicators }) => indicators[0]),
  )
  const unexplained = new Set(
    findings
      .filter(({ indicators }) => !indicators.some((code) => noted.has(code)))
      .map(({ indicators }) => indicators[0]),
  )
  return rows.map((row) => {
    const code = reference.indicatorCode.get(row.indicatorId) ?? ''
    const figure = { value: row.value, notApplicable: row.notApplicable, status: row.status }
    return { ...row, code, figure, odd: odd.has(code), noted: explained.has(code) && !unexplained.has(code) }
  })
}
