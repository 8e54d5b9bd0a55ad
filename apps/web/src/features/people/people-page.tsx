import { can } from '@so-dan-van/domain/access/access'
import { type Role, roles } from '@so-dan-van/domain/access/grant'
import { type PersonState, peoplePerPage, personStates } from '@so-dan-van/domain/people/person'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'
import { Page, ScopeSelect } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import { CreateDialog } from './create-dialog.tsx'
import { FileDialog } from './file-dialog.tsx'
import './people.css'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { unitLabel, useUnits } from './use-units.ts'

type Address = { tim?: string; quyen?: string; dv?: string; tt?: string; trang?: string; nguoi?: string }

const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | null =>
  all.find((one) => one === text) ?? null

/** What the address asks for: search, role, unit, state, page, and whose account is open. */
function useAsked() {
  const address = useSearch({ strict: false }) as Address
  const navigate = useNavigate()
  const change = (next: Address) =>
    void navigate({ to: '.', search: ((before: object) => ({ ...before, ...next })) as never, replace: true })
  const page = Number(address.trang)
  const filter = {
    search: (address.tim ?? '').slice(0, 100),
    role: oneOf<Role>(roles, address.quyen),
    unit: /^\d{1,9}$/.test(address.dv ?? '') ? Number(address.dv) : null,
    state: oneOf<PersonState>(personStates, address.tt),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
  return { filter, open: address.nguoi ?? null, change }
}

/** Accounts and roles of the administrator's units. */
export function PeoplePage() {
  const { people } = useMessages()
  const { viewer } = useSession()
  if (!can(viewer.grants, 'people.manage'))
    return (
      <Page title={people.title}>
        <NoPermission />
      </Page>
    )
  return <People />
}

function People() {
  const { people, app } = useMessages()
  const { filter, open, change } = useAsked()
  const [dialog, setDialog] = useState<'create' | 'file' | null>(null)
  const { data, error, refetch } = useQuery({
    ...trpc.people.list.queryOptions(filter),
    placeholderData: keepPreviousData,
  })
  const person = data?.people.find(({ id }) => id === open)
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / peoplePerPage))
  return (
    <Page
      title={people.title}
      actions={
        <>
          <button type="button" className="button" onClick={() => setDialog('file')}>
            <Icon name="upload" /> {people.importFile}
          </button>
          <button type="button" className="button primary" onClick={() => setDialog('create')}>
            <Icon name="person" /> {people.add}
          </button>
        </>
      }
    >
      <Filters filter={filter} change={change} />
      {data === undefined && error !== null && <ErrorState error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton height={420} />}
      {data !== undefined && (
        <>
          <p className="dim people-count" role="status">
            {people.count(data.total.toLocaleString('vi-VN'))}
          </p>
          {data.total === 0 ? (
            <EmptyState title={people.empty} />
          ) : (
            <PeopleTable people={data.people} open={(id) => change({ nguoi: id })} />
          )}
          {pages > 1 && (
            <nav className="row people-pages" aria-label={people.pages}>
              <button
                type="button"
                className="button"
                disabled={filter.page <= 1}
                onClick={() => change({ trang: String(filter.page - 1) })}
              >
                {people.previous}
              </button>
              <span>{people.page(filter.page, pages)}</span>
              <button
                type="button"
                className="button"
                disabled={filter.page >= pages}
                onClick={() => change({ trang: String(filter.page + 1) })}
              >
                {people.next}
              </button>
            </nav>
          )}
        </>
      )}
      {dialog === 'create' && <CreateDialog close={() => setDialog(null)} closeLabel={app.cancel} />}
      {dialog === 'file' && <FileDialog close={() => setDialog(null)} />}
      {person !== undefined && (
        <PersonDialog key={person.id} person={person} close={() => change({ nguoi: '' })} />
      )}
    </Page>
  )
}

type FilterProps = { filter: ReturnType<typeof useAsked>['filter']; change: (next: Address) => void }

function Filters({ filter, change }: FilterProps) {
  const { people, terms } = useMessages()
  const { filters } = people
  const units = useUnits()
  const all = { value: '', label: filters.all }
  return (
    <search className="row people-filters">
      <input
        type="search"
        className="field"
        aria-label={people.search}
        placeholder={people.search}
        defaultValue={filter.search}
        maxLength={100}
        onChange={(event) => change({ tim: event.target.value, trang: '' })}
      />
      <ScopeSelect
        label={filters.role}
        value={filter.role ?? ''}
        onChange={(quyen) => change({ quyen, trang: '' })}
        options={[all, ...roles.map((role) => ({ value: role, label: terms.role[role] }))]}
      />
      <ScopeSelect
        label={filters.unit}
        value={filter.unit === null ? '' : String(filter.unit)}
        onChange={(dv) => change({ dv, trang: '' })}
        options={[all, ...units.map((unit) => ({ value: String(unit.id), label: unitLabel(unit) }))]}
      />
      <ScopeSelect
        label={filters.state}
        value={filter.state ?? ''}
        onChange={(tt) => change({ tt, trang: '' })}
        options={[all, ...personStates.map((state) => ({ value: state, label: people.states[state] }))]}
      />
    </search>
  )
}
