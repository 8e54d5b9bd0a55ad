import { takeEstimate } from '../figures/estimate.ts'
import { parseNumber } from '../figures/numbers.ts'
import { withoutMarks } from '../units/names.ts'
import type { NameMatch } from './match-indicator.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** A column of a table from outside. index from 0; sample: its first values, for the person who must choose one. */
type BlockColumn = { index: number; title: string; sample: string[] }
/** Where names, values, kinds of number and notes stand; null = there is none, for `value`: a person must choose. */
export type BlockColumns = {
  name: number | null
  value: number | null
  measure: number | null
  basis: number | null
  note: number | null
  /** columns with numbers, from which the value column is chosen */
  values: BlockColumn[]
  /** rows above the first one with a name */
  header: ReadonlySet<number>
}

const sampleSize = 3

export function textOf(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  switch (cell.kind) {
    case 'date':
      return cell.iso
    case 'number':
      return cell.value
    case 'boolean':
      return String(cell.value)
    default:
      return cell.text
  }
}

function isNumber(cell: SheetCell | undefined): boolean {
  if (cell?.kind === 'number') return true
  if (cell?.kind !== 'text' || !/\d/.test(cell.text)) return false
  const parsed = parseNumber(takeEstimate(cell.text).rest, { decimals: 6 })
  return parsed.ok || parsed.reason === 'ambiguous'
}

/** Finds the columns by what stands in them and above them. `year`: the form's own. */
export function findColumns(
  rows: readonly SheetRow[],
  match: (label: string) => NameMatch,
  year: number,
): BlockColumns {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const indexes = Array.from({ length: width }, (_, index) => index)
  const name = nameColumn(rows, indexes, match)
  const first = firstOfBody(rows, name, match)
  const header = rows.slice(0, first)
  const body = rows.slice(first)
  // a title over the whole table is no heading of a column
  const heads = header.filter(({ cells }) => cells.filter((cell) => cell !== null).length >= 2)
  const titleOf = (index: number) =>
    heads
      .map(({ cells }) => textOf(cells[index]))
      .filter((text) => text !== '')
      .join(' ')
  const titled = (pattern: RegExp) =>
    indexes.find((index) => index !== name && pattern.test(plain(titleOf(index)))) ?? null
  const others = indexes.filter((index) => index !== name)
  const numeric = others.filter((index) => body.some(({ cells }) => isNumber(cells[index])))
  const filled = others.filter((index) => body.some(({ cells }) => textOf(cells[index]) !== ''))
  const values = (numeric.length > 0 ? numeric : filled)
    .filter((index) => !isOrdinal(titleOf(index), index, name, body))
    .map((index) => ({
      index,
      title: titleOf(index),
      sample: body
        .map(({ cells }) => textOf(cells[index]))
        .filter((text) => text !== '')
        .slice(0, sampleSize),
    }))
  return {
    name,
    value: valueColumn(values, year),
    measure: titled(/^(don vi tinh|dvt|don vi do|unit)$/),
    basis: titled(/^(loai so|tinh chat so|basis)/),
    note: titled(/^(ghi chu|giai trinh|note)/),
    values,
    header: new Set(header.map(({ number }) => number)),
  }
}

const headings = /^(tt|stt|so tt|chi tieu|ten chi tieu|noi dung|don vi tinh|dvt|ghi chu|indicator|unit|note)$/

/** Below the last row of headings; where there are none, the first row with a known name. */
function firstOfBody(
  rows: readonly SheetRow[],
  name: number | null,
  match: (label: string) => NameMatch,
): number {
  if (name === null) return 0
  const heads = rows.findLastIndex(
    ({ cells }) => cells.filter((cell) => headings.test(plain(textOf(cell)))).length >= 2,
  )
  // a second row of headings: years under "Thực hiện"
  const named = rows.slice(heads + 1).findIndex(({ cells }) => match(textOf(cells[name])).how !== 'none')
  return heads + 1 + Math.max(0, named)
}

const plain = (text: string) => withoutMarks(text.normalize('NFC').toLowerCase()).replace(/\s+/g, ' ').trim()

/** The column with the most names; where none is known, the first one with words in it: words are never passed over to
 * go by place. */
function nameColumn(
  rows: readonly SheetRow[],
  indexes: readonly number[],
  match: (label: string) => NameMatch,
): number | null {
  const scored = indexes.map((index) => {
    const texts = rows.map(({ cells }) => cells[index]).filter((cell) => cell?.kind === 'text')
    const words = texts.filter((cell) => !isNumber(cell) && /\p{L}{2}/u.test(textOf(cell)))
    const found = words.map((cell) => match(textOf(cell)).how)
    const exact = found.filter((how) => how === 'exact').length
    return { index, words: words.length, score: exact * 3 + found.filter((how) => how !== 'none').length }
  })
  const best = [...scored].sort((a, b) => b.score - a.score)[0]
  if (best !== undefined && best.score > 0) return best.index
  return scored.find(({ words }) => words > rows.length / 2)?.index ?? null
}

/** TT, STT, or whole numbers that count up before the names. */
function isOrdinal(title: string, index: number, name: number | null, body: readonly SheetRow[]): boolean {
  if (/^(tt|stt|so tt|no\.?|#)$/.test(plain(title))) return true
  if (name === null || index > name || title !== '') return false
  const texts = body.map(({ cells }) => textOf(cells[index])).filter((text) => text !== '')
  return texts.every((text) => /^(\d{1,3}(\.\d+)*|[IVXLC]+|[a-zđ])[.)]?$/.test(text))
}

/** By its title: this year's results rather than a plan, another year or a comparison. The only one without a title is
 * it too; of several alike a person chooses. */
function valueColumn(columns: readonly BlockColumn[], year: number): number | null {
  const scored = columns
    .map(({ index, title }) => ({ index, score: titleScore(plain(title), year) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (best === undefined || best.score < 0) return null
  return second === undefined || best.score > second.score ? best.index : null
}

function titleScore(title: string, year: number): number {
  const years: string[] = title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  const compares =
    /so voi|so sanh|tang|giam|ty le|ti le|%|chenh lech|ke hoach|\bkh\b|muc tieu|nam truoc|cung ky/
  return (
    (years.includes(String(year)) ? 4 : years.length > 0 ? -6 : 0) +
    (/thuc hien|ket qua|so lieu|dat duoc|gia tri|nam nay|value|actual/.test(title) ? 3 : 0) -
    (compares.test(title) ? 8 : 0)
  )
}
