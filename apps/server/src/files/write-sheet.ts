import type { Cell, CellStyle, DataValidation, MergeRange } from 'hucre/xlsx'

/** A value to write. A text never becomes a formula, whatever it begins with; a decimal that Excel cannot keep exactly is
 * written as text. */
export type Written =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: string }
  /** `kept`: what it gave when the file was written */
  | { kind: 'formula'; formula: string; kept: string | null }

/** digits that Excel keeps of a number */
const exactDigits = 15

function decimalFitsExcel(value: string): boolean {
  return value.replace(/^-?0*|\D/g, '').length <= exactDigits
}

/** A sheet that is filled cell by cell; rows and columns count from 0. */
export class SheetDraft {
  readonly cells = new Map<string, Partial<Cell>>()
  readonly merges: MergeRange[] = []
  readonly validations: DataValidation[] = []
  readonly heights = new Map<number, { height?: number; hidden?: boolean }>()

  put(row: number, column: number, style: CellStyle, written: Written, comment = ''): void {
    this.cells.set(`${row},${column}`, {
      ...content(written),
      style,
      ...(comment !== '' && { comment: { author: 'Sổ Dân vận', text: comment } }),
    })
  }

  text(row: number, column: number, style: CellStyle, text: string): void {
    this.put(row, column, style, text === '' ? { kind: 'blank' } : { kind: 'text', text })
  }

  /** one text over several columns of a row */
  wide(row: number, from: number, to: number, style: CellStyle, text: string): void {
    this.text(row, from, style, text)
    this.merges.push({ startRow: row, endRow: row, startCol: from, endCol: to })
  }
}

/** `_x0041_` in a workbook's text stands for "A", so that its own underscore must be written out */
const literal = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

function content(written: Written): Partial<Cell> {
  switch (written.kind) {
    case 'blank':
      return { value: null }
    case 'text':
      return { value: literal(written.text), type: 'string' }
    case 'number':
      return decimalFitsExcel(written.value)
        ? { value: Number(written.value), type: 'number' }
        : { value: written.value, type: 'string' }
    case 'formula': {
      const kept = written.kept
      const result = kept !== null && /^-?\d+(\.\d+)?$/.test(kept) ? Number(kept) : (kept ?? '')
      return { formula: written.formula, formulaResult: result, type: 'formula', value: result }
    }
  }
}
