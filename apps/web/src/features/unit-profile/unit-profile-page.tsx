import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { trpc } from '../../api/api.ts'
import { CopyLink } from '../../ui/copy-link.tsx'
import { useMessages } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { StandingScope, UnitScope, useScope, YearScope } from '../../ui/scope.tsx'
import { editableUnits, useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { ProfileContent } from './profile-content.tsx'
import './unit-profile.css'

/** Everything known of one unit in a year, beside last year, the plan and the province. */
export function UnitProfilePage() {
  const { app, unitProfile: text } = useMessages()
  const session = useSession()
  const scope = useScope()
  const { year, province, districts, standing, change } = scope
  const { code } = useParams({ strict: false }) as { code?: string }
  const navigate = useNavigate()
  const own = editableUnits(session, year)[0] ?? districts[0] ?? province
  const unit = code === undefined ? own : scope.unit
  const query = useQuery({
    ...trpc.unitProfile.get.queryOptions({ unit: unit?.id ?? 0, year, standing }),
    enabled: unit !== null,
  })
  const open = (next: string) => {
    const search = (before: object) => before
    void navigate({ to: '/don-vi/{-$code}', params: { code: next }, search: search as never })
  }
  return (
    <Page
      title={app.pages.unit}
      about={unit ? `${unit.name} ${year}` : String(year)}
      scope={
        <>
          <UnitScope
            units={province === null ? districts : [...districts, province]}
            unit={unit}
            onChange={open}
          />
          <YearScope year={year} change={change} />
          <StandingScope standing={standing} change={change} />
        </>
      }
      actions={
        <>
          <CopyLink />
          <button type="button" className="button desk-only" onClick={() => print()}>
            {text.print}
          </button>
        </>
      }
    >
      {unit === null ? (
        <EmptyState title={text.noUnit(year)}>
          <button type="button" className="button" onClick={() => change({ nam: undefined })}>
            {text.lastYear}
          </button>
        </EmptyState>
      ) : query.data ? (
        <ProfileContent
          figures={query.data}
          unit={unit}
          province={province}
          year={year}
          standing={standing}
        />
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => query.refetch()} />
      ) : (
        <div className="profile-content">
          <Skeleton height={42} />
          <div style={{ height: 10 }} />
          <Skeleton height="100%" quiet />
        </div>
      )}
    </Page>
  )
}
