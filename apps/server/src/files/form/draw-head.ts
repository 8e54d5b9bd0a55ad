import { messagesOf } from '@so-dan-van/messages/messages-of'
import type { SheetDraft } from '../write-sheet.ts'
import { columns } from './form-columns.ts'
import type { FormSheet } from './form-sheet.ts'
import { stampKeys } from './form-stamp.ts'
import { styles } from './form-styles.ts'

/** the row of the column titles, from 0; the hidden row of keys is above it */
export const headRow = 7
const keyRow = headRow - 1

const dayOf = (iso: string) => iso.split('-').reverse().join('/')

/** Letterhead, title and column titles, as Party documents have them (guideline 36-HD/VPTW of 3 April 2018). */
export function drawHead(sheet: SheetDraft, input: FormSheet): void {
  const { form, unit, locale } = input
  const { formFile } = messagesOf(locale)
  const { year } = form.report
  const { wide } = bound(sheet)
  wide(
    0,
    columns.no,
    columns.indicator,
    styles.letterhead,
    formFile.committee(unit.kind, unit.name).toUpperCase(),
  )
  wide(0, columns.current, columns.note, styles.letterheadLine, formFile.party.toUpperCase())
  wide(1, columns.no, columns.indicator, styles.letterheadBold, formFile.board(year).toUpperCase())
  wide(2, columns.no, columns.indicator, styles.letterheadBold, '*')
  wide(3, columns.no, columns.note, styles.title, formFile.title(year).toUpperCase())
  const { cutoffOn, dueOn } = form.round
  const whole = formFile.unit(unit.kind, unit.name)
  wide(4, columns.no, columns.note, styles.subtitle, formFile.subtitle(whole, dayOf(cutoffOn), dayOf(dueOn)))
  wide(5, columns.no, columns.note, styles.hint, hintOf(input))
  sheet.heights.set(3, { height: 24 })
  drawKeys(sheet, input)
  drawTitles(sheet, input)
}

function hintOf({ form, locale }: FormSheet): string {
  const { formFile } = messagesOf(locale)
  const illustrative = form.rows.some(
    ({ cell, previous, target }) => cell?.illustrative || previous?.illustrative || target?.illustrative,
  )
  const hint = form.may.edit ? formFile.hint : formFile.closed
  return illustrative ? `${hint} ${formFile.illustrative}` : hint
}

const bound = (sheet: SheetDraft) => ({ wide: sheet.wide.bind(sheet) })

function drawKeys(sheet: SheetDraft, { form, unit }: FormSheet): void {
  const key = (column: number, text: string) => sheet.text(keyRow, column, styles.letterhead, text)
  key(columns.indicator, stampKeys.name)
  key(columns.current, stampKeys.value)
  key(columns.basis, stampKeys.basis)
  key(columns.note, stampKeys.note)
  key(columns.key, stampKeys.form(unit.id, form.report.year))
  key(columns.nameCopy, stampKeys.nameCopy)
  sheet.heights.set(keyRow, { hidden: true })
}

function drawTitles(sheet: SheetDraft, { form, locale }: FormSheet): void {
  const { columns: titles } = messagesOf(locale).formFile
  const { year } = form.report
  const texts = [
    titles.no,
    titles.indicator,
    titles.measure,
    titles.previous(year - 1),
    titles.target(year),
    titles.current(year),
    titles.basis,
    titles.note,
  ]
  texts.forEach((text, column) => {
    sheet.text(headRow, column, styles.head, text)
  })
  sheet.heights.set(headRow, { height: 36 })
}
