import { changeBetween } from '@so-dan-van/domain/figures/change'
import { compareDecimals } from '@so-dan-van/domain/figures/decimal'
import { percentChange } from '@so-dan-van/domain/figures/progress'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { isClean, needsDecision, type ReviewedCell } from '@so-dan-van/domain/reports/cell-state'
import type { FigureFlag } from '@so-dan-van/domain/reports/flag'
import type { EntryForm } from '@so-dan-van/domain/reports/report'

export type ReviewRow = {
  indicator: Indicator
  form: EntryForm['rows'][number]
  change: string | null
  findings: Finding[]
  /** a fifth or more up or down */
  changedMuch: boolean
  blank: boolean
  flag: FigureFlag | null
  /** what it said when the report last went back; null = nothing changed since */
  changedFrom: EntryForm['changedSince'][number] | null
  /** the reviewer has to decide about it */
  decide: boolean
  clean: boolean
}

/** The report's rows with what the shared checks find in them. */
export function reviewRows(
  form: EntryForm,
  catalogue: Catalogue,
): { rows: ReviewRow[]; warnings: number; blanks: number } {
  const cells = (of: 'cell' | 'previous') =>
    Object.fromEntries(form.rows.map((row) => [row.indicator, row[of]?.derived ? null : row[of]]))
  const findings = checkFigures({
    indicators: catalogue.indicators.filter(({ code }) => form.rows.some((row) => row.indicator === code)),
    criteriaSets: catalogue.criteriaSets,
    year: form.report.year,
    current: cells('cell'),
    previous: cells('previous'),
    history: Object.fromEntries(form.rows.map((row) => [row.indicator, row.history])),
    unitCounts: form.unitCounts,
    peers: form.peers,
  })
  const rows = form.rows.flatMap((row): ReviewRow[] => {
    const indicator = catalogue.indicators.find(({ code }) => code === row.indicator)
    if (indicator === undefined) return []
    const { cell, previous } = row
    const blank =
      indicator.entry === 'entered' && (cell === null || (cell.value === null && !cell.notApplicable))
    const change =
      cell?.value != null && previous?.value != null && indicator.formula?.kind !== 'change'
        ? changeBetween(cell, previous).value
        : null
    const percent =
      change === null || cell?.value == null || previous?.value == null
        ? null
        : percentChange(cell.value, previous.value)
    const changedMuch = percent !== null && compareDecimals(percent.replace('-', ''), '20') >= 0
    const own = findings.filter(({ indicators }) => indicators[0] === row.indicator)
    return [
      {
        ...{ indicator, form: row, change, findings: own, changedMuch, blank },
        ...standingOf(form, row, own.length > 0),
        changedFrom: form.changedSince.find((one) => one.indicator === row.indicator) ?? null,
      },
    ]
  })
  return {
    rows,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    blanks: rows.filter(({ blank }) => blank).length,
  }
}

/** What is objected to at a row, and whether the reviewer still has to decide about it. */
function standingOf(form: EntryForm, { indicator, cell }: EntryForm['rows'][number], odd: boolean) {
  const { status } = form.report
  const flag = form.flags.find((one) => one.indicator === indicator) ?? null
  const reviewed: ReviewedCell = {
    figure: cell === null || cell.derived ? null : { ...cell, status: cell.status ?? status },
    odd,
    flag: flag?.state === 'open' || flag?.state === 'answered' ? flag.state : null,
    report: { status, overdue: false, flagged: form.flags.length > 0 },
  }
  return { flag, decide: needsDecision(reviewed), clean: isClean(reviewed) }
}
