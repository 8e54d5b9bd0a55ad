import type { FigureCell } from './figure.ts'

export type ParsedNumber =
  | { ok: true; value: string | null; approximation: FigureCell['approximation']; percent: boolean }
  | { ok: false; reason: 'ambiguous' | 'notANumber' | 'tooPrecise' | 'tooLarge'; candidates?: string[] }

export function parseNumber(
  _text: string,
  _options: { decimals: number; integerOnly?: boolean },
): ParsedNumber {
  throw new Error('stub')
}

export type NumberLocale = 'vi' | 'en'
export type NumberFormatOptions = {
  decimals?: number
  minDecimals?: number
  twoDigits?: boolean
  sign?: boolean
  locale?: NumberLocale
}

export function formatNumber(_value: string, _options: NumberFormatOptions = {}): string {
  throw new Error('stub')
}
