import { inputOf, readTyped } from '@so-dan-van/domain/figures/read-typed'
import { isLocked } from '@so-dan-van/domain/reports/workflow'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, type ReactNode, useCallback, useDeferredValue, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { saveAs } from '../../api/save-as.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { DueDate } from './due-date.tsx'
import { useEdits } from './edits/use-edits.ts'
import './entry.css'
import { type EntryDialog, EntryDialogs } from './entry-dialogs.tsx'
import { Filters } from './filters.tsx'
import { FormNotice } from './form-notice.tsx'
import { FormProgress } from './form-progress.tsx'
import { EntryGrid } from './grid/entry-grid.tsx'
import { useEditing } from './grid/use-editing.ts'
import { KeyHints } from './key-hints.tsx'
import { Presence } from './live/presence.tsx'
import { useLiveReport } from './live/use-live-report.ts'
import { CellPanel } from './panel/cell-panel.tsx'
import { usePanel } from './panel/use-panel.ts'
import { useTableImport } from './paste/use-table-import.ts'
import { SaveState } from './save-state.tsx'
import { Toolbar } from './toolbar.tsx'
import { useEntryForm } from './use-entry-form.ts'
import { useFormView } from './use-form-view.ts'
import { useLetters } from './use-letters.ts'
import { useOpenAt } from './use-open-at.ts'

type Props = { unit: number; name: string; year: number; scope: ReactNode }

/** The year's form of one district: typed, pasted or loaded, checked meanwhile, saved cell by cell, submitted. */
export function EntryForm({ unit, name, year, scope }: Props) {
  const { messages } = useLanguage()
  const { catalogue } = useSession()
  const { app, entry: text } = messages
  const { query, model, queue, save, saveMany } = useEntryForm(unit, year)
  const edits = useEdits(model, save, query.data?.defaults ?? null)
  const view = useFormView(model)
  useOpenAt(model !== null, view.goTo)
  const editing = useEditing()
  const live = useLiveReport(unit, year, view.indicator)
  const panel = usePanel()
  const letters = useLetters()
  const [dialog, setDialog] = useState<EntryDialog | null>(null)
  const unitName = (id: number) => catalogue.units.find((one) => one.id === id)?.name ?? String(id)
  const imported = useTableImport({ unit, year, model, edits, saveMany, unitName })
  const cache = useQueryClient()
  const download = useMutation({
    mutationFn: () => cache.fetchQuery(trpc.entry.formFile.queryOptions({ unit, year })),
    onSuccess: saveAs,
  })
  const apply = edits.apply
  const saveCell = useCallback<typeof save>((indicator, input) => apply([{ indicator, input }]), [apply])
  const resolve = useCallback<typeof queue.resolve>((...choice) => queue.resolve(...choice), [queue])
  const row = model?.rows.find(({ indicator }) => indicator.code === view.indicator) ?? null
  // the grid is drawn before the panel beside it, so that typing never waits
  const beside = useDeferredValue(row)
  const findings = useDeferredValue(model?.findings)
  const form = query.data
  if (form === undefined || model === null)
    return (
      <Page title={app.pages.entry} scope={scope}>
        {query.error !== null ? (
          <ErrorState error={query.error} retry={() => query.refetch()} />
        ) : (
          <Skeleton height={560} label={app.loading} />
        )}
      </Page>
    )
  const editable = form.may.edit
  const pasteOne = (event: ClipboardEvent) => {
    const target = view.rows[view.selection.row]
    const value = event.clipboardData.getData('text/plain').trim()
    if (target?.indicator.entry !== 'entered' || value === '') return
    event.preventDefault()
    const typed = readTyped(value, inputOf(target.cell), target.indicator)
    if (typed.ok) saveCell(target.indicator.code, typed.input)
    else editing.start(view.selection.row, value)
  }
  return (
    <Page
      title={app.pages.entry}
      about={`${name} ${year}`}
      wide
      scope={
        <>
          {scope}
          <StatusChip status={isLocked(form.round) ? 'locked' : form.report.status} />
          {editable && <DueDate dueOn={form.round.dueOn} late={form.report.lateDays > 0} />}
        </>
      }
      actions={
        <>
          <Presence {...live} />
          <SaveState drafts={queue.all} />
          <FormProgress model={model} />
          {form.may.submit && (
            <button type="button" className="button primary" onClick={() => setDialog('submit')}>
              {form.report.status === 'returned' ? text.resubmit : text.submit}
            </button>
          )}
        </>
      }
    >
      <FormNotice form={form} goTo={view.goTo} />
      <Filters rows={model.rows} filter={view.filter} choose={view.choose} next={view.toNext}>
        <Toolbar
          editable={editable}
          canUndo={edits.canUndo}
          canRedo={edits.canRedo}
          paste={() => setDialog('paste')}
          undo={edits.undo}
          redo={edits.redo}
          download={() => download.mutate()}
          upload={imported.upload}
          defaults={() => setDialog('defaults')}
        />
      </Filters>
      {(imported.reading || (imported.problem !== null && imported.open === null) || download.error) && (
        <p
          className={imported.reading ? 'notice' : 'notice wrong'}
          role={imported.reading ? 'status' : 'alert'}
        >
          {imported.reading ? text.file.reading : (imported.problem ?? download.error?.message)}
        </p>
      )}
      <div className={panel.open ? 'entry-body' : 'entry-body alone'}>
        <div className="entry-scroll">
          {view.all.length === 0 ? (
            <EmptyState title={text.empty} />
          ) : (
            <EntryGrid
              rows={view.rows}
              all={view.all}
              folded={view.folded}
              toggle={view.toggle}
              year={year}
              label={text.grid(name, year)}
              editable={editable}
              selection={view.selection}
              select={view.select}
              editing={editing}
              apply={edits.apply}
              fix={edits.setValue}
              letters={letters.on}
              actions={{
                note: () => editable && panel.note(),
                undo: edits.undo,
                redo: edits.redo,
                help: () => setDialog('keys'),
              }}
              paste={(event) => {
                if (editable && editing.row === null && !imported.onPaste(event)) pasteOne(event)
              }}
            />
          )}
        </div>
        {panel.open && (
          <CellPanel
            row={beside}
            findings={findings ?? model.findings}
            unit={unit}
            year={year}
            editable={editable}
            save={saveCell}
            resolve={resolve}
            goTo={view.goTo}
            close={panel.toggle}
            noteFocus={panel.noteFocus}
          />
        )}
      </div>
      {!panel.open && (
        <button type="button" className="button panel-opener" onClick={panel.toggle}>
          {text.tools.details}
        </button>
      )}
      <KeyHints showAll={() => setDialog('keys')} />
      <EntryDialogs
        dialog={dialog}
        show={setDialog}
        imported={imported}
        form={form}
        model={model}
        name={name}
        unsent={queue.unsent}
        start={view.selection.row}
        rows={view.rows}
        goTo={view.goTo}
        apply={edits.apply}
        letters={letters}
      />
    </Page>
  )
}
