import { can } from '@so-dan-van/domain/access/access'
import type { RoundDetail } from '@so-dan-van/domain/reports/administered-round'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import { LockDialog } from './lock-dialog.tsx'
import './round.css'
import { RoundReports } from './round-reports.tsx'
import { RoundSettings } from './round-settings.tsx'
import { RoundStateChip } from './round-state-chip.tsx'
import { dayText } from './round-table.tsx'

/** One round: where its reports stand, its form and dates; locked, and reopened report by report. */
export function RoundPage() {
  const { app, round: text } = useMessages()
  const { viewer } = useSession()
  const { round } = useParams({ strict: false }) as { round?: string }
  const allowed = can(viewer.grants, 'rounds.manage')
  const query = useQuery({ ...trpc.round.get.queryOptions({ round: Number(round) }), enabled: allowed })
  if (query.data) return <OneRound detail={query.data} />
  return (
    <Page title={text.title} above={{ to: '/quan-tri/dot-bao-cao', label: text.title }}>
      {!allowed && <NoPermission />}
      {query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {allowed && query.isPending && <Skeleton height={480} label={app.loading} />}
    </Page>
  )
}

function OneRound({ detail }: { detail: RoundDetail }) {
  const { round: text } = useMessages()
  const { xem } = useSearch({ strict: false }) as { xem?: string }
  const navigate = useNavigate()
  const [locking, setLocking] = useState(false)
  const { round } = detail
  const tab = xem === 'bieu' ? 'settings' : 'title'
  return (
    <Page
      title={text.one(round.year, round.level)}
      above={{ to: '/quan-tri/dot-bao-cao', label: text.title }}
      scope={
        <>
          <RoundStateChip state={round.state} />
          <span className="dim small-text">
            {text.fields.dueOn} {dayText(round.dueOn)}
          </span>
        </>
      }
      actions={
        round.state !== 'locked' && (
          <button type="button" className="button" onClick={() => setLocking(true)}>
            <Icon name="lock" size={15} />
            {text.lock.button}
          </button>
        )
      }
    >
      <div className="tabs round-tabs" role="tablist">
        {(['title', 'settings'] as const).map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={tab === one}
            onClick={() => {
              const search = { xem: one === 'settings' ? 'bieu' : undefined }
              void navigate({ to: '.', search: search as never, replace: true })
            }}
          >
            {text.reports[one]}
          </button>
        ))}
      </div>
      {tab === 'title' ? (
        <RoundReports detail={detail} />
      ) : (
        <RoundSettings key={round.version} detail={detail} />
      )}
      {locking && <LockDialog detail={detail} close={() => setLocking(false)} />}
    </Page>
  )
}
