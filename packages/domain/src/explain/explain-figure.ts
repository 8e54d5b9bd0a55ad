import type { Amount, UnitCounts } from '../figures/amount.ts'
import { criteriaSetOf } from '../figures/change.ts'
import { multiplyDecimals, sumDecimals } from '../figures/decimal.ts'
import type { FigureCell } from '../figures/figure.ts'
import { shownFigure } from '../figures/shown-figure.ts'
import { deriveAmount, formulaInputs, sumOfParts } from '../indicators/derive.ts'
import type { CriteriaSet, Indicator } from '../indicators/indicator.ts'
import type { Explanation, ExplanationMethod, ExplanationPart, ExplanationUnit } from './explanation.ts'

type Asked = { indicator: Indicator; unit: number; year: number }

type Input = Asked & {
  indicators: readonly Indicator[]
  criteriaSets: readonly CriteriaSet[]
  /** completed figures (`completeFigures`) of what `explanationNeeds` says, totals among them */
  cells: readonly FigureCell[]
  /** units whose figures add up to the unit's total in that year */
  children: readonly number[]
  /** number of the unit's own child units by kind; null = not known */
  unitCounts: (year: number) => UnitCounts | null
}

/** Indicators and years that the explanation of a figure shows: itself, what its formula reads, its weight. */
export function explanationNeeds({ indicator, year }: Asked): { indicators: string[]; years: number[] } {
  const { formula, aggregation } = indicator
  const weight = aggregation.kind === 'weightedMean' ? aggregation.weight : null
  return {
    indicators: [
      ...new Set([
        indicator.code,
        ...(formula === null ? [] : formulaInputs(formula)),
        ...(weight === null ? [] : [weight]),
      ]),
    ],
    years: formula?.kind === 'change' ? [year - 1, year] : [year],
  }
}

/** Where a figure comes from, down to units and sources (design rules 1 to 4): what pages show (`shownFigure`), how it was
 * computed, what went into it, and what is missing. Computes nothing anew but the two sides of a division. */
export function explainFigure(input: Input): Explanation {
  const { indicator, unit, year } = input
  const lookup = lookupOf(input.cells)
  const own = lookup('own', indicator.code, unit, year)
  const total = lookup('total', indicator.code, unit, year)
  const cell = shownFigure(own, total)
  const ofUnits = cell !== null && cell === total
  const method = ofUnits ? methodOfTotal(indicator) : methodOfOwn(input, own, lookup)
  const units = ofUnits ? explainUnits(input, method, lookup) : []
  const other = ofUnits ? own : total
  return {
    indicator: indicator.code,
    unit,
    year,
    method,
    cell,
    other: other !== null && (other.value !== null || other.notApplicable) ? other : null,
    parts: ofUnits ? [] : explainParts(input, lookup),
    units,
    sides: sidesOf(units, method),
    counts: method === 'countUnits' ? countsOf(input) : null,
    criteriaSet: boundTo(input),
  }
}

type Lookup = (scope: FigureCell['scope'], code: string, unit: number, year: number) => FigureCell | null

function lookupOf(cells: readonly FigureCell[]): Lookup {
  const key = (...of: (string | number)[]) => of.join(' ')
  const at = new Map(cells.map((cell) => [key(cell.scope, cell.indicator, cell.unit, cell.year), cell]))
  return (...of) => at.get(key(...of)) ?? null
}

function methodOfTotal({ level, aggregation, formula }: Indicator): ExplanationMethod {
  if (level === 'province' || aggregation.kind === 'distinct') return 'notAdditive'
  if (aggregation.kind === 'weightedMean') return aggregation.weight === null ? 'notAdditive' : 'meanOfUnits'
  return aggregation.kind === 'formula' && formula?.kind === 'ratio' ? 'ratioOfUnits' : 'sumOfUnits'
}

function methodOfOwn(input: Input, own: FigureCell | null, lookup: Lookup): ExplanationMethod {
  const { indicator, unit, year, criteriaSets, unitCounts } = input
  if (indicator.entry === 'entered' || indicator.formula === null) return 'entered'
  const bound = (code: string) => input.indicators.find((one) => one.code === code)?.criteriaBound ?? false
  const computed = deriveAmount(indicator, year, (code, of) => lookup('own', code, unit, of), {
    criteriaSets,
    unitCounts,
    criteriaBound: bound,
  })
  return computed.value === null && own !== null && own.value !== null ? 'published' : indicator.formula.kind
}

function explainParts({ indicator: { formula }, unit, year }: Input, lookup: Lookup): ExplanationPart[] {
  const part = (role: ExplanationPart['role'], code: string, of = year): ExplanationPart => ({
    role,
    indicator: code,
    year: of,
    cell: lookup('own', code, unit, of),
  })
  switch (formula?.kind) {
    case 'sum':
      return formula.of.map((code) => part('term', code))
    case 'ratio':
      return [
        ...formula.numerator.map((code) => part('numerator', code)),
        ...formula.denominator.map((code) => part('denominator', code)),
      ]
    case 'change':
      return [part('current', formula.of), part('baseline', formula.of, year - 1)]
    default:
      return []
  }
}

/** Each unit below: in the total with all it needs, missing, or outside because it does not apply. */
function explainUnits(input: Input, method: ExplanationMethod, lookup: Lookup): ExplanationUnit[] {
  const { indicator, year } = input
  return input.children.map((unit) => {
    const cell = lookup('own', indicator.code, unit, year)
    const [top, bottom] = linesOf(indicator, method, (code) => lookup('own', code, unit, year))
    const needed: (Amount | null)[] = bottom === null ? [cell] : [top, bottom]
    return {
      unit,
      cell,
      top: bottom === null ? null : (top?.value ?? null),
      bottom: bottom?.value ?? null,
      stands: needed.some((amount) => amount?.notApplicable)
        ? 'notApplicable'
        : needed.some((amount) => amount === null || amount.value === null)
          ? 'missing'
          : 'in',
    }
  })
}

type Lines = [top: Amount | null, bottom: Amount | null]

/** What a unit has above and below the line of a division; bottom null where nothing is divided. */
function linesOf(
  { formula, aggregation, code }: Indicator,
  method: ExplanationMethod,
  own: (code: string) => FigureCell | null,
): Lines {
  if (method === 'ratioOfUnits' && formula?.kind === 'ratio')
    return [sumOfParts(formula.numerator, own), sumOfParts(formula.denominator, own)]
  if (method === 'meanOfUnits' && aggregation.kind === 'weightedMean' && aggregation.weight !== null)
    return [own(code), own(aggregation.weight) ?? { value: null, notApplicable: false }]
  return [null, null]
}

/** The two sums that are divided, over the units that are in the total. */
function sidesOf(units: readonly ExplanationUnit[], method: ExplanationMethod): Explanation['sides'] {
  if (method !== 'ratioOfUnits' && method !== 'meanOfUnits') return null
  const pairs = units.flatMap(({ stands, top, bottom }) =>
    stands === 'in' && top !== null && bottom !== null ? [{ top, bottom }] : [],
  )
  const weigh = method === 'meanOfUnits'
  return {
    top: sumDecimals(pairs.map(({ top, bottom }) => (weigh ? multiplyDecimals(top, bottom) : top))),
    bottom: sumDecimals(pairs.map(({ bottom }) => bottom)),
  }
}

function countsOf({ indicator: { formula }, year, unitCounts }: Input): Explanation['counts'] {
  const counts = unitCounts(year)
  if (formula?.kind !== 'countUnits' || counts === null) return null
  return Object.fromEntries(formula.unitKinds.map((kind) => [kind, counts[kind] ?? 0]))
}

/** The criteria set of the year, where the figure or something that it is computed from is counted in its terms. */
function boundTo({ indicator, indicators, criteriaSets, year }: Input): string | null {
  const read = [indicator.code, ...(indicator.formula === null ? [] : formulaInputs(indicator.formula))]
  const bound = indicators.some((one) => one.criteriaBound && read.includes(one.code))
  return bound ? (criteriaSetOf(year, criteriaSets)?.name ?? null) : null
}
