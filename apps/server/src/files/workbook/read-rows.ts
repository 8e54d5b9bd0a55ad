import { DomainError } from '@so-dan-van/domain/errors'
import type { SheetCell, SheetRow } from '@so-dan-van/domain/tables/sheet'
import type { FileLimits } from '../file-limits.ts'
import { numberCell, textCell } from './cell-value.ts'
import { clearMerged, type Range, rangeOf } from './merged-cells.ts'
import type { NumberKind } from './number-format.ts'
import { readXml } from './read-xml.ts'

/** What the cells of a sheet refer to, and what the file has used up of its limits. */
export type WorkbookParts = {
  strings: readonly SheetCell[]
  styles: readonly NumberKind[]
  from1904: boolean
  limits: FileLimits
  spent: { cells: number; characters: number }
}

const lastRow = 1_048_576
const lastColumn = 16_384
/** longest text of a cell in Excel */
const longestText = 32_767
/** mostly different numbers are not looked for any longer */
const mostNumbers = 20_000

/** The rows of a sheet that have a value. Formulas give their kept values, "=" where there is none; of merged cells the first has the value. */
export async function readRows(
  pieces: AsyncIterable<Uint8Array>,
  sheet: string,
  parts: WorkbookParts,
): Promise<SheetRow[]> {
  const reader = new RowReader(sheet, parts)
  await readXml(pieces, sheet, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  })
  const rows = reader.rows.sort((a, b) => a.number - b.number)
  return clearMerged(rows, reader.merged)
}

class RowReader {
  readonly rows: SheetRow[] = []
  readonly merged: Range[] = []
  private readonly numbers = new Map<string, SheetCell>()
  private row: SheetRow = { number: 0, cells: [] }
  private column = -1
  private type = 'n'
  private style = 0
  private value = ''
  private formula = false
  private taking = false
  private phonetic = false

  constructor(
    private readonly sheet: string,
    private readonly parts: WorkbookParts,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'row') this.openRow(attributes.r)
    else if (name === 'rPh') this.phonetic = true
    else if (name === 'f') this.formula = true
    else if (name === 'v' || name === 't') this.taking = !this.phonetic
    else if (name === 'mergeCell') {
      const range = rangeOf(attributes.ref ?? '')
      if (range !== null) this.merged.push(range)
    }
  }

  text(text: string): void {
    if (!this.taking) return
    this.value += text
    if (this.value.length > longestText) throw new DomainError('FILE_DAMAGED', { place: this.sheet })
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'c') this.keep()
    else if (name === 'row' && this.row.cells.length > 0) this.rows.push(this.row)
  }

  private openRow(number: string | undefined): void {
    this.row = { number: number === undefined ? this.row.number + 1 : Number(number), cells: [] }
    this.column = -1
    this.bounded(this.row.number, lastRow)
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes.r
    this.column = reference === undefined ? this.column + 1 : columnOf(reference)
    this.bounded(this.column + 1, lastColumn)
    this.type = attributes.t ?? 'n'
    this.style = Number(attributes.s ?? 0)
    this.value = ''
    this.formula = false
  }

  private bounded(number: number, last: number): void {
    if (!(Number.isInteger(number) && number >= 1 && number <= last))
      throw new DomainError('FILE_DAMAGED', { place: this.sheet })
  }

  private keep(): void {
    const cell = this.cell()
    if (cell === null) return
    const { spent, limits } = this.parts
    const { cells } = this.row
    spent.cells += Math.max(this.column + 1 - cells.length, 0)
    if (cell.kind === 'text') spent.characters += cell.text.length
    if (spent.cells > limits.cells || spent.characters > limits.characters)
      throw new DomainError('FILE_TOO_MANY_CELLS', { sheet: this.sheet, max: limits.cells })
    while (cells.length < this.column) cells.push(null)
    cells[this.column] = cell
  }

  private cell(): SheetCell {
    const { value, type, parts } = this
    // a result that is an empty text is a blank; no result at all is not, and nothing here would compute it
    if (value === '') return this.formula && type === 'n' ? { kind: 'error', text: '=' } : null
    if (type === 's') return parts.strings[Number(value)] ?? null
    if (type === 'n') return this.number(value)
    if (type === 'b') return { kind: 'boolean', value: value === '1' || value === 'true' }
    if (type === 'e') return { kind: 'error', text: value }
    if (type === 'd') return { kind: 'date', iso: value }
    return textCell(value)
  }

  /** a number that many cells have is one object */
  private number(raw: string): SheetCell {
    const kind = this.parts.styles[this.style] ?? 'plain'
    const key = `${kind} ${raw}`
    const before = this.numbers.get(key)
    if (before !== undefined) return before
    const made = numberCell(raw, kind, this.parts.from1904)
    if (this.numbers.size < mostNumbers) this.numbers.set(key, made)
    return made
  }
}

/** "AB12" -> 27; -1 where it is no reference */
function columnOf(reference: string): number {
  let column = 0
  for (let index = 0; index < 4; index += 1) {
    const letter = (reference.charCodeAt(index) & ~32) - 64
    if (!(letter >= 1 && letter <= 26)) break
    column = column * 26 + letter
  }
  return column - 1
}
