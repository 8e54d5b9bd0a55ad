import { Link } from '@tanstack/react-router'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { isFilled, type MatrixRow } from './matrix/matrix-model.ts'
import { ReportActions } from './report-actions.tsx'
import type { ReviewSteps } from './use-review-steps.ts'

type Props = { row: MatrixRow; locked: boolean; steps: ReviewSteps; keys: boolean }

/** The report that a cell belongs to, and what can be done with all of it. */
export function ReportSection({ row, locked, steps, keys }: Props) {
  const { review } = useLanguage().messages
  const { report, cells } = row
  const open = cells.filter(({ state }) => state === 'odd').length
  const problem = steps.approveCells.error ?? null
  return (
    <section aria-label={review.panel.report(row.name)}>
      <h3>{review.panel.report(row.name)}</h3>
      <p className="report-line">
        <StatusChip status={locked ? 'locked' : report.status} />
        <span>{review.matrix.cells(report.filled, report.cells)}</span>
        {report.lateDays > 0 && <span className="late">{review.late(report.lateDays)}</span>}
        {report.answerDueOn && (
          <span>{review.panel.answerDue(report.answerDueOn.split('-').reverse().join('/'))}</span>
        )}
        {report.flags.open + report.flags.answered > 0 && (
          <span>
            {review.matrix.answered(report.flags.answered, report.flags.open + report.flags.answered)}
          </span>
        )}
      </p>
      <div className="report-actions">
        <ReportActions
          unit={row.name}
          report={report}
          may={row.may}
          clean={cells.filter(({ clean }) => clean).length}
          warnings={open}
          blanks={cells.filter((cell) => !isFilled(cell)).length}
          steps={steps}
          keys={keys}
        />
        <Link
          to="/ra-soat/$code"
          params={{ code: row.code } as never}
          search={{ nam: String(report.year) } as never}
          className="button ghost"
        >
          <Icon name="table" />
          {review.panel.wholeReport}
        </Link>
      </div>
      {keys && problem !== null && (
        <p className="change-down" role="alert">
          {problem.message}
        </p>
      )}
    </section>
  )
}
