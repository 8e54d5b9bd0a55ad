import type { ColumnNames, Header } from './header.ts'

const figureFields = [
  'unit',
  'unitName',
  'indicator',
  'indicatorName',
  'year',
  'value',
  'basis',
  'asOf',
  'source',
  'note',
] as const
export type FigureField = (typeof figureFields)[number]

/** names of the columns of a table of figures, without marks */
export const figureColumns: ColumnNames<FigureField> = {
  unit: ['unit', 'unit code', 'don vi', 'ma don vi', 'ma dvhc', 'dia phuong', 'huyen', 'district'],
  unitName: ['unit name', 'ten don vi', 'ten dia phuong', 'don vi hanh chinh'],
  indicator: ['indicator', 'indicator code', 'chi tieu', 'ma chi tieu'],
  indicatorName: ['indicator name', 'ten chi tieu', 'noi dung', 'noi dung chi tieu'],
  year: ['year', 'nam', 'nam bao cao', 'nam so lieu'],
  value: ['value', 'gia tri', 'so lieu', 'ket qua', 'thuc hien', 'so'],
  basis: ['basis', 'loai so', 'loai so lieu', 'thuc hien hay uoc'],
  asOf: ['as of', 'as of date', 'so den', 'so den ngay', 'thoi diem', 'thoi diem so lieu'],
  source: ['source', 'nguon', 'nguon so lieu'],
  note: ['note', 'notes', 'ghi chu'],
}

/** What a table of figures cannot do without: a column per year stands for year and value. */
export function missingFields({ columns, years }: Header<FigureField>): FigureField[] {
  const wide = years.length > 0 && !columns.has('year')
  return [
    ...(columns.has('unit') || columns.has('unitName') ? [] : (['unit'] as const)),
    ...(columns.has('indicator') || columns.has('indicatorName') ? [] : (['indicator'] as const)),
    ...(columns.has('year') || wide ? [] : (['year'] as const)),
    ...(columns.has('value') || wide ? [] : (['value'] as const)),
  ]
}
