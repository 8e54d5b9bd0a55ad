import { csvText } from '../figure/csv-text.ts'
import type { PreparedChart } from './prepared-chart.ts'

/** The prepared table as a file that a Vietnamese Excel opens by double click: UTF-8 with mark, semicolons, decimal comma
 * (docs/decisions/0007-csv-for-vietnamese-excel.md). Title and subtitle come first, the source line last. */
export function chartCsv(prepared: PreparedChart, exported: string): string {
  const { columns, rows } = prepared.table
  const cell = ({ text, mark }: (typeof rows)[number]['cells'][number]) =>
    [text.replace('−', '-').replace(/^\+/, ''), ...(mark === null ? [] : mark.words)].join(' ')
  const lines = [
    [prepared.title],
    [prepared.subtitle],
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => cells.map((one) => (one.mark?.state === 'missing' ? '' : cell(one)))),
    [prepared.source],
    [exported],
  ]
  return csvText(lines)
}
