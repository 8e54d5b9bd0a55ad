import type { KeyboardEvent } from 'react'
import { currentColumn, type GridShape, moveSelection, type Selection, selectCell } from './selection.ts'

export type GridActions = {
  /** begins typing in the active row; `start` replaces what is there */
  edit: (row: number, start?: string) => void
  clear: () => void
  estimate: () => void
  notApplicable: () => void
  note: () => void
  undo: () => void
  redo: () => void
  nextError: () => void
  help: () => void
}

type Keys = {
  selection: Selection
  select: (selection: Selection) => void
  shape: GridShape
  actions: GridActions
  /** letters do something on a selected cell; a person can switch that off */
  letters: boolean
}

const keyOf = (event: KeyboardEvent) =>
  `${event.shiftKey ? 'Shift+' : ''}${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`

/** Keys of the grid while nothing is being typed. */
export function gridKeys({ selection, select, shape, actions, letters }: Keys) {
  return (event: KeyboardEvent) => {
    if (event.altKey || (event.target as HTMLElement).closest('button, input')) return
    const key = keyOf(event)
    if (leaves(key, selection, shape)) return
    const moved = moveSelection(selection, key, shape)
    if (moved !== null) {
      event.preventDefault()
      return select(moved)
    }
    const act = commandOf(event, key, { selection, select, shape, actions, letters })
    if (act === null) return
    event.preventDefault()
    act()
  }
}

/** Tab leaves the grid where there is no further cell to type into. */
function leaves(key: string, selection: Selection, shape: GridShape): boolean {
  if (key !== 'Tab' && key !== 'Shift+Tab') return false
  return moveSelection(selection, key, shape)?.row === selection.row
}

function commandOf(event: KeyboardEvent, key: string, keys: Keys): (() => void) | null {
  const { selection, select, shape, actions, letters } = keys
  const all = () => select({ ...selectCell(shape.rows - 1), anchor: { row: 0, column: currentColumn } })
  const commands: Record<string, () => void> = {
    'Ctrl+z': actions.undo,
    'Ctrl+y': actions.redo,
    'Shift+Ctrl+Z': actions.redo,
    'Ctrl+a': all,
    F2: () => actions.edit(selection.row),
    F8: actions.nextError,
    Delete: actions.clear,
    Backspace: actions.clear,
    Escape: () => select(selectCell(selection.row, selection.column)),
    '?': actions.help,
    'Shift+?': actions.help,
  }
  const known = commands[key] ?? (letters ? letterOf(key, actions) : undefined)
  if (known !== undefined) return known
  const types = /^[\d(+\-−.,~]$/.test(event.key) && !event.ctrlKey && !event.metaKey
  return types ? () => actions.edit(selection.row, event.key) : null
}

function letterOf(key: string, { estimate, notApplicable, note }: GridActions): (() => void) | undefined {
  const letters: Record<string, () => void> = { u: estimate, k: notApplicable, g: note }
  return letters[key.replace('Shift+', '').toLowerCase()]
}
