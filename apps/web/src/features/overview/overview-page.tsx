import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { Page, ScopeSelect } from '../../ui/page.tsx'
import { StandingScope, useScope, YearScope } from '../../ui/scope.tsx'
import { districtsOf } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import './overview.css'
import { OverviewContent } from './overview-content.tsx'

/** One year of the province or of one district: what happened, how it stands against the plan, what is missing. */
export function OverviewPage() {
  const { app, overview: text } = useMessages()
  const { catalogue, unit, year, province, standing, change } = useScope()
  const query = useQuery({
    ...trpc.overview.get.queryOptions({ unit: unit?.id ?? 0, year, standing }),
    enabled: unit !== null,
    placeholderData: (before) => before,
  })
  const districts = province === null ? [] : districtsOf(catalogue, province.id, year)
  const options = [...(province ? [province] : []), ...districts].map((one) => ({
    value: one.code,
    label: one.name,
  }))
  const scope = (
    <>
      <ScopeSelect
        label={app.scope.unit}
        value={unit?.code ?? ''}
        onChange={(dv) => change({ dv })}
        options={options}
      />
      <YearScope year={year} change={change} />
      <StandingScope standing={standing} change={change} />
    </>
  )
  return (
    <Page title={app.pages.overview} scope={scope}>
      {unit === null && <EmptyState title={text.empty} />}
      {query.error !== null && query.data === undefined && (
        <ErrorState error={query.error} retry={() => query.refetch()} />
      )}
      {query.isPending && unit !== null && <Skeleton height={560} label={app.loading} />}
      {query.data && unit && (
        <OverviewContent
          data={query.data}
          unit={unit}
          districts={unit.level === 'province' ? districts : [unit]}
          year={year}
          standing={standing}
        />
      )}
    </Page>
  )
}
