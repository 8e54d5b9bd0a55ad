import { completeFigures } from '@so-dan-van/domain/figures/complete-figures'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import type { Draft } from './queue/save-queue.ts'

export type FormRow = {
  indicator: Indicator
  form: EntryForm['rows'][number]
  /** this year as it stands on the screen: what was typed, else what is saved, else what is computed */
  cell: FigureCell | null
  draft: Draft | null
  findings: Finding[]
}

export type FormModel = {
  rows: FormRow[]
  findings: Finding[]
  filled: number
  cells: number
  blanks: number
}

type Source = { form: EntryForm; catalogue: Catalogue; drafts: ReadonlyMap<string, Draft> }

/** The form with what is typed laid over it: computed rows and checks by the same functions that the server runs. */
export function buildForm({ form, catalogue, drafts }: Source): FormModel {
  const { unit, year } = form.report
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const typed = form.rows.map((row) =>
    withDraft(row.cell, drafts.get(row.indicator) ?? null, { indicator: row.indicator, unit, year }),
  )
  const stored = typed.filter((cell): cell is FigureCell => cell !== null)
  const previous = form.rows.flatMap((row) => (row.previous === null ? [] : [row.previous]))
  const derivedCodes = form.rows
    .map(({ indicator }) => indicator)
    .filter((code) => indicators.get(code)?.entry === 'derived')
  const derived = completeFigures({
    indicators: catalogue.indicators,
    criteriaSets: catalogue.criteriaSets,
    cells: [
      ...stored.filter(({ derived: computed }) => !computed),
      ...previous.filter(({ derived: computed }) => !computed),
    ],
    unitCounts: (_, of) =>
      of === year ? form.unitCounts.current : of === year - 1 ? form.unitCounts.previous : null,
    children: () => [],
    request: { indicators: derivedCodes, years: [year], own: [unit], totals: [] },
  })
  const computedAt = new Map(derived.map((cell) => [cell.indicator, cell]))
  const findings = checkFigures({
    indicators: catalogue.indicators.filter(({ code }) => form.rows.some((row) => row.indicator === code)),
    criteriaSets: catalogue.criteriaSets,
    year,
    current: Object.fromEntries(stored.map((cell) => [cell.indicator, cell])),
    previous: Object.fromEntries(previous.map((cell) => [cell.indicator, cell])),
    history: Object.fromEntries(form.rows.map((row) => [row.indicator, row.history])),
    unitCounts: form.unitCounts,
  })
  const rows = form.rows.flatMap((row, index): FormRow[] => {
    const indicator = indicators.get(row.indicator)
    if (indicator === undefined) return []
    const cell =
      indicator.entry === 'derived' ? (computedAt.get(row.indicator) ?? null) : (typed[index] ?? null)
    return [
      {
        indicator,
        form: row,
        cell,
        draft: drafts.get(row.indicator) ?? null,
        findings: findings.filter(({ indicators: marked }) => marked[0] === row.indicator),
      },
    ]
  })
  const entered = rows.filter(({ indicator }) => indicator.entry === 'entered')
  const filled = entered.filter(({ cell }) => isFilled(cell)).length
  return { rows, findings, filled, cells: entered.length, blanks: entered.length - filled }
}

export const isFilled = (cell: FigureCell | null): boolean =>
  cell !== null && (cell.value !== null || cell.notApplicable)

function withDraft(
  cell: FigureCell | null,
  draft: Draft | null,
  place: { indicator: string; unit: number; year: number },
): FigureCell | null {
  if (draft === null || draft.state === 'saved') return cell
  const { value, notApplicable, basis, approximation, asOf, source, note } = draft.input
  return {
    ...place,
    value,
    notApplicable,
    basis,
    approximation,
    asOf,
    source,
    note,
    status: 'draft',
    illustrative: false,
    derived: false,
    scope: 'own',
    coverage: null,
    gap: null,
    version: cell?.version ?? 0,
  }
}
