import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { Locale, Messages } from '@so-dan-van/messages/messages'

/** How a figure stands: what every medium draws alike (design guide: solid, outlined, dashed, hatched, none). */
type MarkState = 'published' | 'illustrative' | 'estimate' | 'missing' | 'notApplicable'

/** A figure ready to be drawn or printed: nothing is left to compute or format. */
export type FigureMark = {
  state: MarkState
  /** "15,75", "chưa có", "k.a.d" */
  text: string
  /** for drawing only; null = not drawn */
  size: number | null
  /** words behind the number: "ước", "hơn", "7/8" */
  words: string[]
  illustrative: boolean
  /** not yet approved */
  pending: boolean
  /** why it is missing, where it came from, as lines */
  hints: string[]
  /** which figure it is, so that one can ask where it comes from; null = nothing is stored or computed there */
  of: FigurePlace | null
}

export type FigurePlace = Pick<FigureCell, 'indicator' | 'unit' | 'year'>

export type Reading = { locale: Locale; messages: Messages }

/** What of an indicator its numbers are written by. */
export type Measured = Pick<Indicator, 'decimals'> & Partial<Pick<Indicator, 'time'>>

/** In the indicator's decimals; of a computed one all of them, so that means stand in a column: 16,40 beside 15,75. */
export function numberText(value: string, { decimals, time }: Measured, locale: Locale): string {
  return formatNumber(value, { decimals, minDecimals: time === 'derived' ? decimals : 0, locale })
}

/** Formats and marks one cell. `decimals` of the indicator; a missing cell is a gap, never a zero. */
export function figureMark(
  cell: FigureCell | null,
  indicator: Measured,
  { locale, messages }: Reading,
): FigureMark {
  const { terms, chart } = messages
  const hints = hintsOf(cell, messages)
  const of = cell === null ? null : { indicator: cell.indicator, unit: cell.unit, year: cell.year }
  const none = { size: null, words: [], illustrative: false, pending: false, hints, of }
  if (cell?.notApplicable) return { ...none, state: 'notApplicable', text: terms.notApplicable }
  if (cell === null || cell.value === null) return { ...none, state: 'missing', text: terms.missing }
  const partial = cell.coverage !== null && cell.coverage.have < cell.coverage.of
  const words = [
    ...(cell.approximation === null ? [] : [terms.approximation[cell.approximation]]),
    ...(cell.basis === 'estimate' ? [terms.estimate] : []),
    ...(partial && cell.coverage !== null ? [chart.coverage(cell.coverage.have, cell.coverage.of)] : []),
  ]
  return {
    state: cell.basis === 'estimate' ? 'estimate' : cell.illustrative ? 'illustrative' : 'published',
    text: numberText(cell.value, indicator, locale),
    size: Number(cell.value),
    words,
    illustrative: cell.illustrative,
    pending: cell.status !== null && cell.status !== 'approved',
    hints,
    of,
  }
}

function hintsOf(cell: FigureCell | null, { chart, terms }: Messages): string[] {
  if (cell === null) return []
  return [
    ...(cell.gap === null ? [] : [chart.gaps[cell.gap]]),
    ...(cell.asOf === null ? [] : [chart.asOf(cell.asOf)]),
    ...(cell.source === null ? [] : [chart.from(cell.source)]),
    ...(cell.illustrative ? [chart.illustrative] : []),
    ...(cell.status === null || cell.status === 'approved' ? [] : [terms.status[cell.status]]),
    ...(cell.note === null ? [] : [cell.note]),
  ]
}

/** "+8", "−0,25", "0": with its sign, in the indicator's decimals. */
export function changeText(
  change: string | null,
  indicator: Pick<Indicator, 'decimals'>,
  { locale }: Reading,
): string | null {
  return change === null ? null : formatNumber(change, { decimals: indicator.decimals, sign: true, locale })
}
