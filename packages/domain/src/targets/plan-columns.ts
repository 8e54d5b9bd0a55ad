import { figureColumns } from '../imports/figure-columns.ts'
import { type ColumnNames, cellText, type Header } from '../imports/header.ts'
import type { SheetRow } from '../tables/sheet.ts'

export type PlanField =
  | 'unit'
  | 'unitName'
  | 'indicator'
  | 'indicatorName'
  | 'year'
  | 'value'
  | 'measure'
  | 'number'
  | 'programme'
  | 'note'

const { unit, unitName, indicator, indicatorName, year, value } = figureColumns

/** names of the columns of a table of plans, without marks; what stands under the last four is not read */
export const planColumns: ColumnNames<PlanField> = {
  ...{ unit, unitName, indicator, indicatorName, year },
  value: [
    ...value,
    'ke hoach',
    'ke hoach nam',
    'ke hoach giao',
    'chi tieu giao',
    'muc tieu',
    'plan',
    'target',
  ],
  measure: ['don vi tinh', 'dvt', 'unit of measure'],
  number: ['tt', 'stt', 'so tt', 'no'],
  programme: ['chuong trinh', 'programme'],
  note: ['ghi chu', 'note', 'notes'],
}

/** list: a row per unit and indicator; units, indicators: a column for each of them */
export type PlanLayout = 'list' | 'units' | 'indicators'

export function layoutOf({ columns, years }: Header<PlanField>): PlanLayout | null {
  const units = columns.has('unit') || columns.has('unitName')
  const indicators = columns.has('indicator') || columns.has('indicatorName')
  if (units && indicators && (columns.has('value') || years.length > 0)) return 'list'
  if (indicators) return 'units'
  return units ? 'indicators' : null
}

export const missingPlanFields = (header: Header<PlanField>): PlanField[] =>
  layoutOf(header) === null ? ['unit', 'indicator', 'value'] : []

/** The columns whose headings name units or indicators: all that is no column of ours. */
export function columnsAcross(
  row: SheetRow,
  { columns, years }: Header<PlanField>,
  layout: Exclude<PlanLayout, 'list'>,
): { column: number; text: string }[] {
  // "Đơn vị" beside the indicators is where their unit of measure stands
  const known = new Set([...columns.values(), ...years.map(({ column }) => column)])
  return row.cells
    .map((cell, column) => ({ column, text: cellText(cell) }))
    .filter(({ column, text }) => text !== '' && !known.has(column))
    .filter(({ text }) => layout === 'units' || !/^\d+$/.test(text))
}
