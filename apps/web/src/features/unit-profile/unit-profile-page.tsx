import { nameContains } from '@so-dan-van/domain/units/names'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Page, ScopeSelect } from '../../ui/page.tsx'
import { StandingScope, useScope, YearScope } from '../../ui/scope.tsx'
import { districtsOf, unitByCode } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { ProfileTable } from './profile-table.tsx'
import './unit-profile.css'

/** Everything known of one unit in a year, beside last year, the plan and the province. */
export function UnitProfilePage() {
  const { messages } = useLanguage()
  const { app, unitProfile: text } = messages
  const { catalogue, viewer, year, province, standing, change } = useScope()
  const { code } = useParams({ strict: false }) as { code?: string }
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const districts = province === null ? [] : districtsOf(catalogue, province.id, year)
  const own = districts.find(({ id }) => viewer.grants.some(({ unit }) => unit === id))
  const unit = (code ? unitByCode(catalogue, code, year) : null) ?? own ?? districts[0] ?? province
  const query = useQuery({
    ...trpc.unitProfile.get.queryOptions({ unit: unit?.id ?? 0, year, standing }),
    enabled: unit !== null,
    placeholderData: (before) => before,
  })
  const indicators = useMemo(
    () =>
      catalogue.indicators.filter(
        (indicator) =>
          sought.trim() === '' || nameContains(`${indicator.name} ${indicator.shortName}`, sought),
      ),
    [catalogue, sought],
  )
  const options = [...districts, ...(province ? [province] : [])].map((one) => ({
    value: one.code,
    label: one.name,
  }))
  const open = (next: string) =>
    void navigate({
      to: '/don-vi/{-$code}',
      params: { code: next } as never,
      search: ((before: object) => before) as never,
    })
  return (
    <Page
      title={app.pages.unit}
      scope={
        <>
          <ScopeSelect label={app.scope.unit} value={unit?.code ?? ''} onChange={open} options={options} />
          <YearScope year={year} change={change} />
          <StandingScope standing={standing} change={change} />
        </>
      }
      actions={
        <button type="button" className="button" onClick={() => print()}>
          {text.print}
        </button>
      }
    >
      {unit === null && <EmptyState title={app.errors.notFound} />}
      {query.error !== null && query.data === undefined && (
        <ErrorState error={query.error} retry={() => query.refetch()} />
      )}
      {unit && query.isPending && <Skeleton height={560} label={app.loading} />}
      {unit && query.data && (
        <>
          <header className="profile-head">
            <h2>{text.title(unit.kind.charAt(0).toUpperCase() + unit.kind.slice(1), unit.name, year)}</h2>
            <input
              className="field profile-search"
              type="search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              placeholder={text.search}
              aria-label={text.search}
            />
            <span className="dim small-text" role="status">
              {text.found(indicators.length)}
            </span>
          </header>
          {indicators.length === 0 ? (
            <EmptyState title={text.none} />
          ) : (
            <ProfileTable
              figures={query.data}
              unit={unit}
              province={province}
              year={year}
              indicators={indicators}
            />
          )}
        </>
      )}
    </Page>
  )
}
