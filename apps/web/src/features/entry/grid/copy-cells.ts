import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { FormRow } from '../form-model.ts'
import { type GridColumn, gridColumns, type Range } from './selection.ts'

export type CopyText = { locale: 'vi' | 'en'; notApplicable: string; change: (row: FormRow) => string }

/** A range as spreadsheets take it: numbers as they are written here, a blank stays a blank. */
export function copyCells(
  rows: readonly FormRow[],
  { top, bottom, left, right }: Range,
  text: CopyText,
): string {
  const columns = gridColumns.slice(left, right + 1)
  return rows
    .slice(top, bottom + 1)
    .map((row) => columns.map((column) => cellText(row, column, text).replace('−', '-')).join('\t'))
    .join('\n')
}

function cellText(row: FormRow, column: GridColumn, { locale, notApplicable, change }: CopyText): string {
  const { indicator, form, cell } = row
  const number = (value: string | null | undefined) =>
    value == null ? '' : formatNumber(value, { decimals: indicator.decimals, locale })
  switch (column) {
    case 'name':
      return locale === 'en' ? indicator.nameEn : indicator.name
    case 'measure':
      return indicator.unitOfMeasure
    case 'previous':
      return form.previous?.notApplicable ? notApplicable : number(form.previous?.value)
    case 'target':
      return number(form.target?.value)
    case 'current':
      return cell?.notApplicable ? notApplicable : number(cell?.value)
    case 'change':
      return change(row)
  }
}
