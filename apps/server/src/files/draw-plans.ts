import { writeXlsx } from 'hucre/xlsx'
import { greyed, numberFormat, styles } from './form/form-styles.ts'
import { SheetDraft } from './write-sheet.ts'

/** `value`: canonical decimal; null = `text` stands there, "" = blank */
export type PlanCell = { value: string | null; text: string; illustrative: boolean; note: string }
type PlanRow = {
  code: string
  name: string
  measure: string
  decimals: number
  /** one for each unit */
  cells: readonly PlanCell[]
}
export type DrawnPlans = {
  sheet: string
  title: string
  hint: string
  /** of the columns before the units */
  heads: readonly [code: string, name: string, measure: string]
  units: readonly string[]
  groups: readonly { name: string; rows: readonly PlanRow[] }[]
}

const headRow = 2
const before = 3

/** A year's plans as an .xlsx: indicators by units, yellow where a plan is typed. The code of an indicator leads it back. */
export function drawPlans({
  sheet: name,
  title,
  hint,
  heads,
  units,
  groups,
}: DrawnPlans): Promise<Uint8Array> {
  const sheet = new SheetDraft()
  const last = before + units.length - 1
  sheet.wide(0, 0, last, styles.title, title)
  sheet.wide(1, 0, last, styles.hint, hint)
  sheet.heights.set(0, { height: 24 })
  sheet.heights.set(1, { height: 32 })
  sheet.heights.set(headRow, { height: 36 })
  for (const [column, text] of [...heads, ...units].entries()) sheet.text(headRow, column, styles.head, text)
  let row = headRow
  for (const group of groups) {
    row += 1
    for (let column = 0; column <= last; column += 1)
      sheet.text(row, column, styles.group, column === 1 ? group.name : '')
    for (const one of group.rows) {
      row += 1
      drawRow(sheet, row, one)
    }
  }
  return writeXlsx({
    defaultFont: { name: 'Times New Roman', size: 12 },
    properties: { title, creator: 'Sổ Dân vận' },
    sheets: [
      {
        name,
        cells: sheet.cells,
        rows: [],
        columns: [16, 48, 14, ...units.map(() => 14)].map((width) => ({ width })),
        merges: sheet.merges,
        rowDefs: sheet.heights,
        freezePane: { rows: headRow + 1, columns: 2 },
        pageSetup: {
          ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
          margins: { top: 0.6, bottom: 0.6, left: 0.6, right: 0.4, header: 0.3, footer: 0.3 },
        },
        view: { showGridLines: false },
      },
    ],
  })
}

function drawRow(sheet: SheetDraft, row: number, { code, name, measure, decimals, cells }: PlanRow): void {
  sheet.text(row, 0, styles.text, code)
  sheet.text(row, 1, styles.text, name)
  sheet.text(row, 2, styles.measure, measure)
  const numFmt = numberFormat(decimals, null, null)
  for (const [index, { value, text, illustrative, note }] of cells.entries()) {
    const style = illustrative ? greyed(styles.input) : styles.input
    const written =
      value !== null
        ? ({ kind: 'number', value } as const)
        : text === ''
          ? ({ kind: 'blank' } as const)
          : ({ kind: 'text', text } as const)
    sheet.put(row, before + index, { ...style, numFmt }, written, note)
  }
}
