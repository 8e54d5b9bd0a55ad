import { ErrorState } from '../ui/states.tsx'

/** A page that failed while drawing: what was typed is kept in the browser, so loading again is safe. */
export function CrashPage({ error }: { error: unknown }) {
  return (
    <main className="lonely">
      <ErrorState error={error} retry={() => location.reload()} />
    </main>
  )
}
