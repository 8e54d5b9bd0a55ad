import { useSyncExternalStore } from 'react'
import { Icon } from './icon.tsx'
import { useMessages } from './language.tsx'
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

function subscribe(act: () => void) {
  addEventListener('online', act)
  addEventListener('offline', act)
  return () => {
    removeEventListener('online', act)
    removeEventListener('offline', act)
  }
}

function ConnectionStrip() {
  const { app } = useMessages()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <div className="offline">
          <Icon name="offline" /> {app.offline}
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
      {useCatalogue().illustrative && <DemoStrip />}
    </>
  )
}
