import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { groupBy } from '@so-dan-van/domain/group-by'
import { Fragment, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../../ui/session.tsx'
import type { FormRow } from '../form-model.ts'
import { inputOf, readTyped } from '@so-dan-van/domain/figures/read-typed'
import { CellEditor } from './cell-editor.tsx'
import { EntryRow } from './entry-row.tsx'
import { moveSelection, nextOf } from './move.ts'

type Props = {
  rows: readonly FormRow[]
  year: number
  label: string
  editable: boolean
  selected: string | null
  select: (indicator: string) => void
  save: (indicator: string, input: FigureInput) => void
  askNote: (indicator: string) => void
}

type Editing = { indicator: string; start: string; selectAll: boolean }

/** The year's figures as a grid with one tab stop. One editor moves with the selection; letters act on a selected cell only. */
export function EntryGrid({ rows, year, label, editable, selected, select, save, askNote }: Props) {
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const { entry: text } = messages
  const [editing, setEditing] = useState<Editing | null>(null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const grid = useRef<HTMLTableElement>(null)
  const shown = rows.filter(({ indicator }) => !folded.has(indicator.programme))
  const at = Math.max(
    0,
    shown.findIndex(({ indicator }) => indicator.code === selected),
  )
  const current = shown[at] ?? null
  const canEdit = (row: FormRow | null) => editable && row !== null && row.indicator.entry === 'entered'

  useEffect(() => {
    grid.current?.querySelector(`#cell-${selected}`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  const startEditing = useCallback(
    (code: string, start?: string) => {
      const row = rows.find(({ indicator }) => indicator.code === code) ?? null
      if (row === null || !editable || row.indicator.entry !== 'entered') return
      const value = row.cell?.value ?? null
      setEditing({
        indicator: code,
        start: start ?? (value === null ? '' : formatNumber(value, { locale })),
        selectAll: start === undefined,
      })
    },
    [rows, editable, locale],
  )
  const fix = useCallback(
    (code: string, value: string) => {
      const row = rows.find(({ indicator }) => indicator.code === code)
      if (row) save(code, { ...inputOf(row.cell), value, notApplicable: false })
    },
    [rows, save],
  )
  const move = (key: string) => {
    const next = shown[moveSelection(at, key, shown.length)]
    if (next) select(next.indicator.code)
  }
  const change = (input: Partial<FigureInput>) => {
    if (current && canEdit(current)) save(current.indicator.code, { ...inputOf(current.cell), ...input })
  }
  const letters: Record<string, () => void> = {
    u: () =>
      current?.cell?.value != null &&
      change({ basis: current.cell.basis === 'estimate' ? 'actual' : 'estimate' }),
    k: () =>
      change({ value: null, notApplicable: current?.cell?.notApplicable !== true, approximation: null }),
    g: () => current && askNote(current.indicator.code),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || current === null || (event.target as HTMLElement).closest('button')) return
    const key = `${event.shiftKey && event.key === 'Tab' ? 'Shift+' : ''}${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`
    const leaves = (key === 'Tab' && at === shown.length - 1) || (key === 'Shift+Tab' && at === 0)
    if (leaves) return
    const moved = moveSelection(at, key, shown.length)
    if (moved !== at || ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'].includes(event.key)) {
      event.preventDefault()
      return move(key)
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'F8') {
      event.preventDefault()
      const next = nextOf(
        at,
        shown.flatMap((row, index) =>
          row.findings.some(({ severity }) => severity === 'error') ? [index] : [],
        ),
      )
      const row = next === null ? null : shown[next]
      if (row) select(row.indicator.code)
    } else if (event.key === 'F2') {
      event.preventDefault()
      startEditing(current.indicator.code)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      change({ value: null, notApplicable: false, approximation: null, basis: 'actual', source: null })
    } else if (letters[event.key.toLowerCase()] && canEdit(current)) {
      event.preventDefault()
      letters[event.key.toLowerCase()]?.()
    } else if (/^[\d(+\-−.,]$/.test(event.key)) {
      event.preventDefault()
      startEditing(current.indicator.code, event.key)
    }
  }
  const paste = (event: React.ClipboardEvent) => {
    if (editing !== null || current === null || !canEdit(current)) return
    const value = event.clipboardData.getData('text/plain').trim()
    if (value === '' || /[\t\n]/.test(value)) return
    event.preventDefault()
    const typed = readTyped(value, inputOf(current.cell), current.indicator)
    if (typed.ok) save(current.indicator.code, typed.input)
    else setEditing({ indicator: current.indicator.code, start: value, selectAll: false })
  }
  const editorFor = (row: FormRow) =>
    editing?.indicator === row.indicator.code ? (
      <CellEditor
        key={row.indicator.code}
        indicator={row.indicator}
        before={inputOf(row.cell)}
        start={editing.start}
        selectAll={editing.selectAll}
        commit={(input, key) => {
          setEditing(null)
          const { value, notApplicable, approximation, basis } = inputOf(row.cell)
          const changed =
            input.value !== value ||
            input.notApplicable !== notApplicable ||
            input.approximation !== approximation ||
            input.basis !== basis
          if (changed) save(row.indicator.code, input)
          if (key !== '') {
            move(key)
            grid.current?.focus()
          }
        }}
        cancel={() => {
          setEditing(null)
          grid.current?.focus()
        }}
      />
    ) : null
  const groups = groupBy(rows, ({ indicator }) => indicator.programme)
  const numbers = new Map(rows.map((row, index) => [row.indicator.code, index + 1]))
  return (
    <table
      className="entry-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length}
      aria-readonly={!editable}
      tabIndex={0}
      ref={grid}
      aria-activedescendant={current ? `cell-${current.indicator.code}` : undefined}
      onKeyDown={onKeyDown}
      onPaste={paste}
    >
      <thead>
        <tr>
          <th scope="col" className="num">
            {text.columns.no}
          </th>
          <th scope="col">{text.columns.indicator}</th>
          <th scope="col" className="measure">
            {text.columns.measure}
          </th>
          <th scope="col" className="num previous">
            {text.columns.previous(year - 1)}
          </th>
          <th scope="col" className="num target">
            {text.columns.target(year)}
          </th>
          <th scope="col" className="num this-year">
            {text.columns.current(year)}
          </th>
          <th scope="col" className="num change">
            {text.columns.change(year - 1)}
          </th>
          <th scope="col">{text.columns.checks}</th>
        </tr>
      </thead>
      <tbody>
        {catalogue.programmes.map((programme) => {
          const list = groups.get(programme.code)
          if (list === undefined) return null
          const closed = folded.has(programme.code)
          return (
            <Fragment key={programme.code}>
              <GroupRow
                name={locale === 'en' ? programme.nameEn : programme.name}
                rows={list}
                closed={closed}
                toggle={() => setFolded(toggled(folded, programme.code))}
              />
              {!closed &&
                list.map((row) => (
                  <EntryRow
                    key={row.indicator.code}
                    row={row}
                    no={numbers.get(row.indicator.code) ?? 0}
                    year={year}
                    selected={row.indicator.code === current?.indicator.code && selected !== null}
                    editable={editable}
                    editor={editorFor(row)}
                    select={select}
                    edit={startEditing}
                    fix={fix}
                  />
                ))}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function toggled(folded: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(folded)
  if (!next.delete(code)) next.add(code)
  return next
}

function GroupRow({
  name,
  rows,
  closed,
  toggle,
}: {
  name: string
  rows: readonly FormRow[]
  closed: boolean
  toggle: () => void
}) {
  const { entry: text } = useLanguage().messages
  const entered = rows.filter(({ indicator }) => indicator.entry === 'entered')
  const filled = entered.filter(
    ({ cell }) => cell !== null && (cell.value !== null || cell.notApplicable),
  ).length
  const count = (severity: string) =>
    rows.reduce(
      (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
      0,
    )
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={8}>
        <button type="button" aria-expanded={!closed} onClick={toggle}>
          <span aria-hidden="true">{closed ? '▸' : '▾'}</span> {name}{' '}
          <span className="dim">
            {filled}/{entered.length}
          </span>
          {count('error') > 0 && (
            <span className="chip chip-error">
              {text.filters.errors} {count('error')}
            </span>
          )}
          {count('warning') > 0 && (
            <span className="chip chip-warning">
              {text.filters.warnings} {count('warning')}
            </span>
          )}
        </button>
      </th>
    </tr>
  )
}
