import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'
import { CopyLink } from '../../ui/copy-link.tsx'
import { useMessages } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { StandingScope, UnitScope, useScope, YearScope } from '../../ui/scope.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import './overview.css'
import { OverviewContent } from './overview-content.tsx'
import { OverviewSkeleton } from './overview-skeleton.tsx'

/** One year of the province or of one district: what happened, how it stands against the plan, what is missing. A
 * district is read beside the others, so both ask for the whole province. */
export function OverviewPage() {
  const { app, overview: text } = useMessages()
  const { unit, year, province, districts, standing, change } = useScope()
  const query = useQuery({
    ...trpc.overview.get.queryOptions({ unit: province?.id ?? 0, year, standing }),
    enabled: province !== null && unit !== null,
    placeholderData: (before, request) => (isOfYear(request?.queryKey, year) ? before : undefined),
  })
  const scope = (
    <>
      <UnitScope
        units={province === null ? districts : [province, ...districts]}
        unit={unit}
        onChange={(code) => change({ dv: code === province?.code ? undefined : code })}
      />
      <YearScope year={year} change={change} />
      <StandingScope standing={standing} change={change} />
    </>
  )
  return (
    <Page
      title={app.pages.overview}
      about={unit ? `${unit.name} ${year}` : String(year)}
      scope={scope}
      actions={<CopyLink />}
    >
      {unit === null || province === null ? (
        <EmptyState title={text.noUnit(year)}>
          <button type="button" className="button" onClick={() => change({ dv: undefined, nam: undefined })}>
            {text.toProvince}
          </button>
        </EmptyState>
      ) : query.data ? (
        <OverviewContent
          data={query.data}
          unit={unit}
          province={province}
          districts={districts}
          year={year}
          standing={standing}
        />
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => query.refetch()} />
      ) : (
        <OverviewSkeleton />
      )}
    </Page>
  )
}

/** Another unit or standing of the same year may show what is there until its own comes; another year may not. */
function isOfYear(key: readonly unknown[] | undefined, year: number): boolean {
  const [, options] = (key ?? []) as [unknown, { input?: { year?: number } }?]
  return options?.input?.year === year
}
