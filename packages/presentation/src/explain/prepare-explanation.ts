import type { Explanation, ExplanationPart, ExplanationUnit } from '@so-dan-van/domain/explain/explanation'
import { absoluteDecimal, roundDecimal, subtractDecimals } from '@so-dan-van/domain/figures/decimal'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { type FigureMark, figureMark, numberText } from '../figure/figure-mark.ts'
import { calculationText } from './calculation.ts'
import { type ExplainContext, joinNames, nameOf } from './explain-context.ts'
import { methodText } from './method-text.ts'

/** One row behind a figure; what is on it can be asked about in turn. */
export type ExplainedRow = {
  key: string
  label: string
  indicator: string
  unit: number
  year: number
  mark: FigureMark
  /** above and below the line of a division over units */
  top: string | null
  bottom: string | null
  /** as-of date, source, state, remark; why it is missing */
  lines: string[]
  stands: ExplanationUnit['stands']
}

export type PreparedExplanation = {
  title: string
  mark: FigureMark
  measure: string
  /** in words, then in numbers ("2.099 / 128 = 16,398438"); null where there is nothing to compute */
  how: string
  calculation: string | null
  /** rounding, criteria set, the other figure of the unit */
  remarks: string[]
  /** what is missing or left out, and why; null where nothing can be missing */
  missing: string[] | null
  /** source and state of an entered figure */
  lines: string[]
  parts: ExplainedRow[]
  units: ExplainedRow[]
  /** headings of the two sides of a division */
  sides: { top: string; bottom: string } | null
}

/** An explanation in words and formatted numbers: nothing is left to compute or to format. null: the catalogue does not
 * know the indicator. */
export function prepareExplanation(
  explanation: Explanation,
  context: ExplainContext,
): PreparedExplanation | null {
  const indicator = context.indicators.find(({ code }) => code === explanation.indicator)
  if (indicator === undefined) return null
  const { cell } = explanation
  const mark = figureMark(cell, indicator, context)
  const computed = !['entered', 'published'].includes(explanation.method)
  return {
    title: nameOf(indicator, context),
    mark,
    measure: indicator.unitOfMeasure,
    how: methodText(explanation, indicator, context),
    calculation: cell?.value == null ? null : calculationText(explanation, indicator, context),
    remarks: remarksOf(explanation, indicator, context),
    missing: missingOf(explanation, context),
    lines: computed ? [] : linesOf(cell, context),
    parts: explanation.parts.map((part) => partRow(part, explanation, context)),
    units: explanation.units.map((unit) => unitRow(unit, explanation, indicator, context)),
    sides: sideNames(indicator, explanation, context),
  }
}

const unitName = (id: number, { units }: ExplainContext) => units.find((unit) => unit.id === id)?.name ?? ''

function partRow(part: ExplanationPart, { unit }: Explanation, context: ExplainContext): ExplainedRow {
  const indicator = context.indicators.find(({ code }) => code === part.indicator)
  const name = indicator === undefined ? part.indicator : nameOf(indicator, context)
  const dated = part.role === 'current' || part.role === 'baseline'
  return {
    key: `${part.role} ${part.indicator} ${part.year}`,
    label: dated ? context.messages.explain.partOfYear(name, part.year) : name,
    indicator: part.indicator,
    unit,
    year: part.year,
    mark: figureMark(part.cell, indicator ?? { decimals: 6 }, context),
    top: null,
    bottom: null,
    lines: linesOf(part.cell, context),
    stands: standsOf(part.cell),
  }
}

const standsOf = (cell: FigureCell | null) =>
  cell?.notApplicable ? 'notApplicable' : cell?.value == null ? 'missing' : 'in'

function unitRow(
  { unit, cell, top, bottom, stands }: ExplanationUnit,
  { year, sides }: Explanation,
  indicator: Indicator,
  context: ExplainContext,
): ExplainedRow {
  const side = (value: string | null) =>
    sides === null ? null : value === null ? '–' : formatNumber(value, { locale: context.locale })
  return {
    key: String(unit),
    label: unitName(unit, context),
    indicator: indicator.code,
    unit,
    year,
    mark: figureMark(cell, indicator, context),
    top: side(top),
    bottom: side(bottom),
    lines: linesOf(cell, context),
    stands,
  }
}

/** What is known of a figure beside its value: an approved one says so too, since here one asks how sure it is. */
function linesOf(cell: FigureCell | null, context: ExplainContext): string[] {
  const { messages } = context
  if (cell === null) return [messages.explain.status.none]
  const approved = cell.status === 'approved' ? [messages.explain.status.approved] : []
  return [...figureMark(cell, { decimals: 0 }, context).hints, ...approved]
}

function sideNames(
  { formula, aggregation }: Indicator,
  { sides, indicator }: Explanation,
  context: ExplainContext,
): PreparedExplanation['sides'] {
  if (sides === null) return null
  const short = (codes: readonly string[]) =>
    codes
      .map((code) => context.indicators.find((one) => one.code === code))
      .map((one) => (context.locale === 'en' ? one?.nameEn : one?.shortName) ?? '')
      .join(' + ')
  if (formula?.kind === 'ratio') return { top: short(formula.numerator), bottom: short(formula.denominator) }
  const weight = aggregation.kind === 'weightedMean' && aggregation.weight !== null ? aggregation.weight : ''
  return { top: short([indicator]), bottom: short([weight]) }
}

/** Rounding, criteria set, and the unit's other figure with the difference. */
function remarksOf(explanation: Explanation, indicator: Indicator, context: ExplainContext): string[] {
  const { explain: text } = context.messages
  const { cell, other, criteriaSet } = explanation
  const number = (value: string) => numberText(value, indicator, context.locale)
  const rounded =
    cell?.value != null && roundDecimal(cell.value, indicator.decimals) !== roundDecimal(cell.value, 6)
  const remarks = [
    ...(rounded ? [text.rounded(indicator.decimals)] : []),
    ...(criteriaSet === null ? [] : [text.criteria(criteriaSet)]),
  ]
  if (cell?.value == null || other?.value == null) return remarks
  if (other.scope === 'total') {
    const { have, of } = other.coverage ?? { have: 0, of: 0 }
    return [...remarks, text.totalBeside(number(other.value), have, of)]
  }
  const difference = absoluteDecimal(subtractDecimals(other.value, cell.value))
  return [...remarks, text.ownBeside(number(other.value), difference === '0' ? null : number(difference))]
}

/** Units or parts without a value, and those to which the indicator does not apply; null where nothing is added up. */
function missingOf(explanation: Explanation, context: ExplainContext): string[] | null {
  const { units, parts, cell, method } = explanation
  const { explain: text, chart } = context.messages
  if (units.length > 0) {
    const names = (stands: ExplanationUnit['stands']) =>
      joinNames(
        units.filter((one) => one.stands === stands).map(({ unit }) => unitName(unit, context)),
        text.and,
      )
    const [missing, outside] = [names('missing'), names('notApplicable')]
    const lines = [
      ...(missing === '' ? [] : [text.missing(missing, context.standing === 'approved')]),
      ...(outside === '' ? [] : [text.notApplicable(outside)]),
    ]
    return lines.length === 0 && method !== 'notAdditive' ? [text.complete] : lines
  }
  if (parts.length === 0) return null
  const lacking = parts
    .filter((part) => standsOf(part.cell) === 'missing')
    .map((part) => partRow(part, explanation, context).label)
  const gap = cell?.gap == null || cell.gap === 'inputsMissing' ? [] : [`${chart.gaps[cell.gap]}.`]
  const lines = [...(lacking.length === 0 ? [] : [text.missingPart(joinNames(lacking, text.and))]), ...gap]
  return lines.length === 0 ? null : lines
}
