import type { EntryForm } from '@so-dan-van/domain/reports/report'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { failureCode, trpc } from '../../api/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useScope, YearScope } from '../../ui/scope.tsx'
import { useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { ApproveDialog, ReturnDialog } from './decision-dialogs.tsx'
import { ReportTable } from './report-table.tsx'
import { reviewRows } from './review-rows.ts'
import './review.css'

const rowFilters = ['all', 'odd', 'changed', 'blank'] as const
type RowFilter = (typeof rowFilters)[number]

/** One district's report beside last year: approve it, or return it with a reason. */
export function ReviewReportPage() {
  const { app } = useLanguage().messages
  const { unit, year, change } = useScope()
  const query = useQuery({
    ...trpc.review.form.queryOptions({ unit: unit?.id ?? 0, year }),
    enabled: unit !== null,
  })
  const scope = (
    <>
      <Link to="/ra-soat" search={{ nam: String(year) } as never} className="button ghost">
        <Icon name="left" />
        {useLanguage().messages.review.back}
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
  return <ReportReview key={`${unit.id} ${year}`} form={query.data} unit={unit} year={year} scope={scope} />
}

function ReportReview({
  form,
  unit,
  year,
  scope,
}: {
  form: EntryForm
  unit: UnitInfo
  year: number
  scope: React.ReactNode
}) {
  const { messages, locale } = useLanguage()
  const { app, review: text, terms } = messages
  const { catalogue } = useSession()
  const cache = useQueryClient()
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const [filter, setFilter] = useState<RowFilter>('all')
  const refresh = { onSettled: () => cache.invalidateQueries() }
  const approve = useMutation(trpc.review.approve.mutationOptions(refresh))
  const giveBack = useMutation(trpc.review.return.mutationOptions(refresh))
  const { rows, warnings, blanks } = useMemo(() => reviewRows(form, catalogue), [form, catalogue])
  const passes = {
    all: () => true,
    odd: (row: (typeof rows)[number]) => row.findings.length > 0,
    changed: (row: (typeof rows)[number]) => row.changedMuch,
    blank: (row: (typeof rows)[number]) => row.blank,
  }
  const step = { unit: unit.id, year, expectedVersion: form.report.version }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const busy = (event.target as HTMLElement).closest('input, textarea, select, dialog') !== null
      if (busy || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key.toLowerCase() === 'a' && form.may.approve) setAsking('approve')
      if (event.key.toLowerCase() === 'r' && form.may.return) setAsking('return')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [form.may])
  const done = approve.isSuccess ? text.done.approved : giveBack.isSuccess ? text.done.returned : ''
  return (
    <Page
      title={app.pages.review}
      scope={
        <>
          {scope}
          <StatusChip status={form.round.lockedAt !== null ? 'locked' : form.report.status} />
        </>
      }
      actions={
        <>
          <span role="status" className="change-up small-text">
            {done}
          </span>
          {form.may.return && (
            <button type="button" className="button" onClick={() => setAsking('return')}>
              <Icon name="returned" />
              {text.returnIt} <kbd className="kbd">R</kbd>
            </button>
          )}
          {form.may.approve && (
            <button type="button" className="button primary" onClick={() => setAsking('approve')}>
              <Icon name="check" />
              {text.approve} <kbd className="kbd">A</kbd>
            </button>
          )}
        </>
      }
    >
      {!form.may.approve && form.report.status !== 'approved' && form.round.lockedAt === null && (
        <p className="dim">{text.why.wrongStatus}</p>
      )}
      <div className="filters review-filters">
        {rowFilters.map((one) => (
          <button
            key={one}
            type="button"
            className="filter"
            aria-pressed={filter === one}
            onClick={() => setFilter(one)}
          >
            {text.rowFilters[one]} <b>{rows.filter(passes[one]).length}</b>
          </button>
        ))}
      </div>
      <div className="review-body">
        <ReportTable rows={rows.filter(passes[filter])} year={year} label={unit.name} />
        <section className="card" aria-label={text.history}>
          <h2>{text.history}</h2>
          <ol className="steps">
            {form.transitions.map((transition) => (
              <li key={transition.at}>
                <b>{text.step(terms.status[transition.from], terms.status[transition.to])}</b>
                <span className="dim small-text">
                  {new Date(transition.at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' })}
                  , {transition.by}
                </span>
                {transition.reason && <p>{transition.reason}</p>}
              </li>
            ))}
          </ol>
        </section>
      </div>
      {asking === 'approve' && (
        <ApproveDialog
          unit={unit.name}
          warnings={warnings}
          blanks={blanks}
          busy={approve.isPending}
          problem={approve.error?.message ?? null}
          close={() => setAsking(null)}
          confirm={() => approve.mutate(step, { onSuccess: () => setAsking(null) })}
        />
      )}
      {asking === 'return' && (
        <ReturnDialog
          unit={unit.name}
          busy={giveBack.isPending}
          problem={giveBack.error?.message ?? null}
          close={() => setAsking(null)}
          confirm={(reason) => giveBack.mutate({ ...step, reason }, { onSuccess: () => setAsking(null) })}
        />
      )}
    </Page>
  )
}
