import { can } from '@so-dan-van/domain/access/access'
import { ocopPerPage } from '@so-dan-van/domain/registers/ocop/register'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, trpc } from '../../../api/api.ts'
import { saveAs } from '../../../api/save-as.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Page } from '../../../ui/page.tsx'
import { RegisterTabs } from '../../../ui/register-tabs.tsx'
import { UnitScope, YearScope } from '../../../ui/scope.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../../ui/states.tsx'
import { AddDialog } from './add-dialog.tsx'
import './ocop.css'
import { OcopFilters } from './ocop-filters.tsx'
import { OcopPages } from './ocop-pages.tsx'
import { OcopTable } from './ocop-table.tsx'
import { ProductDialog } from './product-dialog.tsx'
import { type OcopChoice, shownDay, useOcopFilter } from './use-ocop-filter.ts'

/** The register of OCOP products as it was on a day, beside what the reports declare. */
export function OcopPage() {
  const choice = useOcopFilter()
  const { ocop } = useLanguage().messages
  const unit = choice.asked?.id
  if (unit === undefined || !can(choice.viewer.grants, 'figures.read'))
    return (
      <Page title={ocop.title}>
        <NoPermission />
      </Page>
    )
  return <Register choice={choice} unit={unit} />
}

function Register({ choice, unit }: { choice: OcopChoice; unit: number }) {
  const { messages, locale } = useLanguage()
  const { ocop, app } = messages
  const { at, stars, state, search, page, change, open, year, province, districts, asked, viewer } = choice
  const [adding, setAdding] = useState(false)
  const filter = { unit, at, stars, state, search }
  const query = useQuery({
    ...trpc.ocop.list.queryOptions({ ...filter, page }),
    placeholderData: keepPreviousData,
  })
  const file = useMutation({ mutationFn: () => client.ocop.file.query(filter), onSuccess: saveAs })
  const { data } = query
  return (
    <Page
      title={ocop.title}
      about={String(year)}
      scope={
        <>
          <YearScope year={year} change={change} />
          <UnitScope
            units={[...(province === null ? [] : [province]), ...districts]}
            unit={asked}
            onChange={(dv) => change({ dv, trang: undefined })}
          />
        </>
      }
      actions={
        <>
          <button type="button" className="button" disabled={file.isPending} onClick={() => file.mutate()}>
            <Icon name="download" /> {ocop.download}
          </button>
          {can(viewer.grants, 'figures.edit') && (
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              <Icon name="register" /> {ocop.add}
            </button>
          )}
        </>
      }
    >
      <RegisterTabs of="ocop" />
      <OcopFilters choice={choice} />
      {data === undefined && query.error !== null && (
        <ErrorState error={query.error} retry={() => query.refetch()} />
      )}
      {query.isPending && <Skeleton height={420} label={app.loading} />}
      {data && (
        <>
          <p className="dim ocop-count" role="status">
            {ocop.count(data.total)}, {ocop.filters.day.toLowerCase()} {shownDay(at, locale)}
          </p>
          {data.total === 0 ? (
            <EmptyState title={ocop.none}>
              <p>{ocop.noneText}</p>
            </EmptyState>
          ) : (
            <OcopTable rows={data.rows} open={(id) => change({ sp: String(id) })} />
          )}
          <OcopPages
            page={page}
            pages={Math.max(1, Math.ceil(data.total / ocopPerPage))}
            go={(to) => change({ trang: String(to) })}
          />
        </>
      )}
      {adding && <AddDialog unit={unit} at={at} close={() => setAdding(false)} />}
      {open !== null && (
        <ProductDialog place={{ unit, product: open }} close={() => change({ sp: undefined })} />
      )}
    </Page>
  )
}
