import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { ReviewMatrix } from '@so-dan-van/domain/reports/matrix'
import { Ask } from '../../../ui/ask.tsx'
import { IllustrativeMark } from '../../../ui/figure-value.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { provinceOf, useSession } from '../../../ui/session.tsx'
import { isFilled, type MatrixColumn, type MatrixRow } from './matrix-model.ts'

type Props = {
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
  totals: ReviewMatrix['totals']
  year: number
}

/** All units together: how much is there; of an open programme the totals, with how many units are in them. */
export function TotalRow({ rows, columns, totals, year }: Props) {
  const province = provinceOf(useSession(), year)
  const { messages, locale } = useLanguage()
  const { matrix: text } = messages.review
  const cells = rows.flatMap((row) => row.cells)
  const approved = rows.filter(({ report }) => report.status === 'approved').length
  return (
    <tfoot>
      <tr>
        <th scope="row" className="unit">
          {messages.terms.province}
          <small>{text.cells(cells.filter(isFilled).length, cells.length)}</small>
        </th>
        <td className="report">{text.approvedReports(approved, rows.length)}</td>
        {columns.map((column) => {
          if (column.kind === 'programme') {
            const own = rows.flatMap((row) => column.places.flatMap((place) => row.cells[place] ?? []))
            return (
              <td key={column.programme.code}>
                {own.filter(isFilled).length}/{own.length}
              </td>
            )
          }
          const total = totals[column.place]
          const { decimals, code } = column.indicator
          return (
            <td key={code} className="num">
              {total?.value == null ? (
                <span className="dim">–</span>
              ) : (
                <>
                  <Ask of={province && { indicator: code, unit: province.id, year }}>
                    {formatNumber(total.value, { decimals, locale })}
                  </Ask>
                  {total.illustrative && <IllustrativeMark />}
                </>
              )}
              {total != null && total.have < total.of && <small>{`${total.have}/${total.of}`}</small>}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
