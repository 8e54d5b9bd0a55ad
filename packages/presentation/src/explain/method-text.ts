import type { Explanation } from '@so-dan-van/domain/explain/explanation'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { type ExplainContext, joinNames, nameOf } from './explain-context.ts'

/** How a figure is computed, as one sentence with the names of what goes into it. */
export function methodText(
  { method, year, cell, units }: Explanation,
  { formula, aggregation }: Indicator,
  context: ExplainContext,
): string {
  const { how, and } = context.messages.explain
  const names = (codes: readonly string[]) =>
    joinNames(
      codes.map((code) => {
        const one = context.indicators.find((indicator) => indicator.code === code)
        return one === undefined ? code : quoted(nameOf(one, context))
      }),
      and,
    )
  const { have, of } = cell?.coverage ?? { have: 0, of: units.length }
  switch (method) {
    case 'entered':
      return cell === null ? how.neverEntered : how.entered
    case 'published':
      return how.published
    case 'countUnits':
      return how.countUnits
    case 'notAdditive':
      return how.notAdditive
    case 'change':
      return how.change(year)
    case 'sum':
      return formula?.kind === 'sum' ? how.sum(names(formula.of)) : ''
    case 'sumOfUnits':
      return how.sumOfUnits(have, of)
    case 'meanOfUnits':
      return aggregation.kind === 'weightedMean'
        ? how.meanOfUnits(names(aggregation.weight === null ? [] : [aggregation.weight]), have, of)
        : ''
    case 'ratio':
    case 'ratioOfUnits': {
      if (formula?.kind !== 'ratio') return ''
      const [top, bottom] = [names(formula.numerator), names(formula.denominator)]
      const percent = formula.scale === 100
      if (method === 'ratio') return percent ? how.percent(top, bottom) : how.ratio(top, bottom)
      return percent ? how.percentOfUnits(top, bottom, have, of) : how.ratioOfUnits(top, bottom, have, of)
    }
  }
}

const quoted = (name: string) => `“${name}”`
