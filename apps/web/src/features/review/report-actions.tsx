import type { EntryForm, ReportSummary } from '@so-dan-van/domain/reports/report'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { ApproveDialog, ReturnDialog } from './decision-dialogs.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import type { ReviewSteps } from './use-review-steps.ts'

type Props = {
  unit: string
  report: ReportSummary
  may: EntryForm['may']
  /** cells that nothing was found in, not yet approved */
  clean: number
  warnings: number
  blanks: number
  steps: ReviewSteps
  /** letters of the whole report, where no cell takes them */
  keys: boolean
}

/** What the reviewer does with a whole report: approve what is clean, return it, approve it. */
export function ReportActions({ unit, report, may, clean, warnings, blanks, steps, keys }: Props) {
  const { review } = useLanguage().messages
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const step = { unit: report.unit, year: report.year, expectedVersion: report.version }
  const close = () => setAsking(null)
  const { approve, giveBack, approveCells } = steps
  useReviewKeys(
    keys
      ? {
          r: may.return ? () => setAsking('return') : null,
          a: may.approve ? () => setAsking('approve') : null,
        }
      : {},
  )
  return (
    <>
      {may.approve && clean > 0 && (
        <button
          type="button"
          className="button"
          disabled={approveCells.isPending}
          onClick={() => approveCells.mutate({ ...step, cells: 'clean', note: null })}
        >
          <Icon name="check" />
          {review.approveClean(clean)}
        </button>
      )}
      {may.return && (
        <button type="button" className="button" onClick={() => setAsking('return')}>
          <Icon name="returned" />
          {report.flags.open > 0 ? review.returnFlags(report.flags.open) : review.returnIt}
          {keys && <kbd className="kbd">R</kbd>}
        </button>
      )}
      {may.approve && (
        <button type="button" className="button primary" onClick={() => setAsking('approve')}>
          <Icon name="check" />
          {review.approve}
          {keys && <kbd className="kbd">A</kbd>}
        </button>
      )}
      {asking === 'approve' && (
        <ApproveDialog
          unit={unit}
          warnings={warnings}
          blanks={blanks}
          flags={report.flags.open}
          busy={approve.isPending}
          problem={approve.error?.message ?? null}
          close={close}
          confirm={() => approve.mutate(step, { onSuccess: close })}
        />
      )}
      {asking === 'return' && (
        <ReturnWithFlags
          unit={unit}
          report={report}
          busy={giveBack.isPending}
          problem={giveBack.error?.message ?? null}
          close={close}
          confirm={(how) => giveBack.mutate({ ...step, ...how }, { onSuccess: close })}
        />
      )}
    </>
  )
}

type Returning = { reason: string | null; flags: number[]; answerDueOn: string | null }

function ReturnWithFlags({
  report,
  confirm,
  ...common
}: {
  unit: string
  report: ReportSummary
  busy: boolean
  problem: string | null
  close: () => void
  confirm: (how: Returning) => void
}) {
  const { unit, year } = report
  const form = useQuery(trpc.review.form.queryOptions({ unit, year }))
  const flags = form.data?.flags.filter(({ state }) => state === 'open') ?? []
  if (form.data === undefined) return null
  return (
    <ReturnDialog
      {...common}
      flags={flags}
      confirm={(reason, answerDueOn) =>
        confirm({ reason: reason || null, answerDueOn, flags: flags.map(({ id }) => id) })
      }
    />
  )
}
