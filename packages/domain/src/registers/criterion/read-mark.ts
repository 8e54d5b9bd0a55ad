import type { SheetCell } from '../../tables/sheet.ts'
import { withoutMarks } from '../../units/names.ts'

/** met: null = not assessed. keep: the cell says nothing, what is there stays. */
export type MarkAnswer = 'met' | 'unmet' | 'notAssessed' | 'keep'
/** blank and unknown are never guessed: `text` is what a person is asked about, "" for a blank cell. */
export type Mark = { known: true; met: boolean | null } | { known: false; text: string }

const met = ['x', '✓', '✔', '☑', '√', 'v', '1', 'đ', 'đạt', 'đã đạt', 'true', 'có']
const unmet = ['0', 'kđ', 'cđ', 'không', 'không đạt', 'chưa', 'chưa đạt', 'false', '✗', '✘', '☒']
const notAssessed = ['chưa rà soát', 'chưa đánh giá', 'chưa xét']

const key = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
const plain = (text: string) => withoutMarks(key(text))
const among = (words: readonly string[], text: string) =>
  words.includes(key(text)) || words.some((word) => word.length > 2 && plain(word) === plain(text))

/** A cell of somebody's table as a criterion's result: what offices write is known, anything else is asked about. */
export function readMark(cell: SheetCell | undefined): Mark {
  if (cell === null || cell === undefined) return { known: false, text: '' }
  if (cell.kind === 'boolean') return { known: true, met: cell.value }
  const text = cell.kind === 'number' ? cell.value : cell.kind === 'date' ? cell.iso : cell.text.trim()
  if (cell.kind === 'date' || cell.kind === 'error') return { known: false, text }
  if (among(met, text)) return { known: true, met: true }
  if (among(notAssessed, text)) return { known: true, met: null }
  return among(unmet, text) ? { known: true, met: false } : { known: false, text: key(text) }
}
