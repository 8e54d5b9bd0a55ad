import { asOfPattern } from '../figures/as-of.ts'
import { isWhole, normaliseDecimal, roundDecimal } from '../figures/decimal.ts'
import { takeEstimate } from '../figures/estimate.ts'
import type { FigureInput } from '../figures/figure.ts'
import { parseNumber } from '../figures/numbers.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { SheetCell } from '../tables/sheet.ts'
import { headerKey } from './header.ts'
import type { ImportProblemCode, ImportProblemParams } from './import-problem.ts'

/** What a value cell says. Undefined = it says nothing about it. Value null and not notApplicable = blank. */
export type ReadValue = Pick<FigureInput, 'value' | 'notApplicable'> &
  Partial<Pick<FigureInput, 'basis' | 'approximation'>>

export type Read<T> =
  | { ok: true; value: T }
  | {
      ok: false
      problem: { [C in ImportProblemCode]: readonly [C, ImportProblemParams[C]] }[ImportProblemCode]
    }

type Counted = Pick<Indicator, 'decimals' | 'unitOfMeasure'>

const blank: ReadValue = { value: null, notApplicable: false }
const notApplicable = /^(k\.?\s?a\.?\s?d\.?|không áp dụng|not applicable)$/iu

/** A number, "k.a.d" (not applicable), "ước 31" (an estimate), or nothing. A number of the file itself is exact; a text is
 * read as Vietnamese reports write numbers and refused where it could be two (design rule 11). */
export function readValue(cell: SheetCell | undefined, indicator: Counted): Read<ReadValue> {
  if (cell === null || cell === undefined) return { ok: true, value: blank }
  switch (cell.kind) {
    case 'number':
      return exactNumber(cell.value, cell.percent, indicator)
    case 'text':
      return writtenNumber(cell.text.normalize('NFC').trim(), indicator)
    case 'error':
      return { ok: false, problem: ['errorCell', { field: 'value', text: cell.text }] }
    case 'date':
      return { ok: false, problem: ['dateCell', { field: 'value', text: cell.iso }] }
    default:
      return { ok: false, problem: ['numberUnread', { text: String(cell.value).toUpperCase() }] }
  }
}

const countsPercent = ({ unitOfMeasure }: Counted) => unitOfMeasure.includes('%')

function exactNumber(given: string, percent: boolean, indicator: Counted): Read<ReadValue> {
  const value = normaliseDecimal(given)
  if (percent && !countsPercent(indicator)) return percentOfCount(`${value}%`, indicator)
  const { decimals } = indicator
  const fits = decimals === 0 ? isWhole(value) : roundDecimal(value, decimals) === value
  if (!fits)
    return {
      ok: false,
      problem: ['numberTooPrecise', { text: value, decimals, candidates: [roundDecimal(value, decimals)] }],
    }
  return { ok: true, value: { value, notApplicable: false } }
}

const percentOfCount = (text: string, { unitOfMeasure }: Counted): Read<ReadValue> => ({
  ok: false,
  problem: ['percentOfCount', { text, unitOfMeasure }],
})

function writtenNumber(text: string, indicator: Counted): Read<ReadValue> {
  if (text === '') return { ok: true, value: blank }
  if (notApplicable.test(text))
    return { ok: true, value: { value: null, notApplicable: true, approximation: null } }
  const { decimals, unitOfMeasure } = indicator
  const { rest, estimate } = takeEstimate(text)
  const parsed = parseNumber(rest, { decimals, unitOfMeasure })
  if (parsed.ok) {
    if (parsed.percent && !countsPercent(indicator)) return percentOfCount(text, indicator)
    const { value, approximation } = parsed
    if (value === null) return { ok: false, problem: ['numberUnread', { text }] }
    const basis = estimate ? ({ basis: 'estimate' } as const) : {}
    return { ok: true, value: { value, notApplicable: false, approximation, ...basis } }
  }
  const candidates = parsed.candidates ?? []
  switch (parsed.reason) {
    case 'ambiguous':
      return { ok: false, problem: ['numberAmbiguous', { text, candidates }] }
    case 'tooPrecise':
      return { ok: false, problem: ['numberTooPrecise', { text, decimals, candidates }] }
    case 'tooLarge':
      return { ok: false, problem: ['numberTooLarge', { text }] }
    default:
      return { ok: false, problem: ['numberUnread', { text }] }
  }
}

const basisWords: Readonly<Record<string, FigureInput['basis']>> = {
  uoc: 'estimate',
  'uoc tinh': 'estimate',
  'uoc dat': 'estimate',
  'uoc thuc hien': 'estimate',
  'so uoc': 'estimate',
  estimate: 'estimate',
  'thuc hien': 'actual',
  'thuc te': 'actual',
  'chinh thuc': 'actual',
  'so thuc hien': 'actual',
  actual: 'actual',
}

/** actual or estimate, in words; undefined for a blank */
export function readBasis(text: string): Read<FigureInput['basis'] | undefined> {
  if (text === '') return { ok: true, value: undefined }
  const basis = basisWords[headerKey(text)]
  return basis === undefined ? { ok: false, problem: ['basisUnread', { text }] } : { ok: true, value: basis }
}

const two = (digits: string) => digits.padStart(2, '0')

/** "30/11/2023", "11/2023", "Quý 4/2023", "2023-11-30", "2023" or a date cell, in the precision that it gives. */
export function readAsOf(text: string): Read<string | undefined> {
  if (text === '') return { ok: true, value: undefined }
  const value = asOfText(text)
  return value !== null && asOfPattern.test(value) && realDay(value)
    ? { ok: true, value }
    : { ok: false, problem: ['asOfUnread', { text }] }
}

function asOfText(text: string): string | null {
  const day = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/iu.exec(text)
  if (day) return `${day[3]}-${two(day[2] as string)}-${two(day[1] as string)}`
  const month = /^(?:tháng )?(\d{1,2})[/.-](\d{4})$/iu.exec(text)
  if (month) return `${month[2]}-${two(month[1] as string)}`
  const quarter = /^quý ([1-4]|IV|I{1,3})[ /-](?:năm )?(\d{4})$/iu.exec(text.normalize('NFC'))
  if (quarter) return `${quarter[2]}-Q${romanQuarters[quarter[1]?.toUpperCase() ?? ''] ?? quarter[1]}`
  return text.replace(/^năm /iu, '').toUpperCase()
}

const romanQuarters: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4' }

/** 2023-02-30 is no day */
export function realDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return true
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
}
