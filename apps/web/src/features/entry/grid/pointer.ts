import type { PointerEvent } from 'react'
import { currentColumn, type Selection, selectCell } from './selection.ts'

type Pointing = {
  selection: Selection
  select: (selection: Selection) => void
  /** begins typing, if the row can be typed into */
  edit: (row: number) => void
}

/** Selecting by mouse and touch: press, drag for a range, Shift to extend; a second touch edits. */
export function pointerHandlers({ selection, select, edit }: Pointing) {
  return {
    onPointerDown: (event: PointerEvent) => {
      const place = placeOf(event.target)
      if (place === null || event.button !== 0) return
      if (event.pointerType === 'touch' && place.row === selection.row) return edit(place.row)
      select(event.shiftKey ? { ...place, anchor: selection.anchor } : selectCell(place.row, place.column))
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.buttons !== 1 || event.pointerType !== 'mouse') return
      const place = placeOf(event.target)
      if (place === null || (place.row === selection.row && place.column === selection.column)) return
      select({ ...place, anchor: selection.anchor })
    },
    onDoubleClick: (event: { target: EventTarget }) => {
      const place = placeOf(event.target)
      if (place !== null) edit(place.row)
    },
  }
}

/** The cell under the pointer; elsewhere in a row, its cell of this year. */
function placeOf(target: EventTarget): { row: number; column: number } | null {
  if (!(target instanceof Element) || target.closest('button, input')) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  if (cell !== null) return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
  const row = target.closest('tr')?.querySelector<HTMLElement>('[data-row]')
  return row ? { row: Number(row.dataset.row), column: currentColumn } : null
}
