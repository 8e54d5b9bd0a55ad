import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { formulaInputs } from '@so-dan-van/domain/indicators/derive'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import type { SheetDraft, Written } from '../write-sheet.ts'
import { cellNote } from './cell-note.ts'
import { derivedFormula } from './derived-formula.ts'
import { headRow } from './draw-head.ts'
import { columns, letterOf, rowHeight } from './form-columns.ts'
import type { FormLine } from './form-lines.ts'
import type { FormSheet } from './form-sheet.ts'
import { stampKeys } from './form-stamp.ts'
import { greyed, numberFormat, styles } from './form-styles.ts'
import { inputRules } from './input-rules.ts'

type FigureLine = Extract<FormLine, { kind: 'figure' }>

/** The table's lines under its head. */
export function drawLines(sheet: SheetDraft, lines: readonly FormLine[], input: FormSheet): void {
  const rowOf = new Map<string, number>()
  lines.forEach((line, index) => {
    if (line.kind === 'figure') rowOf.set(line.indicator.code, headRow + 1 + index)
  })
  lines.forEach((line, index) => {
    const row = headRow + 1 + index
    if (line.kind === 'group') drawGroup(sheet, row, line, input)
    else new LineDrawer(sheet, row, line, input, rowOf).draw()
  })
}

function drawGroup(
  sheet: SheetDraft,
  row: number,
  line: Extract<FormLine, { kind: 'group' }>,
  input: FormSheet,
) {
  const { name, nameEn } = line.programme
  sheet.text(row, columns.no, styles.groupNo, line.no)
  const text = (input.locale === 'en' ? nameEn : name).toUpperCase()
  sheet.wide(row, columns.indicator, columns.note, styles.group, text)
  for (let column: number = columns.measure; column <= columns.note; column += 1)
    sheet.text(row, column, styles.group, '')
  sheet.heights.set(row, { height: 21 })
}

class LineDrawer {
  private readonly words
  private readonly name: string

  constructor(
    private readonly sheet: SheetDraft,
    private readonly row: number,
    private readonly line: FigureLine,
    private readonly input: FormSheet,
    private readonly rowOf: ReadonlyMap<string, number>,
  ) {
    this.words = messagesOf(input.locale)
    this.name = input.locale === 'en' ? line.indicator.nameEn : line.indicator.name
  }

  draw(): void {
    const { sheet, row, line } = this
    const derived = line.indicator.entry === 'derived'
    const { cell, previous, target } = line.row
    const note = derived ? this.words.formFile.derived : (cell?.note ?? '')
    const text = derived ? styles.derivedText : styles.text
    sheet.put(row, columns.no, derived ? styles.derivedCenter : styles.no, {
      kind: 'number',
      value: String(line.no),
    })
    sheet.text(row, columns.indicator, text, this.name)
    sheet.text(
      row,
      columns.measure,
      derived ? styles.derivedCenter : styles.measure,
      line.indicator.unitOfMeasure,
    )
    const number = derived ? styles.derivedNumber : styles.number
    this.putFigure(columns.previous, number, previous, true)
    this.putFigure(columns.target, number, target === null ? null : { ...plain, ...target }, false)
    if (derived) this.drawComputed()
    else this.drawInput()
    const height = rowHeight([
      [columns.indicator, this.name],
      [columns.measure, line.indicator.unitOfMeasure],
      [columns.note, note],
    ])
    sheet.heights.set(row, { height })
  }

  private drawComputed(): void {
    const { sheet, row, line } = this
    const { cell } = line.row
    const formula = this.inputsExplain()
      ? derivedFormula(line.indicator.formula, this.words.terms.notApplicable, (code) => this.reference(code))
      : null
    const shown = cell?.illustrative ? greyed(styles.derivedNumber) : styles.derivedNumber
    const format = { ...shown, numFmt: numberFormat(line.indicator.decimals, null, null) }
    if (formula === null) this.putFigure(columns.current, styles.derivedNumber, cell, false)
    else
      sheet.put(row, columns.current, format, {
        kind: 'formula',
        formula,
        kept: cell?.notApplicable ? this.words.terms.notApplicable : (cell?.value ?? null),
      })
    sheet.text(row, columns.basis, styles.derivedCenter, '')
    sheet.text(row, columns.note, styles.derivedText, this.words.formFile.derived)
  }

  /** a published total without its parts would vanish when Excel computes it anew */
  private inputsExplain(): boolean {
    const { cell } = this.line.row
    const { formula } = this.line.indicator
    if (cell === null || cell.value === null || formula === null) return true
    const codes = formula.kind === 'change' ? [] : formulaInputs(formula)
    return codes.every((code) => {
      const part = this.input.form.rows.find((row) => row.indicator === code)?.cell
      return part != null && (part.value !== null || part.notApplicable)
    })
  }

  private reference(code: string): string | null {
    const row = this.rowOf.get(code)
    return row === undefined ? null : `${letterOf(columns.current)}${row + 1}`
  }

  private drawInput(): void {
    const { sheet, row, line, input } = this
    const { cell } = line.row
    const open = input.form.may.edit
    const note = cellNote(line.indicator, {
      locale: input.locale,
      unitCounts: input.form.unitCounts.current,
      nameOf: (code) => this.shortName(code),
    })
    this.putFigure(columns.current, open ? styles.input : styles.number, cell, false, note)
    const basis = cell === null || cell.value === null ? '' : this.words.terms[cell.basis]
    sheet.text(row, columns.basis, open ? styles.inputChoice : styles.measure, basis)
    sheet.text(row, columns.note, open ? styles.inputText : styles.text, cell?.note ?? '')
    sheet.text(row, columns.key, styles.text, stampKeys.row(line.indicator.code, cell?.version ?? 0))
    sheet.text(row, columns.nameCopy, styles.text, this.name)
    if (open) sheet.validations.push(...inputRules(line.indicator, row + 1, this.words))
  }

  private shortName(code: string): string {
    const indicator = this.input.catalogue.indicators.find((one) => one.code === code)
    if (indicator === undefined) return code
    return this.input.locale === 'en' ? indicator.nameEn : indicator.shortName
  }

  private putFigure(
    column: number,
    style: typeof styles.number,
    cell: ShownFigure | null,
    showBasis: boolean,
    note = '',
  ): void {
    const { terms } = this.words
    const before = cell?.approximation == null ? null : terms.approximation[cell.approximation]
    const after = showBasis && cell?.basis === 'estimate' ? terms.estimate : null
    const numFmt = numberFormat(this.line.indicator.decimals, before, after)
    const shown = cell?.illustrative ? greyed(style) : style
    this.sheet.put(this.row, column, { ...shown, numFmt }, figure(cell, terms.notApplicable), note)
  }
}

type ShownFigure = Pick<FigureCell, 'value' | 'notApplicable' | 'basis' | 'approximation' | 'illustrative'>
const plain = { notApplicable: false, basis: 'actual', approximation: null } as const

function figure(cell: Pick<FigureCell, 'value' | 'notApplicable'> | null, notApplicable: string): Written {
  if (cell?.notApplicable) return { kind: 'text', text: notApplicable }
  return cell === null || cell.value === null ? { kind: 'blank' } : { kind: 'number', value: cell.value }
}
