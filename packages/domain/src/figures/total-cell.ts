import { sumOfParts } from '../indicators/derive.ts'
import type { Indicator } from '../indicators/indicator.ts'
import {
  ratioOverUnits,
  sumOverUnits,
  type Total,
  uncountedOverUnits,
  weightedMeanOverUnits,
} from './aggregate.ts'
import type { FigureCell } from './figure.ts'
import { inheritFrom } from './inheritance.ts'

type OwnCells = (indicator: string, unit: number, year: number) => FigureCell | null
type Children = readonly number[]

function totalOf(indicator: Indicator, year: number, children: Children, own: OwnCells): Total {
  const cellsOf = (code: string) => children.map((child) => own(code, child, year))
  const { aggregation, formula } = indicator
  if (indicator.level === 'province' || aggregation.kind === 'distinct') {
    return uncountedOverUnits(cellsOf(indicator.code))
  }
  if (aggregation.kind === 'weightedMean') {
    const values = cellsOf(indicator.code)
    const { weight } = aggregation
    return weight === null ? uncountedOverUnits(values) : weightedMeanOverUnits(values, cellsOf(weight))
  }
  if (aggregation.kind === 'formula' && formula?.kind === 'ratio') {
    const side = (codes: readonly string[]) =>
      children.map((child) => sumOfParts(codes, (code) => own(code, child, year)))
    return ratioOverUnits(side(formula.numerator), side(formula.denominator), formula.scale)
  }
  // sums, counts and changes of the children add up: a change is stated for a child only where both its years compare,
  // so their sum compares the same units in both
  const cells = cellsOf(indicator.code)
  return withSharedGap(sumOverUnits(cells), cells)
}

/** Where every child lacks its value for one reason, the total lacks it for the same. */
function withSharedGap(total: Total, cells: readonly (FigureCell | null)[]): Total {
  if (total.gap === null) return total
  const gaps = cells.flatMap((cell) => (cell?.notApplicable ? [] : [cell?.gap ?? 'inputsMissing']))
  const [first] = gaps
  return first !== undefined && gaps.every((gap) => gap === first) ? { ...total, gap: first } : total
}

/** Codes whose cells say how sure a total is. */
function sourcesOf({ code, aggregation, formula }: Indicator): readonly string[] {
  if (aggregation.kind === 'weightedMean') return aggregation.weight ? [code, aggregation.weight] : [code]
  if (aggregation.kind === 'formula' && formula?.kind === 'ratio') {
    return [...formula.numerator, ...formula.denominator]
  }
  return [code]
}

/** An indicator's total of a unit over the units below it (design rules 1-3): the sum of those that have a value, with
 * how many of how many they are; ratios as sum over sum; estimate or illustrative if any part is. Its status is null:
 * it is computed over several reports. */
export function totalCell(
  indicator: Indicator,
  at: { unit: number; year: number },
  children: Children,
  own: OwnCells,
): FigureCell {
  const { value, notApplicable, gap, coverage, included } = totalOf(indicator, at.year, children, own)
  const parts: FigureCell[] = []
  if (value !== null) {
    for (const code of sourcesOf(indicator)) {
      for (const index of included) {
        const part = own(code, children[index] as number, at.year)
        if (part !== null) parts.push(part)
      }
    }
  }
  const inherited = inheritFrom(parts)
  return {
    indicator: indicator.code,
    unit: at.unit,
    year: at.year,
    value,
    notApplicable,
    basis: inherited.basis,
    approximation: inherited.approximation,
    asOf: inherited.asOf,
    status: null,
    illustrative: inherited.illustrative,
    derived: true,
    scope: 'total',
    coverage,
    gap,
    source: null,
    note: null,
    version: 0,
  }
}
