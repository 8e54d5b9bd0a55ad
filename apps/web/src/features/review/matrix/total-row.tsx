import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { ReviewMatrix } from '@so-dan-van/domain/reports/matrix'
import { Ask } from '../../../ui/ask.tsx'
import { IllustrativeMark } from '../../../ui/figure-value.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { provinceOf, useSession } from '../../../ui/session.tsx'
import type { MatrixColumn } from './matrix-model.ts'

type Props = {
  columns: readonly MatrixColumn[]
  whole: NonNullable<ReviewMatrix['whole']>
  year: number
}

/** All units together: how much is there; of an open programme the totals, with how many units are in them. */
export function TotalRow({ columns, whole, year }: Props) {
  const province = provinceOf(useSession(), year)
  const { messages, locale } = useLanguage()
  const { matrix: text } = messages.review
  const { units, approved, filled, totals } = whole
  const filledIn = (places: readonly number[]) => places.reduce((sum, place) => sum + (filled[place] ?? 0), 0)
  return (
    <tfoot>
      <tr>
        <th scope="row" className="unit">
          {messages.terms.province}
          <small>{text.cells(filledIn([...filled.keys()]), filled.length * units)}</small>
        </th>
        <td className="report">{text.approvedReports(approved, units)}</td>
        {columns.map((column) => {
          if (column.kind === 'programme') {
            return (
              <td key={column.programme.code}>
                {filledIn(column.places)}/{column.places.length * units}
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
