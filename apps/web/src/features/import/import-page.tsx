import { can } from '@so-dan-van/domain/access/access'
import { ChooseFile } from '../../ui/file-import/choose-file.tsx'
import { CommitBar } from '../../ui/file-import/commit-bar.tsx'
import { ImportProblems } from '../../ui/file-import/import-problems.tsx'
import { ImportState } from '../../ui/file-import/import-state.tsx'
import { useMessages } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { NoPermission } from '../../ui/states.tsx'
import { ImportLines } from './import-lines.tsx'
import { type Import, useImport } from './use-import.ts'

/** Figures of many units and years by file: choose, look at the difference, pick, import. Administrators only. */
export function ImportPage() {
  const { app, imports } = useMessages()
  const { viewer } = useSession()
  const given = useImport()
  const { answer, call } = given
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
      <ImportState call={given.call} />
      {call.busy === null && answer !== null && <Difference given={given} />}
    </Page>
  )
}

function Choice({ given }: { given: Import }) {
  const { page } = useMessages().imports
  const { file, options, setOptions, compare } = given
  const busy = given.call.busy !== null
  return (
    <section className="card import-choice">
      <p className="dim">{page.intro}</p>
      <label className="row">
        <input
          type="checkbox"
          checked={options.clearBlanks}
          disabled={busy}
          onChange={(event) => compare(file, { ...options, clearBlanks: event.target.checked })}
        />
        {page.clearBlanks}
      </label>
      <label className="row">
        <input
          type="checkbox"
          checked={options.overwriteApproved}
          disabled={busy}
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
      <ChooseFile file={file} busy={busy} compare={(chosen) => compare(chosen, options)} />
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
      <CommitBar answer={answer} picked={picked} commit={commit} text={page} />
      <ImportProblems problems={answer.problems} errors={answer.errors} />
      <ImportLines given={given} answer={answer} done={done} />
    </>
  )
}
