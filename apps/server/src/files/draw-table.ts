import { writeXlsx } from 'hucre/xlsx'
import { SheetDraft } from './write-sheet.ts'

const font = { name: 'Times New Roman', size: 12 }
const line = { style: 'thin', color: { rgb: '000000' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const wrap = { vertical: 'top', wrapText: true } as const
const styles = {
  title: { font: { ...font, size: 14, bold: true } },
  head: {
    font: { ...font, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border,
  },
  text: { font, alignment: wrap, border },
  number: { font, alignment: { ...wrap, horizontal: 'right' }, border },
} as const

export type DrawnTable = {
  title: string
  columns: readonly { label: string; width: number }[]
  /** canonical decimals where `number`, texts otherwise */
  lines: readonly (readonly { text: string; number?: boolean }[])[]
}

/** A plain table as an .xlsx: title, heading, lines; texts never become formulas. */
export function drawTable({ title, columns, lines }: DrawnTable): Promise<Uint8Array> {
  const sheet = new SheetDraft()
  sheet.text(0, 0, styles.title, title)
  for (const [column, { label }] of columns.entries()) sheet.text(1, column, styles.head, label)
  for (const [row, cells] of lines.entries())
    for (const [column, { text, number }] of cells.entries()) {
      if (number && text !== '') sheet.put(row + 2, column, styles.number, { kind: 'number', value: text })
      else sheet.text(row + 2, column, styles.text, text)
    }
  return writeXlsx({
    defaultFont: font,
    properties: { title, creator: 'Sổ Dân vận' },
    sheets: [
      {
        name: title.slice(0, 31),
        cells: sheet.cells,
        rows: [],
        columns: columns.map(({ width }) => ({ width })),
        merges: sheet.merges,
        freezePane: { rows: 2 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        },
      },
    ],
  })
}
