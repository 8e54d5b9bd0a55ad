import { useRef } from 'react'
import { Icon } from '../icon.tsx'
import { useMessages } from '../language.tsx'
import './file-import.css'

type Props = {
  file: File | null
  busy: boolean
  /** a file was chosen, or the one that was is to be compared again */
  compare: (file: File) => void
}

/** Picks a table from the person's machine. */
export function ChooseFile({ file, busy, compare }: Props) {
  const { page } = useMessages().imports
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={page.choose}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) compare(chosen)
          event.target.value = ''
        }}
      />
      <div className="row">
        <button
          type="button"
          className={file === null ? 'button primary' : 'button'}
          disabled={busy}
          onClick={() => input.current?.click()}
        >
          <Icon name="upload" /> {file === null ? page.choose : page.another}
        </button>
        {file !== null && (
          <>
            <button type="button" className="button" disabled={busy} onClick={() => compare(file)}>
              {page.compareAgain}
            </button>
            <b>{file.name}</b>
          </>
        )}
      </div>
    </>
  )
}
