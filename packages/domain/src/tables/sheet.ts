import { z } from 'zod'
import { decimalSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'

/** A cell of a table that came from outside: a workbook, a CSV file, the clipboard. null = blank. A number that the file
 * itself holds as a number has no notation to be misread; a text has. Formulas are their kept values, never evaluated. */
const sheetCellSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    /** percent: the cell is shown as a per cent, `value` is as shown (12.5 for 0.125) */
    z.object({ kind: z.literal('number'), value: decimalSchema, percent: z.boolean() }),
    z.object({ kind: z.literal('date'), iso: z.string() }),
    /** "#REF!", "#DIV/0!" …; "=" for a formula that was never computed */
    z.object({ kind: z.literal('error'), text: z.string() }),
    z.object({ kind: z.literal('boolean'), value: z.boolean() }),
  ])
  .nullable()
export type SheetCell = z.infer<typeof sheetCellSchema>

/** number: as the program shows it, from 1; cells[0] is column A, blanks at the end are cut. Rows without any cell are
 * left out. */
const sheetRowSchema = z.object({ number: z.number().int(), cells: z.array(sheetCellSchema) })
export type SheetRow = z.infer<typeof sheetRowSchema>

const sheetSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.array(sheetRowSchema),
})
export type Sheet = z.infer<typeof sheetSchema>

/** What our own form says about itself, so that it finds its way back: which form, and which version each cell had. */
const formStampSchema = z.object({
  unit: idSchema,
  year: z.number().int(),
  /** name of the sheet and its column of input cells, from 0 */
  sheet: z.string(),
  column: z.number().int(),
  /** the other columns that are read back, from 0; null where the user took them out */
  columns: z.object({
    name: z.number().int().nullable(),
    basis: z.number().int().nullable(),
    note: z.number().int().nullable(),
  }),
  /** row number of each indicator's input cell, wherever it was moved, and the version that it had; a row that the user
   * doubled is here twice */
  rows: z.array(z.object({ number: z.number().int(), indicator: z.string(), version: z.number().int() })),
})
export type FormStamp = z.infer<typeof formStampSchema>

/** A file as read: its sheets, and a stamp for each of them that is a form of ours. */
export const tableFileSchema = z.object({
  name: z.string(),
  sheets: z.array(sheetSchema),
  stamps: z.array(formStampSchema),
})
export type TableFile = z.infer<typeof tableFileSchema>
