import { completeFigures } from '@so-dan-van/domain/figures/complete-figures'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { FigureFlag } from '@so-dan-van/domain/reports/flag'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { derivationText } from '@so-dan-van/presentation/entry/derivation'
import type { Draft } from './queue/draft.ts'

/** an objection that waits at a row, and where the report is that it belongs to */
export type RowFlag = FigureFlag & { unit: number; year: number }

export type FormRow = {
  indicator: Indicator
  form: EntryForm['rows'][number]
  /** this year as it stands on the screen: what was typed, else what is saved, else what is computed */
  cell: FigureCell | null
  draft: Draft | null
  flag: RowFlag | null
  /** those shown at this row */
  findings: Finding[]
  /** the sum of a computed figure, "378 / 24"; "" while something of it is missing */
  derivation: string
}

export type FormModel = {
  rows: FormRow[]
  findings: Finding[]
  filled: number
  cells: number
  blanks: number
}

/** with what the next one may take over while somebody is typing */
type Built = FormModel & { derived: FigureCell[]; of: EntryForm }

type Source = {
  /** false: rows are wanted at once, what is computed from them (checks, computed rows) may be of the draft before */
  settled: boolean
  form: EntryForm
  catalogue: Catalogue
  drafts: ReadonlyMap<string, Draft>
  locale: 'vi' | 'en'
}

/** Makes models of one form. Rows that have not changed stay the same objects, so that they are not drawn again. */
export function formBuilder(): (source: Source) => FormModel {
  let before: Built | null = null
  return (source) => {
    before = buildForm(source, before)
    return before
  }
}

/** The form with what is typed laid over it: computed rows and checks by the same functions that the server runs. */
function buildForm({ settled, form, catalogue, drafts, locale }: Source, before: Built | null): Built {
  const { unit, year } = form.report
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const typed = form.rows.map((row) =>
    withDraft(row.cell, drafts.get(row.indicator) ?? null, { indicator: row.indicator, unit, year }),
  )
  const stored = typed.filter((cell): cell is FigureCell => cell !== null)
  const previous = form.rows.flatMap((row) => (row.previous === null ? [] : [row.previous]))
  const source = { form, catalogue, indicators, stored, previous }
  const kept = settled || before?.of.report.unit !== unit || before.of.report.year !== year ? null : before
  const derived = kept?.derived ?? derivedOf(source)
  const findings = kept?.findings ?? findingsIn(source)
  const computedAt = new Map(derived.map(keyed))
  const now = new Map([...computedAt, ...stored.filter(({ derived }) => !derived).map(keyed)])
  const then = new Map(previous.map(keyed))
  const inputs = {
    value: (code: string) => now.get(code)?.value ?? null,
    previous: (code: string) => then.get(code)?.value ?? null,
    units: form.unitCounts.current,
    locale,
  }
  const findingsAt = groupBy(findings, ({ indicators: marked }) => marked[0] ?? '')
  const flagAt = new Map(form.flags.map((flag) => [flag.indicator, { ...flag, unit, year }]))
  const known = new Map(before?.rows.map((row) => [row.indicator.code, row]))
  const made = form.rows.flatMap((row, index): FormRow[] => {
    const indicator = indicators.get(row.indicator)
    if (indicator === undefined) return []
    const derived = indicator.entry === 'derived'
    const next: FormRow = {
      indicator,
      form: row,
      cell: derived ? (computedAt.get(row.indicator) ?? null) : (typed[index] ?? null),
      draft: drafts.get(row.indicator) ?? null,
      flag: flagAt.get(row.indicator) ?? null,
      findings: findingsAt.get(row.indicator) ?? [],
      derivation: indicator.formula === null ? '' : derivationText(indicator.formula, inputs),
    }
    const same = known.get(row.indicator)
    return [same !== undefined && sameRow(same, next) ? same : next]
  })
  // keys walk the rows as they stand on the screen
  const place = new Map(catalogue.programmes.map(({ code }, index) => [code, index]))
  const placeOf = ({ indicator }: FormRow) => place.get(indicator.programme) ?? place.size
  const rows = made.sort((a, b) => placeOf(a) - placeOf(b))
  const entered = rows.filter(({ indicator }) => indicator.entry === 'entered')
  const filled = entered.filter(({ cell }) => isFilled(cell)).length
  return { of: form, derived, rows, findings, filled, cells: entered.length, blanks: entered.length - filled }
}

type Checked = {
  form: EntryForm
  catalogue: Catalogue
  indicators: ReadonlyMap<string, Indicator>
  stored: readonly FigureCell[]
  previous: readonly FigureCell[]
}

function derivedOf({ form, catalogue, indicators, stored, previous }: Checked): FigureCell[] {
  const { unit, year } = form.report
  const derivedCodes = form.rows
    .map(({ indicator }) => indicator)
    .filter((code) => indicators.get(code)?.entry === 'derived')
  return completeFigures({
    indicators: catalogue.indicators,
    criteriaSets: catalogue.criteriaSets,
    cells: [...stored, ...previous].filter(({ derived: computed }) => !computed),
    unitCounts: (_, of) =>
      of === year ? form.unitCounts.current : of === year - 1 ? form.unitCounts.previous : null,
    children: () => [],
    request: { indicators: derivedCodes, years: [year], own: [unit], totals: [] },
  })
}

function findingsIn({ form, catalogue, stored, previous }: Checked): Finding[] {
  const shown = new Set(form.rows.map(({ indicator }) => indicator))
  return checkFigures({
    indicators: catalogue.indicators.filter(({ code }) => shown.has(code)),
    criteriaSets: catalogue.criteriaSets,
    year: form.report.year,
    current: Object.fromEntries(stored.map((cell) => [cell.indicator, cell])),
    previous: Object.fromEntries(previous.map((cell) => [cell.indicator, cell])),
    history: Object.fromEntries(form.rows.map((row) => [row.indicator, row.history])),
    unitCounts: form.unitCounts,
    peers: form.peers,
    counted: Object.fromEntries(
      form.rows.flatMap((row) => (row.byRegister === null ? [] : [[row.indicator, row.byRegister]])),
    ),
  })
}

const keyed = (cell: FigureCell): [string, FigureCell] => [cell.indicator, cell]

function sameRow(a: FormRow, b: FormRow): boolean {
  return (
    a.indicator === b.indicator &&
    a.form === b.form &&
    a.draft === b.draft &&
    a.derivation === b.derivation &&
    sameContent(a.cell, b.cell) &&
    sameContent(a.flag, b.flag) &&
    ((a.findings.length === 0 && b.findings.length === 0) || sameContent(a.findings, b.findings))
  )
}

/** Most are the same objects still; only computed ones are made anew each time. */
const sameContent = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

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
