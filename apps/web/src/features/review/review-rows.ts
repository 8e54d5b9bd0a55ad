import { changeBetween } from '@so-dan-van/domain/figures/change'
import { compareDecimals } from '@so-dan-van/domain/figures/decimal'
import { percentChange } from '@so-dan-van/domain/figures/progress'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { EntryForm } from '@so-dan-van/domain/reports/report'

export type ReviewRow = {
  indicator: Indicator
  form: EntryForm['rows'][number]
  change: string | null
  findings: Finding[]
  /** a fifth or more up or down */
  changedMuch: boolean
  blank: boolean
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
    return [
      {
        indicator,
        form: row,
        change,
        findings: findings.filter(({ indicators }) => indicators[0] === row.indicator),
        changedMuch,
        blank,
      },
    ]
  })
  return {
    rows,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    blanks: rows.filter(({ blank }) => blank).length,
  }
}
