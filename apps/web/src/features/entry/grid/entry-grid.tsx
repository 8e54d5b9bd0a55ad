import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { inputOf } from '@so-dan-van/domain/figures/read-typed'
import { groupBy } from '@so-dan-van/domain/group-by'
import { type ClipboardEvent, Fragment, useEffect, useMemo, useRef } from 'react'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../../ui/session.tsx'
import type { Edit } from '../edits/use-edits.ts'
import { type FormRow, isFilled } from '../form-model.ts'
import { CellEditor } from './cell-editor.tsx'
import './grid.css'
import { copyCells } from './copy-cells.ts'
import { editActions } from './edit-actions.ts'
import { changeOf, EntryRow } from './entry-row.tsx'
import { GridHead } from './grid-head.tsx'
import { type GridActions, gridKeys } from './grid-keys.ts'
import { GroupRow } from './group-row.tsx'
import { pointerHandlers } from './pointer.ts'
import { moveSelection, nextOf, rangeOf, type Selection, selectCell } from './selection.ts'
import type { Editing } from './use-editing.ts'

type Props = {
  /** rows on the screen, without those of folded groups */
  rows: readonly FormRow[]
  /** all rows that pass the filter, for the groups' counts */
  all: readonly FormRow[]
  folded: ReadonlySet<string>
  toggle: (programme: string) => void
  year: number
  label: string
  editable: boolean
  selection: Selection
  select: (selection: Selection) => void
  editing: Editing
  apply: (edits: readonly Edit[]) => void
  /** stays the same function, or every row would be drawn again */
  fix: (indicator: string, value: string) => void
  letters: boolean
  actions: Pick<GridActions, 'note' | 'undo' | 'redo' | 'help'>
  paste: (event: ClipboardEvent) => void
}

/** The year's figures as a grid with one tab stop. One editor moves with the selection. */
export function EntryGrid(props: Props) {
  const { rows, all, folded, toggle, year, label, editable, selection, select, editing, apply } = props
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const grid = useRef<HTMLTableElement>(null)
  const active = rows[selection.row] ?? null
  const range = rangeOf(selection)
  const shape = useMemo(
    () => ({
      rows: rows.length,
      writable: (row: number) => editable && rows[row]?.indicator.entry === 'entered',
      filled: (row: number) => isFilled(rows[row]?.cell ?? null),
    }),
    [rows, editable],
  )
  const { row: activeRow, column: activeColumn } = selection
  useEffect(() => {
    const cell = grid.current?.querySelector(`[data-row="${activeRow}"][data-column="${activeColumn}"]`)
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeRow, activeColumn])
  const chosen = rows
    .slice(range.top, range.bottom + 1)
    .filter((_row, index) => shape.writable(range.top + index))
  const edit = (row: number, start?: string) => {
    if (!shape.writable(row)) return
    select(selectCell(row))
    editing.start(row, start)
  }
  const keys = gridKeys({
    selection,
    select,
    shape,
    letters: props.letters,
    actions: {
      ...props.actions,
      ...editActions(chosen, apply),
      edit,
      nextError: () => {
        const errors = rows.flatMap(({ findings }, index) => (findings.length > 0 ? [index] : []))
        const next = nextOf(selection.row, errors)
        if (next !== null) select(selectCell(next))
      },
    },
  })
  const copy = (event: ClipboardEvent) => {
    if (editing.row !== null) return
    const text = {
      locale,
      notApplicable: messages.terms.notApplicable,
      change: (row: FormRow) => changeOf(row, locale),
    }
    event.clipboardData.setData('text/plain', copyCells(rows, range, text))
    event.preventDefault()
  }
  const leave = (key: string) => {
    const moved = key === '' ? null : moveSelection(selection, key, shape)
    if (moved !== null) select(moved)
    if (key !== '') grid.current?.focus({ preventScroll: true })
  }
  const editorOf = (row: FormRow, index: number) =>
    editing.row === index ? (
      <CellEditor
        key={row.indicator.code}
        indicator={row.indicator}
        before={inputOf(row.cell)}
        start={editing.text ?? (row.cell?.value == null ? '' : formatNumber(row.cell.value, { locale }))}
        selectAll={editing.text === null}
        commit={(input, key) => {
          editing.stop()
          apply([{ indicator: row.indicator.code, input }])
          leave(key)
        }}
        cancel={() => {
          editing.stop()
          grid.current?.focus({ preventScroll: true })
        }}
      />
    ) : null
  const groups = groupBy(all, ({ indicator }) => indicator.programme)
  const indexes = new Map(rows.map((row, index) => [row.indicator.code, index]))
  return (
    <table
      className="entry-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length}
      aria-readonly={!editable}
      aria-multiselectable
      tabIndex={0}
      ref={grid}
      aria-activedescendant={active ? activeId(active, selection.column) : undefined}
      onKeyDown={editing.row === null ? keys : undefined}
      onCopy={copy}
      onPaste={props.paste}
      {...(editing.row === null && pointerHandlers({ selection, select, edit }))}
    >
      <GridHead year={year} />
      <tbody>
        {[...groups].map(([code, list], index) => {
          const programme = catalogue.programmes.find((one) => one.code === code)
          if (programme === undefined) return null
          return (
            <Fragment key={programme.code}>
              <GroupRow
                no={index + 1}
                name={locale === 'en' ? programme.nameEn : programme.name}
                rows={list}
                closed={folded.has(programme.code)}
                toggle={() => toggle(programme.code)}
              />
              {list.map((row, at) => {
                const place = indexes.get(row.indicator.code)
                if (place === undefined) return null
                const inRange = place >= range.top && place <= range.bottom
                return (
                  <EntryRow
                    key={row.indicator.code}
                    row={row}
                    index={place}
                    no={at + 1}
                    year={year}
                    active={place === selection.row ? selection.column : -1}
                    left={inRange ? range.left : -1}
                    right={inRange ? range.right : -1}
                    editable={editable}
                    editor={editorOf(row, place)}
                    fix={props.fix}
                  />
                )
              })}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

const ids = ['-name', '-measure', '-previous', '-target', '', '-change']
const activeId = ({ indicator }: FormRow, column: number) => `cell-${indicator.code}${ids[column] ?? ''}`
