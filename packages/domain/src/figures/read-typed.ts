import type { Indicator } from '../indicators/indicator.ts'
import { takeEstimate } from './estimate.ts'
import type { FigureCell, FigureInput } from './figure.ts'
import { type ParsedNumber, parseNumber } from './numbers.ts'

/** What a cell holds, as an input; a blank one where it was never entered. */
export function inputOf(cell: FigureCell | null): FigureInput {
  return {
    value: cell?.value ?? null,
    notApplicable: cell?.notApplicable ?? false,
    basis: cell?.basis ?? 'actual',
    approximation: cell?.approximation ?? null,
    asOf: cell?.asOf ?? null,
    source: cell?.source ?? null,
    note: cell?.note ?? null,
  }
}

export type Typed =
  | { ok: true; input: FigureInput }
  | { ok: false; problem: Extract<ParsedNumber, { ok: false }> }

/** Typed text as the cell's new content: a number, "k.a.d", or nothing (blank). A typed number is actual unless it says "ước". */
export function readTyped(text: string, before: FigureInput, indicator: Indicator): Typed {
  const trimmed = text.trim()
  if (/^k\.?a\.?d\.?$/i.test(trimmed))
    return { ok: true, input: { ...before, value: null, notApplicable: true, approximation: null } }
  const { rest, estimate } = takeEstimate(trimmed)
  const parsed = parseNumber(rest, {
    decimals: indicator.decimals,
    unitOfMeasure: indicator.unitOfMeasure,
  })
  if (!parsed.ok) return { ok: false, problem: parsed }
  return {
    ok: true,
    input: {
      ...before,
      value: parsed.value,
      notApplicable: false,
      approximation: parsed.approximation,
      ...(estimate && { basis: 'estimate' as const }),
      // another value has another source
      ...(parsed.value !== before.value && { source: null }),
    },
  }
}
