import { Icon } from '../icon.tsx'
import './file-import.css'

type Props = {
  answer: { written: number | null; stale: boolean }
  picked: number
  commit: () => void
  text: {
    done: (value: number) => string
    stale: string
    commit: (value: number) => string
    nothing: string
  }
}

/** What became of an import, or the button that begins it. */
export function CommitBar({ answer, picked, commit, text }: Props) {
  return (
    <>
      {answer.written !== null && (
        <p role="status" className="import-done row">
          <Icon name="check" /> {text.done(answer.written)}
        </p>
      )}
      {answer.stale && (
        <p role="alert" className="tone-warning row">
          <Icon name="warning" /> {text.stale}
        </p>
      )}
      {answer.written === null && (
        <div className="row import-commit">
          <button type="button" className="button primary" disabled={picked === 0} onClick={commit}>
            {text.commit(picked)}
          </button>
          {picked === 0 && <span className="dim">{text.nothing}</span>}
        </div>
      )}
    </>
  )
}
