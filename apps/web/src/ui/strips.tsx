import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { isReached, onConnection } from '../api/connection.ts'
import { isKeeping, onKeeping } from '../api/kept.ts'
import { Icon } from './icon.tsx'
import { useLanguage, useMessages } from './language.tsx'
import { useCatalogue } from './session.tsx'

/** Said as long as an illustrative figure is stored. */
function DemoStrip() {
  const { app } = useMessages()
  return (
    <aside className="demo" aria-label={app.demo.title}>
      <span className="diamond" aria-hidden="true" />
      <b>{app.demo.title}</b> <span>{app.demo.text}</span>
    </aside>
  )
}

/** Said while the server does not answer, with the age of what is shown instead. */
function ConnectionStrip() {
  const { messages, locale } = useLanguage()
  const { app } = messages
  const cache = useQueryClient()
  const reached = useSyncExternalStore(onConnection, isReached)
  const shown = reached ? [] : cache.getQueryCache().findAll({ type: 'active' })
  const from = Math.max(0, ...shown.map(({ state }) => state.dataUpdatedAt))
  const when = { dateStyle: 'short', timeStyle: 'short' } as const
  return (
    <div role="status">
      {!reached && (
        <div className="offline">
          <Icon name="offline" /> {app.offline}{' '}
          {from > 0 && app.offlineFrom(new Intl.DateTimeFormat(locale, when).format(from))}
        </div>
      )}
    </div>
  )
}

/** Said where the browser cannot keep what is typed. */
function KeepingStrip() {
  const { app } = useMessages()
  const keeping = useSyncExternalStore(onKeeping, isKeeping)
  return (
    <div role="alert">
      {!keeping && (
        <div className="offline">
          <Icon name="warning" /> {app.notKept}
        </div>
      )}
    </div>
  )
}

/** What is said above every page. */
export function Strips() {
  return (
    <>
      <ConnectionStrip />
      <KeepingStrip />
      {useCatalogue().illustrative && <DemoStrip />}
    </>
  )
}
