import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { groupBy } from '@so-dan-van/domain/group-by'
import { changeText, figureMark, numberText } from '@so-dan-van/presentation/figure/figure-mark'
import { Fragment } from 'react'
import { FigureValue, IllustrativeMark } from '../../ui/figure-value.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'
import { FindingSentence } from './finding-sentence.tsx'
import type { ReviewRow } from './review-rows.ts'

type Props = {
  rows: readonly ReviewRow[]
  year: number
  label: string
  /** indicator whose cell is beside the list */
  chosen: string | null
  choose: (indicator: string) => void
  /** approves the clean cells of a section; null = not now */
  approveSection: ((rows: readonly ReviewRow[]) => void) | null
}

/** Last year, this year, change, plan, what the checks say, notes and source of each figure. */
export function ReportTable({ rows, year, label, chosen, choose, approveSection }: Props) {
  const { messages, locale } = useLanguage()
  const { review: text } = messages
  const { catalogue } = useSession()
  const groups = groupBy(rows, ({ indicator }) => indicator.programme)
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
            const clean = list?.filter((row) => row.clean) ?? []
            return list === undefined ? null : (
              <Fragment key={programme.code}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={6}>
                    {locale === 'en' ? programme.nameEn : programme.name}{' '}
                    {approveSection !== null && clean.length > 0 && (
                      <button type="button" className="button small" onClick={() => approveSection(clean)}>
                        <Icon name="check" size={13} />
                        {text.approveSection(clean.length)}
                      </button>
                    )}
                  </th>
                </tr>
                {list.map((row) => (
                  <ReportRow
                    key={row.indicator.code}
                    row={row}
                    chosen={row.indicator.code === chosen}
                    choose={choose}
                  />
                ))}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { row: ReviewRow; chosen: boolean; choose: (indicator: string) => void }

function ReportRow({ row, chosen, choose }: RowProps) {
  const { messages, locale } = useLanguage()
  const reading = { messages, locale }
  const { indicator, form, change, findings } = row
  const name = locale === 'en' ? indicator.nameEn : indicator.name
  const approved = form.cell?.status === 'approved' && !form.cell.derived
  return (
    <tr className={[findings.length > 0 && !approved ? 'odd' : '', chosen ? 'chosen' : ''].join(' ')}>
      <th scope="row">
        <button
          type="button"
          className="row-opener"
          aria-pressed={chosen}
          title={messages.review.openCell(name)}
          onClick={() => choose(indicator.code)}
        >
          {name} <span className="dim">({indicator.unitOfMeasure})</span>
        </button>
      </th>
      <td className="num">
        <FigureValue mark={figureMark(form.previous, indicator, reading)} />
      </td>
      <td className="num">
        {approved && (
          <span className="change-up" title={messages.terms.status.approved}>
            <Icon name="check" size={13} />
            <span className="sr">{messages.terms.status.approved}</span>
          </span>
        )}{' '}
        <FigureValue mark={{ ...figureMark(form.cell, indicator, reading), pending: false }} strong />
      </td>
      <td className="num">{changeText(change, indicator, reading)}</td>
      <td className="num">
        {form.target && formatNumber(form.target.value, { decimals: indicator.decimals, locale })}
        {form.target?.illustrative && <IllustrativeMark />}
      </td>
      <td className="small-text remarks">
        <RowFlag row={row} />
        {findings.map((finding) => (
          <FindingSentence key={`${finding.check} ${finding.indicators.join(' ')}`} finding={finding} />
        ))}
        {form.cell?.note && <span>{form.cell.note}</span>}
        {form.cell?.source && <span className="dim">{form.cell.source}</span>}
      </td>
    </tr>
  )
}

/** What is objected to, what was answered, what changed since the return. */
function RowFlag({ row: { flag, changedFrom, indicator } }: { row: ReviewRow }) {
  const { messages, locale } = useLanguage()
  const { panel, matrix } = messages.review
  return (
    <>
      {flag !== null && (
        <span className="row tone-returned">
          <Icon name="returned" size={14} />
          <span>{flag.reason}</span>
        </span>
      )}
      {flag?.state === 'answered' && (
        <span className="row">
          <Icon name="reply" size={14} />
          <span>{flag.answer ?? panel.answeredByValue}</span>
        </span>
      )}
      {changedFrom !== null && (
        <b>
          {panel.changedFrom(
            changedFrom.notApplicable
              ? messages.terms.notApplicable
              : changedFrom.value === null
                ? matrix.blank
                : numberText(changedFrom.value, indicator, locale),
          )}
        </b>
      )}
    </>
  )
}
