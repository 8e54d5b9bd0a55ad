import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { isLocked } from '@so-dan-van/domain/reports/workflow'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { failureCode, trpc } from '../../api/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useScope, YearScope } from '../../ui/scope.tsx'
import { useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { ReviewPanel } from './panel/review-panel.tsx'
import { ReportActions } from './report-actions.tsx'
import { ReportSteps } from './report-steps.tsx'
import { ReportTable } from './report-table.tsx'
import { type ReviewRow, reviewRows } from './review-rows.ts'
import './review.css'
import { useReviewKeys } from './use-review-keys.ts'
import { useReviewSteps } from './use-review-steps.ts'

/** One unit's report beside last year, all of it: the same steps as beside the matrix. */
export function ReviewReportPage() {
  const { app, review } = useLanguage().messages
  const { unit, year, change, address } = useScope()
  const query = useQuery({
    ...trpc.review.form.queryOptions({ unit: unit?.id ?? 0, year }),
    enabled: unit !== null,
  })
  const scope = (
    <>
      <Link to="/ra-soat" search={{ nam: String(year) } as never} className="button ghost">
        <Icon name="left" />
        {review.back}
      </Link>
      <b>{unit?.name}</b>
      <YearScope year={year} change={change} />
    </>
  )
  if (unit === null || query.data === undefined)
    return (
      <Page title={app.pages.review} scope={scope}>
        {unit === null ? (
          <EmptyState title={app.errors.notFound} />
        ) : failureCode(query.error) === 'NO_PERMISSION' ? (
          <EmptyState title={app.errors.noPermission} />
        ) : query.error !== null ? (
          <ErrorState error={query.error} retry={() => query.refetch()} />
        ) : (
          <Skeleton height={520} label={app.loading} />
        )}
      </Page>
    )
  return (
    <ReportReview
      key={`${unit.id} ${year}`}
      form={query.data}
      unit={unit}
      year={year}
      scope={scope}
      chosen={address.o ?? null}
      choose={(o) => change({ o: o ?? undefined })}
    />
  )
}

const rowFilters = ['all', 'decide', 'flagged', 'since', 'odd', 'changed', 'blank'] as const
type RowFilter = (typeof rowFilters)[number]

const passes: Record<RowFilter, (row: ReviewRow) => boolean> = {
  all: () => true,
  decide: (row) => row.decide,
  flagged: (row) => row.flag !== null,
  since: (row) => row.changedFrom !== null,
  odd: (row) => row.findings.length > 0,
  changed: (row) => row.changedMuch,
  blank: (row) => row.blank,
}

type Props = {
  form: EntryForm
  unit: UnitInfo
  year: number
  scope: ReactNode
  /** indicator whose cell is beside the list */
  chosen: string | null
  choose: (indicator: string | null) => void
}

function ReportReview({ form, unit, year, scope, chosen, choose }: Props) {
  const { app, entry, review: text } = useLanguage().messages
  const { catalogue } = useSession()
  const [filter, setFilter] = useState<RowFilter>('all')
  const steps = useReviewSteps()
  const { rows, warnings, blanks } = useMemo(() => reviewRows(form, catalogue), [form, catalogue])
  const shown = rows.filter(passes[filter])
  const queue = filter === 'all' ? rows.filter(passes.decide) : shown
  const at = queue.findIndex(({ indicator }) => indicator.code === chosen)
  const step = (by: 1 | -1) => {
    const next =
      queue[at === -1 ? (by === 1 ? 0 : queue.length - 1) : (at + by + queue.length) % queue.length]
    if (next !== undefined) choose(next.indicator.code)
  }
  useReviewKeys({ j: () => step(1), k: () => step(-1), escape: chosen === null ? null : () => choose(null) })
  const { approve, giveBack } = steps
  const done = approve.isSuccess ? text.done.approved : giveBack.isSuccess ? text.done.returned : ''
  const approveSection = (section: readonly ReviewRow[]) =>
    steps.approveCells.mutate({
      ...{ unit: unit.id, year, expectedVersion: form.report.version, note: null },
      cells: section.map(({ indicator, form: { cell } }) => ({
        ...{ indicator: indicator.code, expectedVersion: cell?.version ?? 0, flag: null },
      })),
    })
  return (
    <Page
      title={app.pages.review}
      about={`${unit.name} ${year}`}
      wide
      scope={
        <>
          {scope}
          <StatusChip status={isLocked(form.round) ? 'locked' : form.report.status} />
        </>
      }
      actions={
        <>
          <span role="status" className="change-up small-text">
            {done}
          </span>
          <ReportActions
            unit={unit.name}
            report={form.report}
            may={form.may}
            clean={rows.filter(({ clean }) => clean).length}
            warnings={warnings}
            blanks={blanks}
            steps={steps}
            keys={chosen === null}
          />
        </>
      }
    >
      <div className={chosen === null ? 'review-work' : 'review-work with-panel'}>
        <div className="review-main">
          {!form.may.approve && form.report.status !== 'approved' && !isLocked(form.round) && (
            <p className="dim">{text.why.wrongStatus}</p>
          )}
          {form.round.exception !== null && (
            <p className="dim">
              {entry.reopened(
                form.round.exception.untilOn.split('-').reverse().join('/'),
                form.round.exception.reason,
              )}
            </p>
          )}
          <div className="filters review-filters">
            {rowFilters.map((one) => {
              const count = rows.filter(passes[one]).length
              const idle = count === 0 && one !== filter && ['decide', 'flagged', 'since'].includes(one)
              return idle ? null : (
                <button
                  key={one}
                  type="button"
                  className="filter"
                  aria-pressed={filter === one}
                  onClick={() => setFilter(one)}
                >
                  {text.rowFilters[one]} <b>{count}</b>
                </button>
              )
            })}
          </div>
          {steps.approveCells.error && (
            <p className="change-down" role="alert">
              {steps.approveCells.error.message}
            </p>
          )}
          <div className={chosen === null ? 'review-body' : 'review-body alone'}>
            <ReportTable
              rows={shown}
              year={year}
              label={unit.name}
              chosen={chosen}
              choose={choose}
              approveSection={form.may.approve ? approveSection : null}
            />
            <ReportSteps form={form} />
          </div>
        </div>
        {chosen !== null && (
          <ReviewPanel
            unit={unit}
            year={year}
            indicator={chosen}
            steps={steps}
            place={{ at: at + 1, of: queue.length }}
            step={step}
            close={() => choose(null)}
          />
        )}
      </div>
    </Page>
  )
}
