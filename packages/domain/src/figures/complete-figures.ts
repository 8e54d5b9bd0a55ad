import { type DeriveContext, deriveCell, formulaInputs } from '../indicators/derive.ts'
import type { CriteriaSet, Indicator } from '../indicators/indicator.ts'
import type { UnitCounts } from './amount.ts'
import type { FigureCell } from './figure.ts'
import { totalCell } from './total-cell.ts'

export type CompleteFiguresInput = {
  /** the whole catalogue */
  indicators: readonly Indicator[]
  criteriaSets: readonly CriteriaSet[]
  /** stored cells (scope own) of at least `requiredFigures(...)`; more do no harm */
  cells: readonly FigureCell[]
  /** number of units of each kind below a unit on the year's cut-off date; null = not known */
  unitCounts: (unit: number, year: number) => UnitCounts | null
  /** units whose figures add up to the unit's total in that year */
  children: (unit: number, year: number) => readonly number[]
  request: {
    indicators: readonly string[]
    years: readonly number[]
    /** units whose own cells are wanted: entered ones only where stored, derived ones always */
    own: readonly number[]
    /** units whose totals over their children are wanted: always one cell each */
    totals: readonly number[]
  }
}

/** What has to be read from storage to answer a request: the codes that the formulas and weights reach, and the year
 * before each year (for changes). Unknown codes are left out. */
export function requiredFigures(
  indicators: readonly Indicator[],
  request: { indicators: readonly string[]; years: readonly number[] },
): { indicators: string[]; years: number[] } {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const reached = new Set<string>()
  const visit = (code: string) => {
    const indicator = byCode.get(code)
    if (indicator === undefined || reached.has(code)) return
    reached.add(code)
    const { aggregation, formula } = indicator
    if (formula !== null) formulaInputs(formula).forEach(visit)
    if (aggregation.kind === 'weightedMean' && aggregation.weight !== null) visit(aggregation.weight)
  }
  request.indicators.forEach(visit)
  const years = new Set(request.years.flatMap((year) => [year - 1, year]))
  return { indicators: [...reached], years: [...years].sort((a, b) => a - b) }
}

/** Own cells by indicator, unit and year: entered ones as stored, derived ones computed once. */
type OwnCells = (indicator: string, unit: number, year: number) => FigureCell | null

/** One indicator's cells by `placeOf`. */
type Shelf = {
  indicator: Indicator
  stored: Map<number, FigureCell>
  derived: Map<number, FigureCell | null>
}

/** A unit and year as one small integer: the overview looks thousands up, and building strings would cost the most. Years
 * from 1988 to 2115. */
function placeOf(unit: number, year: number): number {
  return unit * 128 + (year - 1988)
}

/** Stored cells by indicator; totals among them are ignored. */
function shelve(input: CompleteFiguresInput): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>()
  for (const indicator of input.indicators) {
    shelves.set(indicator.code, { indicator, stored: new Map(), derived: new Map() })
  }
  for (const cell of input.cells) {
    if (cell.scope === 'own') shelves.get(cell.indicator)?.stored.set(placeOf(cell.unit, cell.year), cell)
  }
  return shelves
}

function ownCells(input: CompleteFiguresInput, shelves: ReadonlyMap<string, Shelf>): OwnCells {
  const contexts = new Map<number, DeriveContext>()
  const contextOf = (unit: number): DeriveContext => {
    const known = contexts.get(unit)
    if (known !== undefined) return known
    const context: DeriveContext = {
      criteriaSets: input.criteriaSets,
      unitCounts: (year) => input.unitCounts(unit, year),
      criteriaBound: (code) => shelves.get(code)?.indicator.criteriaBound ?? false,
    }
    contexts.set(unit, context)
    return context
  }
  const own: OwnCells = (code, unit, year) => {
    const shelf = shelves.get(code)
    if (shelf === undefined) return null
    const place = placeOf(unit, year)
    const entered = shelf.stored.get(place) ?? null
    if (shelf.indicator.entry === 'entered') return entered
    const before = shelf.derived.get(place)
    if (before !== undefined) return before
    // a formula that reaches itself finds this null and is missing
    shelf.derived.set(place, null)
    const lookup = (of: string, ofYear: number) => own(of, unit, ofYear)
    const cell = deriveCell(shelf.indicator, { unit, year }, entered, lookup, contextOf(unit))
    shelf.derived.set(place, cell)
    return cell
  }
  return own
}

/** The one function that readers get their figures from: entered cells as stored, derived cells computed, and totals of
 * units over their children. Cells come by indicator, year and unit, own ones before totals. */
export function completeFigures(input: CompleteFiguresInput): FigureCell[] {
  const { request } = input
  const shelves = shelve(input)
  const own = ownCells(input, shelves)
  const children = request.totals.map((unit) => request.years.map((year) => input.children(unit, year)))
  const result: FigureCell[] = []
  for (const code of request.indicators) {
    const indicator = shelves.get(code)?.indicator
    if (indicator === undefined) continue
    request.years.forEach((year, yearIndex) => {
      for (const unit of request.own) {
        const cell = own(code, unit, year)
        if (cell !== null) result.push(cell)
      }
      request.totals.forEach((unit, unitIndex) => {
        const below = children[unitIndex]?.[yearIndex] ?? []
        const total = totalCell(indicator, { unit, year }, below, own)
        result.push(total)
      })
    })
  }
  return result
}
