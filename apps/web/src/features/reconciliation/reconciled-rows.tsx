import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Reconciliation } from '@so-dan-van/domain/registers/reconciliation'
import { indicatorName } from '@so-dan-van/presentation/review/odd-table'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'

type Row = Reconciliation['rows'][number]
type Props = { rows: readonly Row[]; open: (row: Row) => void }

export function ReconciledRows({ rows, open }: Props) {
  const { reconciliation: text } = useLanguage().messages
  const { columns } = text
  return (
    <div className="card scroll-x reconciled" tabIndex={0} role="region" aria-label={text.title}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{columns.year}</th>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.indicator}</th>
            <th scope="col" className="num">
              {columns.declared}
            </th>
            <th scope="col" className="num">
              {columns.counted}
            </th>
            <th scope="col" className="num">
              {columns.difference}
            </th>
            <th scope="col">{columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ReconciledRow key={`${row.unit} ${row.year} ${row.indicator}`} row={row} open={open} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ReconciledRow({ row, open }: { row: Row; open: Props['open'] }) {
  const { messages, locale } = useLanguage()
  const { indicators } = useCatalogue()
  const text = messages.reconciliation
  const indicator = indicators.find(({ code }) => code === row.indicator)
  const name = indicatorName(indicator, row.indicator, locale)
  const number = (value: string, sign = false) =>
    formatNumber(value, { decimals: indicator?.decimals, sign, locale })
  const differs = row.difference !== null && row.difference !== '0'
  return (
    <tr>
      <td className="reconciled-year">{row.year}</td>
      <td className="reconciled-unit">{row.unitName}</td>
      <th scope="row">
        {name} <span className="dim">({indicator?.unitOfMeasure})</span>
      </th>
      <td className="num" data-label={text.columns.declared}>
        {row.declared === null ? <span className="dim">{text.notDeclared}</span> : number(row.declared)}
      </td>
      <td className="num" data-label={text.columns.counted}>
        <button
          type="button"
          className="link"
          aria-label={text.items.open(number(row.counted), name, row.unitName)}
          onClick={() => open(row)}
        >
          {number(row.counted)}
        </button>
      </td>
      <td className="num">
        {differs && row.difference !== null && (
          <span className="row tone-warning">
            <Icon name="warning" size={14} /> {number(row.difference, true)}
          </span>
        )}
        {row.difference === '0' && (
          <span className="row change-up">
            <Icon name="check" size={14} /> {text.filters.same}
          </span>
        )}
      </td>
      <td>
        {differs && (row.note ?? <span className="dim small-text">{text.noNote}</span>)}
        {row.countedThen !== null && (
          <span className="row tone-warning">
            <Icon name="clock" size={14} /> {text.countedThen(number(row.countedThen))}
          </span>
        )}
      </td>
    </tr>
  )
}
