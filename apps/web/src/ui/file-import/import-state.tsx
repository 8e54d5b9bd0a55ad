import { Icon } from '../icon.tsx'
import { useMessages } from '../language.tsx'
import { ErrorState } from '../states.tsx'
import './file-import.css'

type Step = 'comparing' | 'writing'
type Props = {
  call: { busy: Step | null; stopped: Step | null; error: unknown; stop: () => void }
}

/** What an import is doing, with the way to stop it; what it was doing when it was stopped; why it failed. */
export function ImportState({ call }: Props) {
  const { page } = useMessages().imports
  if (call.busy !== null)
    return (
      <div role="status" className="import-busy row">
        <span>{page[call.busy]}</span>
        <button type="button" className="button small" onClick={call.stop}>
          {page.stop}
        </button>
      </div>
    )
  if (call.stopped !== null)
    return (
      <p role="status" className="tone-warning row">
        <Icon name="warning" /> {page.stopped[call.stopped]}
      </p>
    )
  return call.error === null ? null : <ErrorState error={call.error} />
}
