import { can } from '@so-dan-van/domain/access/access'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import './round.css'
import { RoundTable } from './round-table.tsx'
import { TimelinessView } from './timeliness-view.tsx'

/** All rounds of the province, and who reported in time. */
export function RoundsPage() {
  const { app, round: text } = useMessages()
  const { viewer } = useSession()
  const { xem } = useSearch({ strict: false }) as { xem?: string }
  const navigate = useNavigate()
  const allowed = can(viewer.grants, 'rounds.manage')
  const query = useQuery({ ...trpc.round.list.queryOptions(), enabled: allowed })
  const above = { to: '/quan-tri', label: app.pages.administration }
  if (!allowed)
    return (
      <Page title={text.title}>
        <NoPermission />
      </Page>
    )
  const tab = xem === 'dung-han' ? 'timeliness' : 'rounds'
  const choose = (next: string | undefined) =>
    void navigate({ to: '.', search: { xem: next } as never, replace: true })
  return (
    <Page
      title={text.title}
      above={above}
      actions={
        <Link to="/quan-tri/dot-bao-cao/mo" className="button primary">
          {text.open}
        </Link>
      }
    >
      <div className="tabs round-tabs" role="tablist">
        {(['rounds', 'timeliness'] as const).map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={tab === one}
            onClick={() => choose(one === 'timeliness' ? 'dung-han' : undefined)}
          >
            {text.tabs[one]}
          </button>
        ))}
      </div>
      {query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {query.isPending && <Skeleton height={420} />}
      {query.data &&
        (query.data.length === 0 ? (
          <EmptyState title={text.none} />
        ) : tab === 'rounds' ? (
          <RoundTable rounds={query.data} />
        ) : (
          <TimelinessView levels={[...new Set(query.data.map(({ level }) => level))]} />
        ))}
    </Page>
  )
}
