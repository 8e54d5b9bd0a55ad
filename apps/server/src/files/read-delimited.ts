import { DomainError } from '@so-dan-van/domain/errors'
import type { SheetCell, SheetRow } from '@so-dan-van/domain/tables/sheet'
import { CsvError, parse } from 'csv-parse/sync'
import type { FileLimits } from './file-limits.ts'

const separators = ['\t', ';', ','] as const
const sampled = 50
/** the line by which some programs tell Excel the separator; Excel does not count it */
const declared = /^\ufeff?sep=([^\r\n])\r?\n/i

/** The rows of a CSV, TSV or plain text: separator tab, semicolon or comma, quotes and line breaks inside as RFC 4180.
 * Every cell is a text: what it means as a number is for the reader of the table to say. */
export function readDelimited(text: string, sheet: string, limits: FileLimits): SheetRow[] {
  const rows: SheetRow[] = []
  let count = 0
  const cellOf = oneForEachText()
  // a record that is kept here and not given back does not pile up in the parser
  const keep = (values: string[], number: number): null => {
    const cells = values.map(cellOf)
    while (cells.at(-1) === null) cells.pop()
    count += cells.length
    if (count > limits.cells) throw new DomainError('FILE_TOO_MANY_CELLS', { sheet, max: limits.cells })
    if (cells.length > 0) rows.push({ number, cells })
    return null
  }
  try {
    const separator = declared.exec(text)?.[1]
    parse(text.replace(declared, ''), {
      bom: true,
      delimiter: separator ?? separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      on_record: (values: string[], { records }) => keep(values, records),
    })
    return rows
  } catch (error) {
    if (error instanceof CsvError)
      throw new DomainError('FILE_QUOTE_OPEN', { row: Number((error as { lines?: number }).lines ?? 1) })
    throw error
  }
}

/** mostly different texts are not looked for any longer */
const mostTexts = 20_000

/** Tables repeat names, codes, dates and words in row after row: a text that many cells have is one object. */
function oneForEachText(): (text: string) => SheetCell {
  const known = new Map<string, SheetCell>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made: SheetCell = text.trim() === '' ? null : { kind: 'text', text }
    if (known.size < mostTexts) known.set(text, made)
    return made
  }
}

/** The separator that stands equally often on most of the first lines; a decimal comma loses against the others. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampled)
  const scores = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0)
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1]
    return counts.filter((count) => count === usual).length
  })
  return separators[scores.indexOf(Math.max(...scores))] ?? ','
}
