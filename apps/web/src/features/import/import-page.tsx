import { can } from '@so-dan-van/domain/access/access'
import { useRef } from 'react'
import { useMessages } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { ErrorState, NoPermission } from '../../ui/states.tsx'
import './import.css'
import { ImportLines } from './import-lines.tsx'
import { ImportProblems } from './import-problems.tsx'
import { type Import, useImport } from './use-import.ts'

/** Figures of many units and years by file: choose, look at the difference, pick, import. Administrators only. */
export function ImportPage() {
  const { app, imports } = useMessages()
  const { viewer } = useSession()
  const given = useImport()
  const { answer, busy, error } = given
  if (!can(viewer.grants, 'figures.import'))
    return (
      <Page title={imports.page.title}>
        <NoPermission />
      </Page>
    )
  return (
    <Page
      title={imports.page.title}
      about={given.file?.name ?? ''}
      above={{ to: '/quan-tri', label: app.pages.administration }}
    >
      <Choice given={given} />
      {busy !== null && (
        <p role="status" className="import-busy">
          {imports.page[busy]}{' '}
          <button type="button" className="button small" onClick={given.stop}>
            {imports.page.stop}
          </button>
        </p>
      )}
      {busy === null && error !== null && <ErrorState error={error} />}
      {busy === null && answer !== null && <Difference given={given} />}
    </Page>
  )
}

function Choice({ given }: { given: Import }) {
  const { page } = useMessages().imports
  const input = useRef<HTMLInputElement>(null)
  const { file, options, setOptions, compare, busy } = given
  return (
    <section className="card import-choice">
      <p className="dim">{page.intro}</p>
      <label className="row">
        <input
          type="checkbox"
          checked={options.clearBlanks}
          disabled={busy !== null}
          onChange={(event) => compare(file, { ...options, clearBlanks: event.target.checked })}
        />
        {page.clearBlanks}
      </label>
      <label className="row">
        <input
          type="checkbox"
          checked={options.overwriteApproved}
          disabled={busy !== null}
          onChange={(event) => compare(file, { ...options, overwriteApproved: event.target.checked })}
        />
        {page.overwrite}
      </label>
      {options.overwriteApproved && (
        <label>
          {page.reason}
          <input
            className="field"
            value={options.reason}
            maxLength={500}
            aria-invalid={options.reason.trim() === ''}
            onChange={(event) => setOptions({ ...options, reason: event.target.value })}
          />
        </label>
      )}
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={page.choose}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) compare(chosen, options)
          event.target.value = ''
        }}
      />
      <div className="row">
        <button
          type="button"
          className={file === null ? 'button primary' : 'button'}
          disabled={busy !== null}
          onClick={() => input.current?.click()}
        >
          {file === null ? page.choose : page.another}
        </button>
        {file !== null && (
          <>
            <button
              type="button"
              className="button"
              disabled={busy !== null}
              onClick={() => compare(file, options)}
            >
              {page.compareAgain}
            </button>
            <b>{file.name}</b>
          </>
        )}
      </div>
    </section>
  )
}

function Difference({ given }: { given: Import }) {
  const { page } = useMessages().imports
  const { answer, picked, commit } = given
  if (answer === null) return null
  const done = answer.written !== null
  return (
    <>
      {done && (
        <p role="status" className="import-done">
          {page.done(answer.written ?? 0)}
        </p>
      )}
      {answer.stale && (
        <p role="alert" className="tone-warning">
          {page.stale}
        </p>
      )}
      {!done && (
        <div className="row import-commit">
          <button type="button" className="button primary" disabled={picked === 0} onClick={commit}>
            {page.commit(picked)}
          </button>
          {picked === 0 && <span className="dim">{page.nothing}</span>}
        </div>
      )}
      <ImportProblems problems={answer.problems} errors={answer.errors} />
      <ImportLines given={given} answer={answer} done={done} />
    </>
  )
}
