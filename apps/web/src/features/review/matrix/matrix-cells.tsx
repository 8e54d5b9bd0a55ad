import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { Link } from '@tanstack/react-router'
import { IllustrativeMark } from '../../../ui/figure-value.tsx'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { StatusChip } from '../../../ui/status-chip.tsx'
import {
  type CellFilter,
  isFilled,
  type MatrixColumn,
  type MatrixRow,
  type SummaryLook,
  summaryOf,
} from './matrix-model.ts'

export const lookIcons: Partial<Record<SummaryLook, IconName>> = {
  part: 'partly',
  late: 'clock',
  draft: 'edit',
  odd: 'warning',
  returned: 'returned',
  submitted: 'submit',
  approved: 'check',
}

type Place = { id: string; at: string; active: boolean; chosen?: boolean }
type Column<K> = Extract<MatrixColumn, { kind: K }>

/** Name, state of the report, how full it is and how late. The name leads to the whole report. */
export function UnitCells({
  row,
  year,
  locked,
  select,
}: {
  row: MatrixRow
  year: number
  locked: boolean
  select: () => void
}) {
  const { review } = useLanguage().messages
  const { report, code, name } = row
  const approved = row.cells.filter(({ state }) => state === 'approved').length
  return (
    <>
      <th scope="row" className="unit">
        <Link
          to="/ra-soat/$code"
          params={{ code } as never}
          search={{ nam: String(year) } as never}
          tabIndex={-1}
        >
          <span className="sr">{review.open} </span>
          <b>{name}</b>
        </Link>
        <small>{review.matrix.cells(report.filled, report.cells)}</small>
      </th>
      <td className="report">
        <button type="button" tabIndex={-1} className="report-state" onClick={select}>
          <StatusChip status={locked ? 'locked' : report.status} />
          <small className={report.lateDays > 0 ? 'late' : undefined}>
            {report.lateDays > 0
              ? review.late(report.lateDays)
              : report.status === 'submitted' && approved > 0
                ? review.matrix.approved(approved)
                : report.status === 'returned'
                  ? review.matrix.answered(report.flags.answered, report.flags.open + report.flags.answered)
                  : report.submittedAt && shortDay(report.submittedAt)}
          </small>
        </button>
      </td>
    </>
  )
}

const shortDay = (instant: string) => {
  const date = new Date(instant)
  return `${date.getDate()}/${date.getMonth() + 1}`
}

export function ProgrammeCell({
  row,
  column,
  filter,
  place,
}: {
  row: MatrixRow
  column: Column<'programme'>
  filter: CellFilter
  place: Place
}) {
  const { messages, locale } = useLanguage()
  const { matrix: text } = messages.review
  const cells = column.places.flatMap((at) => row.cells[at] ?? [])
  const { filled, all, look } = summaryOf(cells)
  const matching = filter === 'all' ? 0 : cells.filter(({ state }) => state === filter).length
  const shown = filter === 'all' ? look : matching > 0 ? filter : 'quiet'
  const icon = shown === 'quiet' ? undefined : lookIcons[shown]
  const name = locale === 'en' ? column.programme.nameEn : column.programme.name
  return (
    <td
      role="gridcell"
      id={place.id}
      className={`look is-${shown}${place.active ? ' active' : ''}`}
      aria-label={text.programmeCell(row.name, name, filled, all, text.looks[look])}
      data-place={place.at}
    >
      <span className="box">
        {icon && <Icon name={icon} size={13} />}
        <span>
          {look === 'notApplicable' && filter === 'all'
            ? messages.terms.notApplicable
            : filter === 'all'
              ? `${filled}/${all}`
              : matching || ''}
        </span>
      </span>
    </td>
  )
}

export function IndicatorCell({
  row,
  column,
  filter,
  place,
  diamonds,
  edge,
}: {
  row: MatrixRow
  column: Column<'indicator'>
  filter: CellFilter
  place: Place
  diamonds: boolean
  edge: string
}) {
  const { messages, locale } = useLanguage()
  const { matrix: text } = messages.review
  const { terms } = messages
  const cell = row.cells[column.place]
  if (cell === undefined) return <td role="gridcell" id={place.id} />
  const { indicator } = column
  const value =
    cell.value === null
      ? cell.notApplicable
        ? terms.notApplicable
        : text.blank
      : formatNumber(cell.value, { decimals: indicator.decimals, locale })
  const shown = filter === 'all' || cell.state === filter ? cell.state : 'quiet'
  const marked = shown === 'returned' || shown === 'odd' || shown === 'late'
  return (
    <td
      role="gridcell"
      id={place.id}
      aria-selected={place.chosen}
      className={`value is-${shown}${edge}${place.active ? ' active' : ''}${place.chosen ? ' chosen' : ''}`}
      aria-label={text.indicatorCell(
        row.name,
        locale === 'en' ? indicator.nameEn : indicator.name,
        value,
        [text.looks[cell.state], cell.flag ? text.flags[cell.flag.state] : ''].filter(Boolean).join(', '),
      )}
      data-place={place.at}
    >
      <span className="box">
        {cell.flag ? (
          <Icon name={cell.flag.state === 'answered' ? 'reply' : 'returned'} size={13} />
        ) : (
          marked && <Icon name={lookIcons[cell.state] ?? 'warning'} size={13} />
        )}
        {!cell.flag && shown === 'approved' && <Icon name="check" size={12} />}
        <span className={isFilled(cell) ? 'number' : 'nothing'}>{value}</span>
        {cell.estimate && <span className="estimate">{terms.estimate}</span>}
        {diamonds && cell.illustrative && <IllustrativeMark />}
      </span>
    </td>
  )
}
