import { messagesOf } from '@so-dan-van/messages/messages-of'
import { writeXlsx } from 'hucre/xlsx'
import { SheetDraft } from '../write-sheet.ts'
import { drawHead, headRow } from './draw-head.ts'
import { drawLines } from './draw-lines.ts'
import { columns, widths } from './form-columns.ts'
import { formLines } from './form-lines.ts'
import type { FormSheet } from './form-sheet.ts'
import { styles } from './form-styles.ts'

/** The year's form of one unit as an .xlsx: prefilled, only its input cells unlocked, with hidden keys by which it is
 * read back (form-stamp.ts). */
export function drawForm(input: FormSheet): Promise<Uint8Array> {
  const { formFile } = messagesOf(input.locale)
  const { year } = input.form.report
  const sheet = new SheetDraft()
  const lines = formLines(input.form, input.catalogue)
  drawHead(sheet, input)
  drawLines(sheet, lines, input)
  drawSignatures(sheet, headRow + lines.length + 2, input)
  const name = formFile.sheet(year)
  const quoted = `'${name.replaceAll("'", "''")}'`
  return writeXlsx({
    defaultFont: { name: 'Times New Roman', size: 12 },
    properties: { title: formFile.title(year), creator: 'Sổ Dân vận' },
    namedRanges: [
      { name: '_xlnm.Print_Titles', range: `${quoted}!$${headRow + 1}:$${headRow + 1}`, scope: name },
    ],
    sheets: [
      {
        name,
        cells: sheet.cells,
        rows: [],
        columns: widths.map((width, column) => ({ width, hidden: column >= columns.key })),
        merges: sheet.merges,
        rowDefs: sheet.heights,
        dataValidations: sheet.validations,
        freezePane: { rows: headRow + 1, columns: columns.indicator + 1 },
        protection: { sheet: true, formatColumns: true, formatRows: true, formatCells: true },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
          margins: { top: 0.6, bottom: 0.6, left: 0.6, right: 0.4, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: `&C&"Times New Roman,Regular"&10${formFile.page}` },
        view: { showGridLines: false },
      },
    ],
  })
}

/** who made it and who answers for it, below the table */
function drawSignatures(sheet: SheetDraft, row: number, { form, unit, locale }: FormSheet): void {
  const { formFile } = messagesOf(locale)
  const { year } = form.report
  sheet.wide(row, columns.current, columns.note, styles.place, formFile.place(unit.name, year))
  sheet.wide(row + 1, columns.no, columns.indicator, styles.signer, formFile.author.toUpperCase())
  sheet.wide(row + 1, columns.current, columns.note, styles.signer, formFile.head.toUpperCase())
  sheet.wide(row + 2, columns.no, columns.indicator, styles.place, formFile.signature)
  sheet.wide(row + 2, columns.current, columns.note, styles.place, formFile.signature)
}
