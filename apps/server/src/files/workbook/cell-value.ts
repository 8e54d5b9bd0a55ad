import type { SheetCell } from '@so-dan-van/domain/tables/sheet'
import type { NumberKind } from './number-format.ts'

/** digits that Excel keeps and shows of a number */
const significant = 15
const storedDecimals = 6
const storedWhole = 18

/** The canonical decimal of a number as a workbook's XML has it ("15.749999999999999", "1.5E-2"), `shift` 2 for a per
 * cent. Whole numbers stay as written; fractions are taken to 15 significant digits, as Excel shows them, and to the six
 * decimals that storage keeps. null where it is no number or too large. */
function canonicalNumber(raw: string, shift: 0 | 2 = 0): string | null {
  if (shift === 0 && /^(0|[1-9]\d{0,14})$/.test(raw)) return raw
  const written = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i.exec(raw.trim())
  if (!written) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = written
  if (whole === '' && fraction === '') return null
  const digits = (whole + fraction).replace(/^0+/, '')
  if (digits === '') return '0'
  const point = digits.length - fraction.length + Number(exponent)
  const exact = /^0*$/.test(digits.slice(Math.max(point, 0))) && point <= storedWhole
  const rounded =
    exact || digits.length <= significant ? { digits, point } : roundAt(digits, point, significant)
  const value = placePoint(rounded.digits, rounded.point + shift)
  return value === null || value === '0' ? value : sign === '-' ? `-${value}` : value
}

/** keeps `count` digits, rounding half up */
function roundAt(digits: string, point: number, count: number): { digits: string; point: number } {
  if (count < 0 || digits.length <= count) return count < 0 ? { digits: '0', point: 1 } : { digits, point }
  const up = Number(digits.charAt(count)) >= 5 ? 1n : 0n
  const kept = (BigInt(digits.slice(0, count) || '0') + up).toString().padStart(count, '0')
  return { digits: kept, point: point + kept.length - count }
}

function placePoint(digits: string, point: number): string | null {
  if (point > storedWhole) return null
  const { digits: kept, point: at } = roundAt(digits, point, Math.max(point + storedDecimals, -1))
  const padded = kept.padEnd(at, '0')
  const whole = (at > 0 ? padded.slice(0, at) : '').replace(/^0+/, '') || '0'
  const fraction = (at > 0 ? padded.slice(at) : '0'.repeat(-at) + padded).replace(/0+$/, '')
  return whole.length > storedWhole ? null : `${whole}${fraction && `.${fraction}`}`
}

const day = 86_400_000
const longestSerial = 2_958_466

/** The date of a serial number: "2024-11-30", with its time where it has one, "12:30:00" for a time alone. null outside
 * the years 1900 to 9999. In the 1900 system day 60 is the 29 February that never was (Lotus 1-2-3). */
function dateOfSerial(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < longestSerial)) return null
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round((days * day) / 1000) * 1000)
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T')
  if (serial < 1 && !from1904) return time
  return time === '00:00:00' ? date : `${date}T${time}`
}

/** A cell's number under its number format; a number that no figure can hold stays the text that it was. */
export function numberCell(raw: string, kind: NumberKind, from1904: boolean): SheetCell {
  if (kind === 'date') {
    const iso = dateOfSerial(Number(raw), from1904)
    if (iso !== null) return { kind: 'date', iso }
  }
  const percent = kind === 'percent'
  const value = canonicalNumber(raw, percent ? 2 : 0)
  return value === null ? textCell(raw) : { kind: 'number', value, percent }
}

/** Composed marks (NFC) and Excel's `_x000A_` escapes decoded; blanks alone are no text. */
export function textCell(text: string): SheetCell {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  return decoded.trim() === '' ? null : { kind: 'text', text: decoded.normalize('NFC') }
}
