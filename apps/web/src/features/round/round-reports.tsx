import type { RoundDetail } from '@so-dan-van/domain/reports/administered-round'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { dayText } from './round-table.tsx'

/** Where each report of a round stands; in a locked round one is reopened until a day, or closed again before it. */
export function RoundReports({ detail }: { detail: RoundDetail }) {
  const { round: text } = useMessages()
  const [reopening, setReopening] = useState<{ unit: number; name: string } | null>(null)
  const cache = useQueryClient()
  const end = useMutation(
    trpc.round.endReopening.mutationOptions({ onSettled: () => cache.invalidateQueries() }),
  )
  const { round, reports } = detail
  const locked = round.state === 'locked'
  const close = (unit: number) => end.mutate({ round: round.id, unit })
  return (
    <>
      {end.error !== null && (
        <p className="change-down" role="alert">
          {end.error.message}
        </p>
      )}
      <div className="card scroll-x round-list" tabIndex={0} role="region" aria-label={text.reports.title}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{text.reports.unit}</th>
              {round.level === 'commune' && <th scope="col">{text.reports.above}</th>}
              <th scope="col">{text.reports.status}</th>
              <th scope="col">{text.reports.timeliness}</th>
              {locked && <th scope="col">{text.reports.exception}</th>}
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.unit}>
                <th scope="row">
                  <Link
                    to="/ra-soat/$code"
                    params={{ code: report.code } as never}
                    search={{ nam: String(round.year) } as never}
                  >
                    {report.name}
                  </Link>
                </th>
                {round.level === 'commune' && <td>{report.above}</td>}
                <td>
                  <StatusChip status={report.status} />
                </td>
                <td className={['late', 'overdue'].includes(report.timeliness.state) ? 'change-down' : 'dim'}>
                  {text.timeliness(report.timeliness)}
                </td>
                {locked && (
                  <td>
                    <Exception
                      report={report}
                      busy={end.isPending}
                      end={() => close(report.unit)}
                      reopen={() => setReopening(report)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reopening !== null && (
        <ReopenDialog round={round.id} {...reopening} close={() => setReopening(null)} />
      )}
    </>
  )
}

type ExceptionProps = {
  report: RoundDetail['reports'][number]
  busy: boolean
  end: () => void
  reopen: () => void
}

function Exception({ report: { name, exception }, busy, end, reopen }: ExceptionProps) {
  const { round } = useMessages()
  const text = round.reopen
  if (exception === null)
    return (
      <button type="button" className="button small" onClick={reopen}>
        {text.button}
        <span className="sr"> {name}</span>
      </button>
    )
  return (
    <span className="row">
      {text.inForce(dayText(exception.untilOn), exception.reason, exception.by)}
      <button
        type="button"
        className="button small"
        disabled={busy}
        aria-label={text.endOf(name)}
        onClick={end}
      >
        {text.end}
      </button>
    </span>
  )
}
