import { readClipboardText, rowsOfTexts } from '@so-dan-van/domain/tables/read-clipboard'
import type { SheetRow } from '@so-dan-van/domain/tables/sheet'

/** What was pasted as a table: from the cells of a web or Word table, else from the text that spreadsheets give. */
export function readPasted(data: Pick<DataTransfer, 'getData'>): SheetRow[] {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  // spreadsheets give the same cells as text, exactly as shown; a Word table gives its cells as HTML alone
  if (text.includes('\t') || !html.includes('<table')) return readClipboardText(text.replace(/\n$/, ''))
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  return table === null ? readClipboardText(text) : rowsOfTexts(cellTexts(table))
}

/** Merged cells keep their text in the first place, so that columns stay under each other. */
function cellTexts(table: HTMLTableElement): string[][] {
  const grid: string[][] = []
  const taken = new Set<string>()
  for (const [at, row] of [...table.rows].entries()) {
    const line: string[] = []
    grid.push(line)
    let column = 0
    for (const cell of row.cells) {
      while (taken.has(`${at} ${column}`)) column += 1
      line[column] = (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) taken.add(`${at + down} ${column + across}`)
      column += cell.colSpan
    }
  }
  return grid.map((line) => Array.from(line, (text) => text ?? ''))
}
