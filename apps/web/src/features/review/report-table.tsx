import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { groupBy } from '@so-dan-van/domain/group-by'
import { changeText, figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { Fragment } from 'react'
import { FigureValue, IllustrativeMark } from '../../ui/figure-value.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'
import type { ReviewRow } from './review-rows.ts'

/** Last year, this year, change, plan, what the checks say, notes and source of each figure. */
export function ReportTable({
  rows,
  year,
  label,
}: {
  rows: readonly ReviewRow[]
  year: number
  label: string
}) {
  const { messages, locale } = useLanguage()
  const { review: text } = messages
  const { catalogue } = useSession()
  const reading = { messages, locale }
  const groups = groupBy(rows, ({ indicator }) => indicator.programme)
  const name = (code: string) =>
    catalogue.indicators.find((indicator) => indicator.code === code)?.shortName ?? code
  const number = (value: string) => formatNumber(value, { locale })
  if (rows.length === 0) return <p className="dim">{text.none}</p>
  return (
    <div className="card scroll-x" tabIndex={0} role="region" aria-label={label}>
      <table className="data-table review-table">
        <thead>
          <tr>
            <th scope="col">{text.reportColumns.indicator}</th>
            <th scope="col" className="num">
              {text.reportColumns.previous(year - 1)}
            </th>
            <th scope="col" className="num">
              {text.reportColumns.current(year)}
            </th>
            <th scope="col" className="num">
              {text.reportColumns.change}
            </th>
            <th scope="col" className="num">
              {text.reportColumns.target}
            </th>
            <th scope="col">{text.reportColumns.findings}</th>
          </tr>
        </thead>
        <tbody>
          {catalogue.programmes.map((programme) => {
            const list = groups.get(programme.code)
            return list === undefined ? null : (
              <Fragment key={programme.code}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={6}>
                    {locale === 'en' ? programme.nameEn : programme.name}
                  </th>
                </tr>
                {list.map(({ indicator, form, change, findings }) => {
                  const mark = figureMark(form.cell, indicator, reading)
                  return (
                    <tr key={indicator.code} className={findings.length > 0 ? 'odd' : undefined}>
                      <th scope="row">
                        {locale === 'en' ? indicator.nameEn : indicator.name}{' '}
                        <span className="dim">({indicator.unitOfMeasure})</span>
                      </th>
                      <td className="num">
                        <FigureValue mark={figureMark(form.previous, indicator, reading)} />
                      </td>
                      <td className="num">
                        <FigureValue mark={{ ...mark, pending: false }} strong />
                      </td>
                      <td className="num">{changeText(change, indicator, reading)}</td>
                      <td className="num">
                        {form.target &&
                          formatNumber(form.target.value, { decimals: indicator.decimals, locale })}
                        {form.target?.illustrative && <IllustrativeMark />}
                      </td>
                      <td className="small-text remarks">
                        {findings.map((finding) => (
                          <span
                            key={`${finding.check} ${finding.indicators.join(' ')}`}
                            className={`row ${finding.severity === 'error' ? 'tone-error' : 'tone-warning'}`}
                          >
                            <Icon name={finding.severity} size={14} />
                            {messages.checks.sentences[finding.check](finding, { name, number })}
                          </span>
                        ))}
                        {form.cell?.note && <span>{form.cell.note}</span>}
                        {form.cell?.source && <span className="dim">{form.cell.source}</span>}
                      </td>
                    </tr>
                  )
                })}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
