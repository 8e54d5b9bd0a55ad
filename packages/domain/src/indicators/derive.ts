import type { Amount, AmountLookup, Computed } from '../figures/amount.ts'
import { type Comparison, changeBetween, criteriaGap } from '../figures/change.ts'
import { divideDecimals, sumDecimals } from '../figures/decimal.ts'
import type { FigureCell } from '../figures/figure.ts'
import { inheritFrom } from '../figures/inheritance.ts'
import type { Formula } from './formula.ts'
import type { Indicator } from './indicator.ts'

export type DeriveContext = Comparison & {
  /** whether an indicator's figures compare only within one criteria set */
  criteriaBound: (indicator: string) => boolean
}

const missing: Computed = { value: null, notApplicable: false, gap: 'inputsMissing' }

/** Indicators that a formula reads, of the same year; `change` also reads last year's. */
export function formulaInputs(formula: Formula): readonly string[] {
  if (formula.kind === 'sum') return formula.of
  if (formula.kind === 'ratio') return [...formula.numerator, ...formula.denominator]
  return formula.kind === 'change' ? [formula.of] : []
}

/** Total of parts: missing while one is missing. A part that does not apply adds nothing; where none applies, neither
 * does the total. */
export function sumOfParts(codes: readonly string[], amountOf: (code: string) => Amount | null): Computed {
  const values: string[] = []
  for (const code of codes) {
    const amount = amountOf(code)
    if (amount?.notApplicable) continue
    if (amount === null || amount.value === null) return missing
    values.push(amount.value)
  }
  if (values.length === 0) return { value: null, notApplicable: true, gap: null }
  return { value: sumDecimals(values), notApplicable: false, gap: null }
}

function ratio(numerator: Computed, denominator: Computed, scale: 1 | 100): Computed {
  if (numerator.notApplicable || denominator.notApplicable) {
    return { value: null, notApplicable: true, gap: null }
  }
  if (numerator.value === null || denominator.value === null) return missing
  const value = divideDecimals(numerator.value, denominator.value, scale)
  return { value, notApplicable: false, gap: value === null ? 'zeroDenominator' : null }
}

/** Evaluates a derived indicator's formula for one unit and year (design rule 4). `lookup` gives derived inputs computed
 * (see `withDerived`). Quotients keep six digits: rounding to the indicator's decimals is for those who show them. */
export function deriveAmount(
  indicator: Indicator,
  year: number,
  lookup: AmountLookup,
  context: DeriveContext,
): Computed {
  const { formula } = indicator
  if (formula === null) return missing
  const sum = (codes: readonly string[]) => sumOfParts(codes, (code) => lookup(code, year))
  if (formula.kind === 'sum') return sum(formula.of)
  if (formula.kind === 'ratio') return ratio(sum(formula.numerator), sum(formula.denominator), formula.scale)
  if (formula.kind === 'change') {
    const bound = indicator.criteriaBound || context.criteriaBound(formula.of)
    const barrier = bound ? criteriaGap(year, year - 1, context) : null
    return changeBetween(lookup(formula.of, year), lookup(formula.of, year - 1), barrier)
  }
  const counts = context.unitCounts(year)
  if (counts === null) return missing
  const count = formula.unitKinds.reduce((sumSoFar, kind) => sumSoFar + (counts[kind] ?? 0), 0)
  return { value: String(count), notApplicable: false, gap: null }
}

/** Whether a stored published value stands in: only where inputs are missing, never where a comparison is forbidden. */
function takesPublished(computed: Computed): boolean {
  return computed.gap === 'inputsMissing' || computed.gap === 'noBaseline'
}

/** A lookup that computes derived indicators from an entered one, each once. A formula that reaches itself is missing. */
export function withDerived(
  indicators: ReadonlyMap<string, Indicator>,
  entered: AmountLookup,
  context: DeriveContext,
): AmountLookup {
  const known = new Map<string, Amount | null>()
  const lookup: AmountLookup = (code, year) => {
    const indicator = indicators.get(code)
    if (indicator?.entry !== 'derived') return entered(code, year)
    const key = `${code} ${year}`
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, null)
    const computed = deriveAmount(indicator, year, lookup, context)
    const amount = takesPublished(computed) ? entered(code, year) : computed
    known.set(key, amount)
    return amount
  }
  return lookup
}

function inputCells(
  formula: Formula,
  year: number,
  lookup: (indicator: string, year: number) => FigureCell | null,
): FigureCell[] {
  const cells: FigureCell[] = []
  for (const code of formulaInputs(formula)) {
    const cell = lookup(code, year)
    if (cell !== null) cells.push(cell)
  }
  const before = formula.kind === 'change' ? lookup(formula.of, year - 1) : null
  if (before !== null) cells.push(before)
  return cells
}

/** A derived indicator as a cell: how sure it is follows its inputs, its source is the published claim's where one is
 * stored (`published`), and that claim stands in while inputs are missing. */
export function deriveCell(
  indicator: Indicator,
  at: { unit: number; year: number },
  published: FigureCell | null,
  lookup: (indicator: string, year: number) => FigureCell | null,
  context: DeriveContext,
): FigureCell {
  const computed = deriveAmount(indicator, at.year, lookup, context)
  if (published !== null && published.value !== null && takesPublished(computed)) {
    return { ...published, derived: true, scope: 'own', coverage: null, gap: null }
  }
  const inherited = inheritFrom(
    indicator.formula && computed.value !== null ? inputCells(indicator.formula, at.year, lookup) : [],
  )
  return {
    indicator: indicator.code,
    unit: at.unit,
    year: at.year,
    value: computed.value,
    notApplicable: computed.notApplicable,
    basis: inherited.basis,
    approximation: inherited.approximation,
    asOf: published?.asOf ?? inherited.asOf,
    status: inherited.status,
    illustrative: inherited.illustrative,
    derived: true,
    scope: 'own',
    coverage: null,
    gap: computed.gap,
    source: published?.source ?? inherited.source,
    note: published?.note ?? null,
    version: published?.version ?? 0,
  }
}
