import { can } from '@so-dan-van/domain/access/access'
import type { Reconciliation } from '@so-dan-van/domain/registers/reconciliation'
import { reconcileFilters } from '@so-dan-van/domain/registers/reconciliation'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { Page, ScopeSelect } from '../../ui/page.tsx'
import { RegisterTabs } from '../../ui/register-tabs.tsx'
import { UnitScope, YearScope } from '../../ui/scope.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import { CountedDialog } from './counted-dialog.tsx'
import './reconciliation.css'
import { ReconciledRows } from './reconciled-rows.tsx'
import { type ReconciliationChoice, useReconciliation } from './use-reconciliation.ts'

type Row = Reconciliation['rows'][number]

/** What is declared beside what the registers count, with the rows one click away. */
export function ReconciliationPage() {
  const { app, reconciliation: text } = useMessages()
  const choice = useReconciliation()
  const { viewer, asked, input, filter, change } = choice
  const allowed = asked !== null && can(viewer.grants, 'figures.read')
  const [opened, setOpened] = useState<Row | null>(null)
  const query = useInfiniteQuery(
    trpc.reconciliation.list.infiniteQueryOptions(input, {
      getNextPageParam: (last) => last.next ?? undefined,
      initialCursor: 0,
      enabled: allowed,
    }),
  )
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const counts = pages[0]?.counts
  return (
    <Page title={text.title} about={text.about} scope={<Scope choice={choice} />}>
      <RegisterTabs of="reconciliation" />
      {!allowed && <NoPermission />}
      {query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {allowed && query.isPending && <Skeleton height={420} label={app.loading} />}
      {counts && (
        <>
          <div className="filters">
            {reconcileFilters.map((one) => (
              <button
                key={one}
                type="button"
                className="filter"
                aria-pressed={one === filter}
                onClick={() => change({ loc: one })}
              >
                {text.filters[one]} <b>{counts[one]}</b>
              </button>
            ))}
          </div>
          {rows.length === 0 ? (
            <EmptyState title={text.none} icon={filter === 'differs' ? 'check' : undefined}>
              <p>{text.noneText[filter]}</p>
            </EmptyState>
          ) : (
            <ReconciledRows rows={rows} open={setOpened} />
          )}
          {query.hasNextPage && (
            <button
              type="button"
              className="button reconciliation-more"
              disabled={query.isFetchingNextPage}
              onClick={() => query.fetchNextPage()}
            >
              {text.more}
            </button>
          )}
        </>
      )}
      {opened && <CountedDialog row={opened} close={() => setOpened(null)} />}
    </Page>
  )
}

function Scope({ choice }: { choice: ReconciliationChoice }) {
  const { reconciliation: text } = useMessages()
  const { year, province, districts, asked, several, level, change } = choice
  return (
    <>
      <YearScope year={year} change={change} />
      <UnitScope
        units={[...(province === null ? [] : [province]), ...districts]}
        unit={asked}
        onChange={(dv) => change({ dv })}
      />
      <ScopeSelect
        label={text.years.label}
        value={several ? '5' : '1'}
        onChange={(kn) => change({ kn: kn === '5' ? '5' : undefined })}
        options={[
          { value: '1', label: text.years.one },
          { value: '5', label: text.years.all },
        ]}
      />
      <ScopeSelect
        label={text.levels.label}
        value={level}
        onChange={(next) => change({ cap: next === 'commune' ? 'xa' : undefined })}
        options={[
          { value: 'district', label: text.levels.district },
          { value: 'commune', label: text.levels.commune },
        ]}
      />
    </>
  )
}
