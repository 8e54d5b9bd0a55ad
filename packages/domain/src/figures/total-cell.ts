import { sumOfParts } from '../indicators/derive.ts'
import type { Indicator } from '../indicators/indicator.ts'
import {
  ratioOverUnits,
  sumOverUnits,
  type Total,
  uncountedOverUnits,
  weightedMeanOverUnits,
} from './aggregate.ts'
import type { Amount } from './amount.ts'
import type { FigureCell } from './figure.ts'
import { inheritFrom } from './standing.ts'

type OwnCells = (indicator: string, unit: number, year: number) => FigureCell | null
type Children = readonly number[]

function totalOf(indicator: Indicator, year: number, children: Children, own: OwnCells): Total {
  const cellsOf = (code: string) => children.map((child) => own(code, child, year))
  const { aggregation, formula } = indicator
  if (indicator.level === 'province' || aggregation.kind === 'distinct') {
    return uncountedOverUnits(cellsOf(indicator.code))
  }
  if (aggregation.kind === 'weightedMean') {
    if (aggregation.weight === null) return uncountedOverUnits(cellsOf(indicator.code))
    const weights = cellsOf(aggregation.weight)
    return weightedMeanOverUnits(
      cellsOf(indicator.code).map((value, index) => ({ value, weight: weights[index] ?? null })),
    )
  }
  if (aggregation.kind === 'formula' && formula?.kind === 'ratio') {
    const part = (codes: readonly string[], child: number): Amount =>
      sumOfParts(codes.map((code) => own(code, child, year)))
    return ratioOverUnits(
      children.map((child) => ({
        numerator: part(formula.numerator, child),
        denominator: part(formula.denominator, child),
      })),
      formula.scale,
    )
  }
  // sums, counts and changes of the children add up: a change is stated for a child only where both its years compare,
  // so their sum compares the same units in both
  return withSharedGap(sumOverUnits(cellsOf(indicator.code)), cellsOf(indicator.code))
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
  const codes = sourcesOf(indicator)
  const parts =
    value === null
      ? []
      : included.flatMap((index) =>
          codes.flatMap((code) => own(code, children[index] as number, at.year) ?? []),
        )
  return {
    indicator: indicator.code,
    unit: at.unit,
    year: at.year,
    value,
    notApplicable,
    ...inheritFrom(parts),
    source: null,
    status: null,
    derived: true,
    scope: 'total',
    coverage,
    gap,
    note: null,
    version: 0,
  }
}
