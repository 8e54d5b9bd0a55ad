import type { ReportSummary } from '@so-dan-van/domain/reports/report'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../ui/language.tsx'
import { mayReviewAny, useSession } from '../../ui/session.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'

/** How full each district's report is, and where it stands. */
export function Completeness({
  reports,
  districts,
  year,
}: {
  reports: readonly ReportSummary[]
  districts: UnitInfo[]
  year: number
}) {
  const { overview: text } = useMessages()
  const session = useSession()
  const done = reports.reduce((sum, { filled }) => sum + filled, 0)
  const all = reports.reduce((sum, { cells }) => sum + cells, 0)
  return (
    <>
      <div className="row">
        <h3 className="grow">{text.reports(done, all)}</h3>
        {mayReviewAny(session) && (
          <Link to="/ra-soat" search={{ nam: String(year) } as never} className="small-text">
            {text.openReview}
          </Link>
        )}
      </div>
      <p className="dim small-text">{text.reportsHint}</p>
      <ul className="completeness">
        {reports.map((report) => (
          <li key={report.unit}>
            <span>{districts.find(({ id }) => id === report.unit)?.name}</span>
            <span className="track" aria-hidden="true">
              <i style={{ width: `${report.cells > 0 ? (report.filled / report.cells) * 100 : 0}%` }} />
            </span>
            <span className="num">
              {report.filled}/{report.cells}
            </span>
            <span>
              {report.lateDays > 0 && report.status !== 'approved' ? (
                <span className="change-down">{text.late(report.lateDays)}</span>
              ) : (
                <StatusChip status={report.status} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
