import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Page, ScopeSelect } from '../../ui/page.tsx'
import { useScope, YearScope } from '../../ui/scope.tsx'
import { editableUnits, useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { CellPanel } from './cell-panel.tsx'
import './entry.css'
import { type FormRow, isFilled } from './form-model.ts'
import { FormNotice } from './form-notice.tsx'
import { EntryGrid } from './grid/entry-grid.tsx'
import { inputOf } from '@so-dan-van/domain/figures/read-typed'
import { SubmitDialog } from './submit-dialog.tsx'
import { useEntryForm } from './use-entry-form.ts'

const filters = ['all', 'errors', 'warnings', 'blank', 'unsent'] as const
type Filter = (typeof filters)[number]

const passes: Record<Filter, (row: FormRow) => boolean> = {
  all: () => true,
  errors: ({ findings }) => findings.some(({ severity }) => severity === 'error'),
  warnings: ({ findings }) => findings.some(({ severity }) => severity === 'warning'),
  blank: ({ indicator, cell }) => indicator.entry === 'entered' && !isFilled(cell),
  unsent: ({ draft }) => draft !== null && draft.state !== 'saved',
}

/** The year's form of one district: typed, checked while typing, saved cell by cell, submitted. */
export function EntryPage() {
  const session = useSession()
  const { messages } = useLanguage()
  const { app, entry: text } = messages
  const openYear = session.catalogue.rounds.filter(({ lockedAt }) => lockedAt === null).at(-1)?.year
  const { address, year, change } = useScope(openYear)
  const units = editableUnits(session, year)
  const unit = units.find(({ code }) => code === address.dv) ?? (address.dv ? null : (units[0] ?? null))
  if (units.length === 0 || unit === null)
    return (
      <Page title={app.pages.entry} scope={<YearScope year={year} change={change} />}>
        <EmptyState title={units.length === 0 ? text.noUnits : app.errors.noPermission} />
      </Page>
    )
  const pick = units.length > 1
  return (
    <EntryForm
      key={`${unit.id} ${year}`}
      unit={unit.id}
      name={unit.name}
      year={year}
      scope={
        <>
          {pick ? (
            <ScopeSelect
              label={app.scope.unit}
              value={unit.code}
              onChange={(dv) => change({ dv })}
              options={units.map((one) => ({ value: one.code, label: one.name }))}
            />
          ) : (
            <b>{unit.name}</b>
          )}
          <YearScope year={year} change={change} />
        </>
      }
    />
  )
}

function EntryForm({
  unit,
  name,
  year,
  scope,
}: {
  unit: number
  name: string
  year: number
  scope: React.ReactNode
}) {
  const { messages } = useLanguage()
  const { app, entry: text } = messages
  const { query, model, queue, save } = useEntryForm(unit, year)
  const cache = useQueryClient()
  const [selected, setSelected] = useState<string | null>(null)
  const [filter, setFilter] = useState<Filter>('all')
  const [noteFocus, setNoteFocus] = useState(0)
  const [asking, setAsking] = useState(false)
  const submission = useMutation(
    trpc.entry.submit.mutationOptions({ onSettled: () => cache.invalidateQueries() }),
  )
  const select = useCallback((indicator: string) => setSelected(indicator), [])
  const askNote = useCallback((indicator: string) => {
    setSelected(indicator)
    setNoteFocus((count) => count + 1)
  }, [])
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
  const due = form.round.dueOn.split('-').reverse().join('/')
  const rows = model.rows.filter(passes[filter])
  const row = model.rows.find(({ indicator }) => indicator.code === selected) ?? null
  const note = (indicator: string, words: string) => {
    const cell = model.rows.find((one) => one.indicator.code === indicator)?.cell ?? null
    save(indicator, { ...inputOf(cell), note: words })
  }
  const submit = () =>
    submission.mutate(
      { unit, year, expectedVersion: form.report.version },
      { onSuccess: () => setAsking(false) },
    )
  return (
    <Page
      title={app.pages.entry}
      wide
      scope={
        <>
          {scope}
          <StatusChip status={form.round.lockedAt !== null ? 'locked' : form.report.status} />
          {editable && (
            <span className={form.report.lateDays > 0 ? 'change-down small-text' : 'dim small-text'}>
              {text.dueOn(due, form.report.lateDays > 0)}
            </span>
          )}
        </>
      }
      actions={
        <>
          <SaveState queue={queue} />
          <span className="progress">
            <span className="track" aria-hidden="true">
              <i style={{ width: `${model.cells > 0 ? (model.filled / model.cells) * 100 : 0}%` }} />
            </span>
            {text.progress(model.filled, model.cells)}
          </span>
          {form.may.submit && (
            <button
              type="button"
              className="button primary"
              onClick={() => {
                submission.reset()
                setAsking(true)
              }}
            >
              {form.report.status === 'returned' ? text.resubmit : text.submit}
            </button>
          )}
        </>
      }
    >
      <FormNotice form={form} />
      <div className="filters entry-filters">
        {filters.map((one) => {
          const count = one === 'all' ? model.rows.length : model.rows.filter(passes[one]).length
          return one === 'unsent' && count === 0 ? null : (
            <button
              key={one}
              type="button"
              className="filter"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
            >
              {text.filters[one]} <b>{count}</b>
            </button>
          )
        })}
      </div>
      <div className="entry-body">
        <div className="entry-scroll">
          {rows.length === 0 ? (
            <EmptyState title={text.empty} />
          ) : (
            <EntryGrid
              rows={rows}
              year={year}
              label={text.grid(name, year)}
              editable={editable}
              selected={selected}
              select={select}
              save={save}
              askNote={askNote}
            />
          )}
        </div>
        <CellPanel
          row={row}
          unit={unit}
          year={year}
          editable={editable}
          save={save}
          resolve={(indicator, choice) => queue.resolve(indicator, choice)}
          noteFocus={noteFocus}
        />
      </div>
      <footer className="entry-keys dim small-text">
        <span>
          <kbd className="kbd">Enter</kbd> {text.keys.down}
        </span>
        <span>
          <kbd className="kbd">Tab</kbd> {text.keys.next}
        </span>
        <span>
          <kbd className="kbd">U</kbd> {text.keys.estimate}
        </span>
        <span>
          <kbd className="kbd">K</kbd> {text.keys.notApplicable}
        </span>
        <span>
          <kbd className="kbd">G</kbd> {text.keys.note}
        </span>
        <span>
          <kbd className="kbd">F8</kbd> {text.keys.error}
        </span>
      </footer>
      {asking && (
        <SubmitDialog
          title={text.dialog.title(name, year)}
          model={model}
          unsent={queue.unsent}
          problem={submission.error?.message ?? null}
          busy={submission.isPending}
          close={() => setAsking(false)}
          goTo={(indicator) => {
            setAsking(false)
            setFilter('all')
            setSelected(indicator)
          }}
          note={note}
          submit={submit}
        />
      )}
      <p className="sr" role="status">
        {submission.isSuccess ? text.dialog.done : ''}
      </p>
    </Page>
  )
}

/** Saved, saving or waiting: always said. */
function SaveState({ queue }: { queue: { all: ReadonlyMap<string, { state: string }> } }) {
  const { entry: text } = useLanguage().messages
  const states = [...queue.all.values()].map(({ state }) => state)
  const waiting = states.filter(
    (state) => state === 'waiting' || state === 'conflict' || state === 'refused',
  ).length
  const saving = states.filter((state) => state === 'saving').length
  const [icon, words, tone] =
    waiting > 0
      ? (['offline', text.state.waiting(waiting), 'change-down'] as const)
      : saving > 0
        ? (['clock', text.state.saving(saving), 'dim'] as const)
        : (['check', text.state.saved, 'change-up'] as const)
  return (
    <span className={`save-state ${tone}`} role="status">
      <Icon name={icon} size={14} />
      {words}
    </span>
  )
}
