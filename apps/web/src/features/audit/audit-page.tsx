import { can } from '@so-dan-van/domain/access/access'
import { type AuditCursor, type AuditFilter, auditGroups } from '@so-dan-van/domain/audit/audit-event'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { client, trpc } from '../../api/api.ts'
import { saveAs } from '../../api/save-as.ts'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'
import { useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import { type AuditAddress, AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import './audit.css'

const day = (text: string | undefined) => (/^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? (text as string) : null)

/** Who did what and when, in the administrator's units. */
export function AuditPage() {
  const { audit } = useMessages()
  const { viewer } = useSession()
  if (!can(viewer.grants, 'audit.read'))
    return (
      <Page title={audit.title}>
        <NoPermission />
      </Page>
    )
  return <Trail />
}

function Trail() {
  const { audit } = useMessages()
  const address = useSearch({ strict: false }) as AuditAddress
  const navigate = useNavigate()
  const change = (next: AuditAddress) =>
    void navigate({ to: '.', search: ((before: object) => ({ ...before, ...next })) as never, replace: true })
  const filter: AuditFilter = {
    person: (address.ai ?? '').slice(0, 60) || null,
    unit: /^\d{1,9}$/.test(address.dv ?? '') ? Number(address.dv) : null,
    group: auditGroups.find((group) => group === address.viec) ?? null,
    from: day(address.tu),
    to: day(address.den),
  }
  const trail = useInfiniteQuery({
    queryKey: [...trpc.audit.list.pathKey(), filter],
    queryFn: ({ pageParam }) => client.audit.list.query({ ...filter, before: pageParam }),
    initialPageParam: null as AuditCursor | null,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
  const file = useMutation({ mutationFn: () => client.audit.file.query(filter), onSuccess: saveAs })
  const events = trail.data?.pages.flatMap((page) => page.events)
  return (
    <Page
      title={audit.title}
      actions={
        <button type="button" className="button" disabled={file.isPending} onClick={() => file.mutate()}>
          <Icon name="download" /> {audit.export}
        </button>
      }
    >
      <AuditFilters address={address} change={change} />
      <ProblemLine error={file.error} />
      {file.data?.cut && <p role="status">{audit.exportCut(file.data.events.toLocaleString('vi-VN'))}</p>}
      {events === undefined && trail.error !== null && (
        <ErrorState error={trail.error} retry={trail.refetch} />
      )}
      {events === undefined && trail.error === null && <Skeleton height={420} />}
      {events?.length === 0 && <EmptyState title={audit.empty} />}
      {events !== undefined && events.length > 0 && <AuditTable events={events} />}
      {trail.hasNextPage && (
        <p className="audit-more">
          <button
            type="button"
            className="button"
            disabled={trail.isFetchingNextPage}
            onClick={() => trail.fetchNextPage()}
          >
            {audit.more}
          </button>
        </p>
      )}
    </Page>
  )
}
