import { absoluteDecimal, normaliseDecimal, roundDecimal } from './decimal.ts'
import type { FigureCell } from './figure.ts'
import { countedInAnotherScale } from './scales.ts'

/** `value` canonical, null for an empty text. `candidates`: canonical readings to choose from. */
export type ParsedNumber =
  | { ok: true; value: string | null; approximation: FigureCell['approximation']; percent: boolean }
  | { ok: false; reason: 'ambiguous' | 'notANumber' | 'tooPrecise' | 'tooLarge'; candidates?: string[] }

export type ParseOptions = {
  /** digits after the point that the indicator keeps */
  decimals: number
  integerOnly?: boolean
  /** where given, "88 tỷ" is refused unless the indicator is counted in tỷ: it would be another number */
  unitOfMeasure?: string
}

const maxWholeDigits = 18
/** longer texts, spaces taken together, are no number; a bound for the patterns below */
const maxLength = 120
const approximationWords: Record<string, FigureCell['approximation']> = {
  'trên dưới': 'about',
  hơn: 'over',
  trên: 'over',
  'more than': 'over',
  over: 'over',
  gần: 'under',
  dưới: 'under',
  nearly: 'under',
  almost: 'under',
  khoảng: 'about',
  'xấp xỉ': 'about',
  about: 'about',
  '~': 'about',
  '≈': 'about',
}
const approximationPattern = new RegExp(
  `^(${Object.keys(approximationWords).join('|')})(?=[\\s\\d(+−-])\\s*`,
  'u',
)
/** words after the number: letters, "m2", "m²", "tiêu chí/xã", "%"; never a second number and never an exponent */
const unitPattern = /^(?!e[+-]?\d)(?:(?<!\p{L})[kcd]?m[23²³]|[\p{L}\p{M}%.()/ -])*$/u

/** Full-width forms to plain ones, every kind of space to one, every kind of minus to "-", marks composed, lower case. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

type Reading = { whole: string; fraction: string }

/** The readings of digits with marks between them, most Vietnamese first; none where the marks make no number. */
function readings(body: string): Reading[] {
  const compact = body.replaceAll(' ', '')
  const spaced = compact !== body
  if (spaced && !/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(body)) return []
  const marks = compact.replace(/\d/g, '')
  if (marks === '') return [{ whole: compact, fraction: '' }]
  const at = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
  const mark = compact.charAt(at)
  const decimal = { whole: compact.slice(0, at).replace(/[.,]/g, ''), fraction: compact.slice(at + 1) }
  const thousands = { whole: compact.replace(/[.,]/g, ''), fraction: '' }
  if (marks.length === 1) {
    const grouped = !spaced && /^[1-9]\d{0,2}[.,]\d{3}$/.test(compact)
    if (!grouped) return [decimal]
    return mark === '.' ? [thousands, decimal] : [decimal, thousands]
  }
  if (/^(.)\1+$/.test(marks)) return /^\d{1,3}([.,]\d{3})+$/.test(compact) ? [thousands] : []
  const wholeGrouped =
    /^\d{1,3}([.,]\d{3})+$/.test(compact.slice(0, at)) && marks.indexOf(mark) === marks.length - 1
  return wholeGrouped ? [decimal] : []
}

/** The one reading that is meant. "1.234" is 1234 for a whole-number indicator; where decimals are kept it could be
 * either, and so could "1,234" anywhere: spreadsheets of offices here write thousands with a comma as often. */
function chooseReading(found: Reading[], decimals: number): Reading | null {
  const [first, second] = found
  if (first === undefined || second === undefined) return first ?? null
  return first.fraction === '' && decimals === 0 ? first : null
}

function canonical(reading: Reading, negative: boolean): string {
  const whole = reading.whole.replace(/^0+(?=\d)/, '')
  const fraction = reading.fraction.replace(/0+$/, '')
  const value = `${whole || '0'}${fraction && `.${fraction}`}`
  return negative && value !== '0' ? `-${value}` : value
}

/** Splits "(hơn 1.234,5 tỷ đồng)" into what is said about the number and its digits; null where it is no number. */
function dissect(text: string) {
  let rest = tidy(text)
  if (rest.length > maxLength) return null
  const word = approximationPattern.exec(rest)
  if (word) rest = rest.slice(word[0].length)
  const bracketed = /^\(([^()-]+)\)(.*)$/.exec(rest)
  if (bracketed) rest = `-${bracketed[1]}${bracketed[2]}`
  const parts = /^([+-]?) ?((?:\d|[.,](?=\d))(?:[\d.,]|(?: (?=\d)))*)(.*)$/u.exec(rest)
  if (!parts) return null
  const [, sign = '', body = '', words = ''] = parts
  if (/[.,]$/.test(body) || !unitPattern.test(words.trim())) return null
  return {
    negative: sign === '-',
    body,
    words: words.trim(),
    approximation: word ? (approximationWords[word[1] as string] ?? null) : null,
  }
}

/** Reads a number as Vietnamese reports and spreadsheets write it (design rule 11): 1.234,5 and 1234,5 and 1234.5,
 * spaces as thousand marks, full-width digits, unit words after it, minus or parentheses, per cent, "hơn 88".
 * Refuses what could be two numbers. */
export function parseNumber(text: string, options: ParseOptions): ParsedNumber {
  if (text.length > 10 * maxLength) return { ok: false, reason: 'notANumber' }
  if (tidy(text) === '') return { ok: true, value: null, approximation: null, percent: false }
  const decimals = options.integerOnly ? 0 : options.decimals
  const parts = dissect(text)
  if (!parts || countedInAnotherScale(parts.words, options.unitOfMeasure))
    return { ok: false, reason: 'notANumber' }
  const found = readings(parts.body)
  if (found.length === 0) return { ok: false, reason: 'notANumber' }
  const meant = chooseReading(found, decimals)
  if (!meant) {
    return { ok: false, reason: 'ambiguous', candidates: found.map((one) => canonical(one, parts.negative)) }
  }
  const value = canonical(meant, parts.negative)
  const [whole = '', fraction = ''] = absoluteDecimal(value).split('.')
  if (whole.length > maxWholeDigits) return { ok: false, reason: 'tooLarge' }
  if (fraction.length > decimals) {
    return { ok: false, reason: 'tooPrecise', candidates: [roundDecimal(value, decimals)] }
  }
  const percent = parts.words.startsWith('%') || parts.words.startsWith('phần trăm')
  return { ok: true, value, approximation: parts.approximation, percent }
}

type NumberLocale = 'vi' | 'en'
export type NumberFormatOptions = {
  /** at most so many digits after the mark, rounded half away from zero; all of them where not given */
  decimals?: number
  /** at least so many, padded with zeros, for columns */
  minDecimals?: number
  /** whole numbers below ten as 08, as reports write them */
  twoDigits?: boolean
  /** a plus before what is above zero */
  sign?: boolean
  locale?: NumberLocale
}

/** Writes a canonical decimal as 1.234,5 (en: 1,234.5), with a real minus sign. */
export function formatNumber(value: string, options: NumberFormatOptions = {}): string {
  const { decimals, minDecimals = 0, twoDigits = false, sign = false, locale = 'vi' } = options
  const rounded = decimals === undefined ? normaliseDecimal(value) : roundDecimal(value, decimals)
  const [whole = '0', fraction = ''] = absoluteDecimal(rounded).split('.')
  const [group, point] = locale === 'vi' ? ['.', ','] : [',', '.']
  const shown = fraction.padEnd(minDecimals, '0')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const digits = twoDigits && shown === '' ? grouped.padStart(2, '0') : grouped
  const before = rounded.startsWith('-') ? '−' : sign && rounded !== '0' ? '+' : ''
  return `${before}${digits}${shown && point + shown}`
}
