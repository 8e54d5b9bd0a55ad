import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { OddFigure } from '@so-dan-van/domain/reports/odd-figure'
import { indicatorName, oddReason } from '@so-dan-van/presentation/review/odd-table'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { type SortColumn, type Sorting, sortColumns } from './use-odd-filter.ts'

type Props = {
  rows: readonly OddFigure[]
  indicators: ReadonlyMap<string, Indicator>
  sorting: Sorting
  sortBy: (column: SortColumn) => void
}

/** The odd figures, one a line: why, what was likely meant, what the report says; the indicator leads to its cell. */
export function OddRows({ rows, indicators, sorting, sortBy }: Props) {
  const { odd } = useLanguage().messages
  return (
    <div className="card scroll-x odd-list" tabIndex={0} role="region" aria-label={odd.title}>
      <table className="data-table">
        <thead>
          <tr>
            {Object.entries(odd.columns).map(([key, label]) => {
              const column = sortColumns.find((one) => one === key)
              const sorted = column === sorting.column
              return (
                <th
                  key={key}
                  scope="col"
                  className={key === 'value' || key === 'likely' ? 'num' : undefined}
                  aria-sort={sorted ? (sorting.down ? 'descending' : 'ascending') : undefined}
                >
                  {column === undefined ? (
                    label
                  ) : (
                    <button
                      type="button"
                      className="link odd-sort"
                      title={odd.sortBy(label)}
                      onClick={() => sortBy(column)}
                    >
                      {label} {sorted && <span aria-hidden="true">{sorting.down ? '↓' : '↑'}</span>}
                    </button>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OddRow
              key={`${row.unit} ${row.year} ${row.finding.check} ${row.finding.indicators.join(' ')}`}
              row={row}
              indicators={indicators}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OddRow({ row, indicators }: { row: OddFigure; indicators: ReadonlyMap<string, Indicator> }) {
  const { messages, locale } = useLanguage()
  const { odd, checks } = messages
  const unit = useCatalogue().units.find(({ id }) => id === row.unit)
  const { finding, year, status, note, value } = row
  const indicator = indicators.get(row.indicator)
  const name = indicatorName(indicator, row.indicator, locale)
  const number = (one: string) => formatNumber(one, { decimals: indicator?.decimals, locale })
  const error = finding.severity === 'error'
  return (
    <tr>
      <td>{year}</td>
      <td className="odd-unit">{unit?.name}</td>
      <th scope="row">
        <Link
          to="/ra-soat"
          search={{ nam: String(year), o: `${unit?.code}.${row.indicator}` } as never}
          className="link"
          aria-label={odd.openCell(name, unit?.name ?? '', year)}
        >
          {name}
        </Link>{' '}
        <span className="dim">({indicator?.unitOfMeasure})</span>
      </th>
      <td className="num">{value === null ? '' : <b>{number(value)}</b>}</td>
      <td className="odd-reason">
        <span className={`row ${error ? 'tone-error' : 'tone-warning'}`}>
          <Icon name={finding.severity} size={14} />
          {odd.kinds[finding.check]}
          <span className="sr">, {checks.severity[finding.severity]}</span>
        </span>
        {oddReason(finding, { indicators, messages, locale })}
      </td>
      <td className="num">{finding.fix === null ? '' : number(finding.fix.value)}</td>
      <td className="odd-state">
        <StatusChip status={status} />
        <span className={note === null ? 'dim small-text' : 'small-text'}>{note ?? odd.noNote}</span>
      </td>
    </tr>
  )
}
