import { useEffect, useMemo } from 'react'
import { failureCode } from '../api/api.ts'
import { useMessages } from '../ui/language.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'

/** A page that failed while drawing: what was typed is kept in the browser, so loading again is safe. The number names
 * this failure, in the browser's own log too. */
export function CrashPage({ error }: { error: unknown }) {
  const { app } = useMessages()
  const incident = useMemo(() => crypto.getRandomValues(new Uint32Array(1))[0]?.toString(16) ?? '', [])
  useEffect(() => console.error(`incident ${incident}`, error), [incident, error])
  const retry = () => location.reload()
  return (
    <main className="lonely">
      {failureCode(error) !== null ? (
        <ErrorState error={error} retry={retry} level={1} />
      ) : (
        <EmptyState title={app.errors.title} icon="error" level={1} alert>
          <p>{app.errors.crashed(incident)}</p>
          <button type="button" className="button" onClick={retry}>
            {app.errors.retry}
          </button>
        </EmptyState>
      )}
    </main>
  )
}
