import { useCallback, useMemo, useState } from 'react'
import { type Filter, passes } from './filters.tsx'
import type { FormModel, FormRow } from './form-model.ts'
import { nextOf, selectCell } from './grid/selection.ts'
import { useSelection } from './grid/use-selection.ts'

const none: readonly FormRow[] = []

/** What of the form is on the screen: the filter, the folded groups, the selection. */
export function useFormView(model: FormModel | null) {
  const [filter, setFilter] = useState<Filter>('all')
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set())
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const every = model?.rows ?? none
  // a row that was mended stays where it is until another filter is chosen
  const all = useMemo(
    () => every.filter((row) => passes[filter](row) || (filter !== 'all' && held.has(row.indicator.code))),
    [every, filter, held],
  )
  const rows = useMemo(() => all.filter(({ indicator }) => !folded.has(indicator.programme)), [all, folded])
  const { selection, select, selectIndicator, indicator } = useSelection(rows)
  const choose = (next: Filter) => {
    setFilter(next)
    setHeld(new Set(every.filter(passes[next]).map((row) => row.indicator.code)))
  }
  const goTo = useCallback(
    (code: string) => {
      const programme = every.find((row) => row.indicator.code === code)?.indicator.programme
      setFilter('all')
      setFolded((before) => new Set([...before].filter((one) => one !== programme)))
      selectIndicator(code)
      document.querySelector<HTMLElement>('.entry-grid')?.focus()
    },
    [every, selectIndicator],
  )
  const toNext = (wanted: Filter) => {
    const found = rows.flatMap((row, index) => (passes[wanted](row) ? [index] : []))
    const next = nextOf(selection.row, found)
    if (next !== null) select(selectCell(next))
    document.querySelector<HTMLElement>('.entry-grid')?.focus()
  }
  const toggle = useCallback((programme: string) => {
    setFolded((before) => {
      const next = new Set(before)
      if (!next.delete(programme)) next.add(programme)
      return next
    })
  }, [])
  return {
    filter,
    choose,
    toNext,
    all,
    rows,
    folded,
    toggle,
    selection,
    select,
    goTo,
    /** null = nothing has been selected yet */
    indicator,
  }
}
