import { cellStates } from '@so-dan-van/domain/reports/cell-state'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { StatusChip } from '../../../ui/status-chip.tsx'
import { lookIcons } from './matrix-cells.tsx'
import { type CellFilter, type CellPlace, countsOf, type MatrixRow } from './matrix-model.ts'

type Props = {
  rows: readonly MatrixRow[]
  codes: readonly string[]
  year: number
  locked: boolean
  filter: CellFilter
  select: (place: CellPlace) => void
}

/** The matrix on a phone: units with the number of cells in each state; a number opens the first such cell. */
export function UnitList({ rows, codes, year, locked, filter, select }: Props) {
  const { review } = useLanguage().messages
  return (
    <ul className="unit-list">
      {rows.map((row) => {
        const counts = countsOf([row])
        const states = cellStates.filter(
          (state) => counts[state] > 0 && (filter === 'all' || filter === state),
        )
        return (
          <li key={row.unit} className="card" data-unit={row.code}>
            <Link
              to="/ra-soat/$code"
              params={{ code: row.code } as never}
              search={{ nam: String(year) } as never}
              className="unit-line"
            >
              <b>{row.name}</b>
              <StatusChip status={locked ? 'locked' : row.report.status} />
              <span className="dim small-text">
                {review.matrix.cells(row.report.filled, row.report.cells)}
              </span>
              {row.report.lateDays > 0 && <span className="late">{review.late(row.report.lateDays)}</span>}
            </Link>
            <span className="filters">
              {states.map((state) => {
                const icon = lookIcons[state]
                return (
                  <button
                    key={state}
                    type="button"
                    className={`state-count is-${state}`}
                    onClick={() => {
                      const place = row.cells.findIndex((cell) => cell.state === state)
                      select({ unit: row.code, indicator: codes[place] ?? '' })
                    }}
                  >
                    {icon && <Icon name={icon} size={13} />}
                    {review.matrix.filters[state]} <b>{counts[state]}</b>
                  </button>
                )
              })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
