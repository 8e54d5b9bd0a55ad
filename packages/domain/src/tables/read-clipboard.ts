import type { SheetCell, SheetRow } from './sheet.ts'

/** A block as spreadsheets put it on the clipboard: cells by tab, rows by line, quotes around what holds either. All of it
 * is text. Rows keep their place: an empty line counts. */
export function readClipboardText(text: string): SheetRow[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '' && closes(text, at)) quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  return rowsOfTexts(rows)
}

/** A quote opens a quoted cell only if another one ends it before a tab, a line end or the end: “Dân vận khéo" does not. */
function closes(text: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/.test(text.slice(at, at + 10_000))
}

/** Texts as a table; rows without any text are left out but counted. */
export function rowsOfTexts(rows: readonly (readonly string[])[]): SheetRow[] {
  return rows
    .map((cells, index) => ({ number: index + 1, cells: trimmed(cells) }))
    .filter(({ cells }) => cells.length > 0)
}

function trimmed(texts: readonly string[]): SheetCell[] {
  const cells = texts.map(
    (text): SheetCell => (text.trim() === '' ? null : { kind: 'text', text: text.trim() }),
  )
  const last = cells.findLastIndex((cell) => cell !== null)
  return cells.slice(0, last + 1)
}
