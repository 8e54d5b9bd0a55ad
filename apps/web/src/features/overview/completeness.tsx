import { vietnamDay } from '@so-dan-van/domain/reports/dates'
import type { ReportSummary } from '@so-dan-van/domain/reports/report'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../ui/language.tsx'
import { mayReviewAny, useSession } from '../../ui/session.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'

type Props = { reports: readonly ReportSummary[]; districts: readonly UnitInfo[]; year: number }

const order = { approved: 0, submitted: 1, returned: 2, draft: 3 }

/** How full each district's report is, and where it stands. */
export function Completeness({ reports, districts, year }: Props) {
  const { overview: text } = useMessages()
  const session = useSession()
  const done = reports.reduce((sum, { filled }) => sum + filled, 0)
  const all = reports.reduce((sum, { cells }) => sum + cells, 0)
  const sorted = [...reports].sort((a, b) => order[a.status] - order[b.status] || b.filled - a.filled)
  return (
    <section className="completeness" aria-label={text.reports(done, all)}>
      <header className="card-head">
        <div className="grow">
          <h3>{text.reports(done, all)}</h3>
          <p className="dim small-text">{text.reportsHint}</p>
        </div>
        {mayReviewAny(session) && (
          <Link to="/ra-soat" search={{ nam: String(year) } as never} className="small-text">
            {text.openReview}
          </Link>
        )}
      </header>
      <ul>
        {sorted.map((report) => (
          <li key={report.unit}>
            <b>{districts.find(({ id }) => id === report.unit)?.name}</b>
            <span className="track" aria-hidden="true">
              <i style={{ width: `${report.cells > 0 ? (report.filled / report.cells) * 100 : 0}%` }} />
            </span>
            <span className="num">
              {report.filled}/{report.cells}
            </span>
            <StatusChip status={report.status} />
            <Deadline report={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** When it came, or how late it is. */
function Deadline({ report }: { report: ReportSummary }) {
  const { overview: text } = useMessages()
  if (report.lateDays > 0 && report.submittedAt === null)
    return <span className="late">{text.late(report.lateDays)}</span>
  const [, month, day] = report.submittedAt === null ? [] : vietnamDay(report.submittedAt).split('-')
  return <span className="dim when">{month && `${day}/${month}`}</span>
}
