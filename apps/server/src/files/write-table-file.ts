import { writeXlsx } from 'hucre/xlsx'
import { SheetDraft } from './write-sheet.ts'

const font = { name: 'Times New Roman', size: 12 }
const head = { font: { ...font, bold: true } }

/** A workbook with one table of texts, a heading over each column; base64. */
export async function writeTableFile(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<string> {
  const sheet = new SheetDraft()
  for (const [column, text] of headings.entries()) sheet.text(0, column, head, text)
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries()) sheet.text(row + 1, column, { font }, text)
  const widths = headings.map((heading, column) =>
    Math.min(70, 3 + Math.max(heading.length, ...rows.map((texts) => texts[column]?.length ?? 0))),
  )
  const bytes = await writeXlsx({
    defaultFont: font,
    properties: { creator: 'Sổ Dân vận' },
    sheets: [
      {
        name,
        cells: sheet.cells,
        rows: [],
        columns: widths.map((width) => ({ width })),
        freezePane: { rows: 1 },
      },
    ],
  })
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
