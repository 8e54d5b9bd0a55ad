import type { ReportStatus, ReportSummary } from '@so-dan-van/domain/reports/report'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { failureCode, trpc } from '../../api/api.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useScope, YearScope } from '../../ui/scope.tsx'
import { mayReviewAny, useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import './review.css'

const filters: {
  name: 'all' | 'waiting' | 'draft' | 'returned' | 'approved'
  status: ReportStatus | null
}[] = [
  { name: 'all', status: null },
  { name: 'waiting', status: 'submitted' },
  { name: 'draft', status: 'draft' },
  { name: 'returned', status: 'returned' },
  { name: 'approved', status: 'approved' },
]

/** Reports of a year by state: who is missing, who waits for review. */
export function ReviewPage() {
  const session = useSession()
  const { messages, locale } = useLanguage()
  const { app, review: text } = messages
  const openYear = session.catalogue.rounds.filter(({ lockedAt }) => lockedAt === null).at(-1)?.year
  const { catalogue, year, province, change } = useScope(openYear)
  const [filter, setFilter] = useState<ReportStatus | null>(null)
  const query = useQuery({
    ...trpc.review.list.queryOptions({ unit: province?.id ?? 0, year }),
    enabled: province !== null && mayReviewAny(session),
  })
  const round = catalogue.rounds.find((one) => one.year === year)
  const reports = query.data ?? []
  const shown = reports.filter(({ status }) => filter === null || status === filter)
  const nameOf = (id: number) => catalogue.units.find((unit) => unit.id === id)
  const allowed = mayReviewAny(session) && failureCode(query.error) !== 'NO_PERMISSION'
  return (
    <Page
      title={app.pages.review}
      scope={
        <>
          <YearScope year={year} change={change} />
          {round && (
            <span className="dim small-text">{text.due(round.dueOn.split('-').reverse().join('/'))}</span>
          )}
        </>
      }
    >
      {!allowed && <EmptyState title={app.errors.noPermission} />}
      {allowed && query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {allowed && query.isPending && <Skeleton height={420} label={app.loading} />}
      {allowed && query.data && (
        <>
          <div className="filters review-filters">
            {filters.map(({ name, status }) => (
              <button
                key={name}
                type="button"
                className="filter"
                aria-pressed={filter === status}
                onClick={() => setFilter(status)}
              >
                {text.filters[name]}{' '}
                <b>{reports.filter((report) => status === null || report.status === status).length}</b>
              </button>
            ))}
          </div>
          {shown.length === 0 ? (
            <EmptyState title={reports.length === 0 ? text.noRound : text.none} />
          ) : (
            <div
              className="card scroll-x review-list"
              tabIndex={0}
              role="region"
              aria-label={text.title(year)}
            >
              <table className="data-table">
                <thead>
                  <tr>
                    <th scope="col">{text.columns.unit}</th>
                    <th scope="col">{text.columns.status}</th>
                    <th scope="col">{text.columns.filled}</th>
                    <th scope="col">{text.columns.late}</th>
                    <th scope="col">{text.columns.last}</th>
                    <th scope="col">{text.columns.reason}</th>
                    <th scope="col">
                      <span className="sr">{text.open}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((report) => (
                    <ReportRow
                      key={report.unit}
                      report={report}
                      name={nameOf(report.unit)?.name ?? ''}
                      code={nameOf(report.unit)?.code ?? ''}
                      year={year}
                      locale={locale}
                      locked={round?.lockedAt != null}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </Page>
  )
}

type RowProps = {
  report: ReportSummary
  name: string
  code: string
  year: number
  locale: string
  locked: boolean
}

function ReportRow({ report, name, code, year, locale, locked }: RowProps) {
  const { review: text } = useLanguage().messages
  const share = report.cells > 0 ? (report.filled / report.cells) * 100 : 0
  return (
    <tr data-unit={code}>
      <th scope="row">
        <Link to="/ra-soat/$code" params={{ code } as never} search={{ nam: String(year) } as never}>
          <b>{name}</b>
        </Link>
      </th>
      <td>
        <StatusChip status={locked ? 'locked' : report.status} />
      </td>
      <td>
        <span className="row" style={{ flexWrap: 'nowrap' }}>
          <span className="track" style={{ width: 84 }} aria-hidden="true">
            <i style={{ width: `${share}%` }} />
          </span>
          {report.filled}/{report.cells}
        </span>
      </td>
      <td className={report.lateDays > 0 ? 'change-down' : 'dim'}>{text.late(report.lateDays)}</td>
      <td className="dim">
        {new Date(report.updatedAt).toLocaleDateString(locale)}
        {report.updatedBy && `, ${report.updatedBy}`}
      </td>
      <td>{report.status === 'returned' ? report.lastReason : ''}</td>
      <td>
        <Link
          to="/ra-soat/$code"
          params={{ code } as never}
          search={{ nam: String(year) } as never}
          className="button small"
        >
          {text.open}
          <span className="sr"> {name}</span>
        </Link>
      </td>
    </tr>
  )
}
