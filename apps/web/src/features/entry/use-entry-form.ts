import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import type { EntryForm, SaveFiguresResult } from '@so-dan-van/domain/reports/report'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { isReached, onConnection } from '../../api/connection.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'
import { formBuilder } from './form-model.ts'
import type { DraftGroup } from './queue/draft.ts'
import { openQueue } from './queue/open-queue.ts'
import type { SaveQueue } from './queue/save-queue.ts'

const tickSeen = 2000
const retryEvery = 5000

type TypedFigure = { indicator: string; input: FigureInput }
/** Cells of a paste or a file: see `SaveQueue.putMany` for when it resolves and what an atomic failure leaves. */
export type SaveMany = (
  cells: readonly TypedFigure[],
  how: Omit<DraftGroup, 'id'>,
) => Promise<SaveFiguresResult>

/** The form of a unit and year with what is typed over it, and the queue that saves it. */
export function useEntryForm(unit: number, year: number) {
  const { catalogue } = useSession()
  const { locale } = useLanguage()
  const cache = useQueryClient()
  const query = useQuery({
    ...trpc.entry.form.queryOptions({ unit, year }),
    enabled: unit > 0,
    refetchOnWindowFocus: false,
  })
  const queue = useQueue(unit, year)
  const drafts = queue.all
  const [build] = useState(formBuilder)
  // the typed cell is drawn first, what follows from it right after
  const settled = useDeferredValue(drafts) === drafts
  const model = useMemo(
    () => (query.data ? build({ settled, form: query.data, catalogue, drafts, locale }) : null),
    [build, settled, query.data, catalogue, drafts, locale],
  )
  const versionOf = useCallback(
    (indicator: string) => {
      const form = cache.getQueryData(trpc.entry.form.queryKey({ unit, year }))
      return form?.rows.find((row) => row.indicator === indicator)?.cell?.version ?? 0
    },
    [cache, unit, year],
  )
  const save = useCallback(
    (indicator: string, input: FigureInput) => queue.put(indicator, versionOf(indicator), input),
    [queue, versionOf],
  )
  const saveMany: SaveMany = useCallback(
    (cells, how) => {
      const typed = cells.map((cell) => ({ ...cell, expectedVersion: versionOf(cell.indicator) }))
      return queue.putMany(typed, how)
    },
    [queue, versionOf],
  )
  return { query, model, queue, save, saveMany }
}

/** The queue of the person who is signed in, while the form is open. */
function useQueue(unit: number, year: number): SaveQueue {
  const { viewer } = useSession()
  const cache = useQueryClient()
  const [, redraw] = useState(0)
  const { queue, join } = useMemo(() => {
    const opened = openQueue(
      { viewer: viewer.id, unit, year },
      {
        saved: (cells) => {
          showSaved(cache, unit, year, cells)
          setTimeout(() => opened.queue.forgetSaved(cells.map(({ indicator }) => indicator)), tickSeen)
        },
        change: () => redraw((count) => count + 1),
      },
    )
    return opened
  }, [unit, year, viewer.id, cache])
  useEffect(join, [join])
  useEffect(() => {
    const again = () => void queue.retry()
    again()
    void navigator.storage?.persist?.()
    const timer = setInterval(again, retryEvery)
    const forget = onConnection(() => isReached() && again())
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.unsent > 0) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      clearInterval(timer)
      forget()
      removeEventListener('beforeunload', warn)
    }
  }, [queue])
  return queue
}

/** Lays what the server now has into the form. A form on its way may have been read before: it is asked for again. */
function showSaved(cache: QueryClient, unit: number, year: number, cells: readonly FigureCell[]): void {
  const queryKey = trpc.entry.form.queryKey({ unit, year })
  const onItsWay = cache.isFetching({ queryKey }) > 0
  void cache.cancelQueries({ queryKey })
  const saved = new Map(cells.map((cell) => [cell.indicator, cell]))
  const at = cache.getQueryState(queryKey)?.dataUpdatedAt
  cache.setQueryData(queryKey, (form: EntryForm | undefined) => form && withCells(form, saved), {
    ...(at !== undefined && { updatedAt: at }),
  })
  const answered = cache.getQueryData<EntryForm>(queryKey)?.flags.some((flag) => saved.has(flag.indicator))
  if (onItsWay || answered) void cache.invalidateQueries({ queryKey })
  void cache.invalidateQueries({ queryKey: trpc.entry.history.pathKey() })
}

function withCells(form: EntryForm, saved: ReadonlyMap<string, FigureCell>): EntryForm {
  const rows = form.rows.map((row) => {
    const cell = saved.get(row.indicator)
    return cell === undefined ? row : { ...row, cell }
  })
  return { ...form, rows }
}
