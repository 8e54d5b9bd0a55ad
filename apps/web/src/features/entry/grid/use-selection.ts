import { useCallback, useMemo, useState } from 'react'
import type { FormRow } from '../form-model.ts'
import { currentColumn, type Selection, selectCell } from './selection.ts'

type Place = { indicator: string; column: number }
type Kept = { active: Place; anchor: Place }

/** The selection by indicator, so that it stays on its row when rows are folded, filtered or added. */
export function useSelection(rows: readonly FormRow[]) {
  const [kept, setKept] = useState<Kept | null>(null)
  const indexes = useMemo(() => new Map(rows.map(({ indicator }, index) => [indicator.code, index])), [rows])
  const selection = useMemo((): Selection => {
    const row = kept === null ? 0 : (indexes.get(kept.active.indicator) ?? 0)
    const column = kept?.active.column ?? currentColumn
    const anchorRow = kept === null ? 0 : indexes.get(kept.anchor.indicator)
    if (kept === null || anchorRow === undefined) return selectCell(row, column)
    return { row, column, anchor: { row: anchorRow, column: kept.anchor.column } }
  }, [kept, indexes])
  const select = useCallback(
    (next: Selection) => {
      const place = ({ row, column }: { row: number; column: number }): Place | null => {
        const code = rows[row]?.indicator.code
        return code === undefined ? null : { indicator: code, column }
      }
      const active = place(next)
      const anchor = place(next.anchor)
      if (active !== null && anchor !== null) setKept({ active, anchor })
    },
    [rows],
  )
  const selectIndicator = useCallback((indicator: string) => {
    const place = { indicator, column: currentColumn }
    setKept({ active: place, anchor: place })
  }, [])
  return { selection, select, selectIndicator, indicator: kept?.active.indicator ?? null }
}
