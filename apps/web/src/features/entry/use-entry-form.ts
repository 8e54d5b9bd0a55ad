import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { client, failureCode, failureParams, isOffline, trpc } from '../../api/api.ts'
import { useSession } from '../../ui/session.tsx'
import { buildForm } from './form-model.ts'
import { SaveQueue, type SendFailure } from './queue/save-queue.ts'

const tickSeen = 2000
const retryEvery = 5000

/** What a failed save means for the cell. */
function explainFailure(error: unknown): SendFailure {
  if (failureCode(error) === 'FIGURE_CONFLICT') {
    const { cell, by, at } = failureParams(error) as { cell: FigureCell; by: string; at: string }
    return { kind: 'conflict', cell, by, at }
  }
  if (isOffline(error) || failureCode(error) === 'NOT_SIGNED_IN') return { kind: 'offline' }
  return { kind: 'refused', problem: error instanceof Error ? error.message : String(error) }
}

/** The form of a unit and year with what is typed over it, and the queue that saves it. */
export function useEntryForm(unit: number, year: number) {
  const { catalogue, viewer } = useSession()
  const cache = useQueryClient()
  const query = useQuery({
    ...trpc.entry.form.queryOptions({ unit, year }),
    enabled: unit > 0,
    refetchOnWindowFocus: false,
  })
  const [, redraw] = useState(0)
  const queue = useMemo(() => {
    const made: SaveQueue = new SaveQueue({
      send: (indicator, expectedVersion, input) =>
        client.entry.saveFigure.mutate({ unit, year, indicator, expectedVersion, input }),
      explain: explainFailure,
      storage: localStorage,
      key: `sdv-entry ${viewer.id} ${unit} ${year}`,
      onSaved: (cell) => {
        const key = trpc.entry.form.queryKey({ unit, year })
        cache.setQueryData(key, (form: EntryForm | undefined) => form && withCell(form, cell))
        void cache.invalidateQueries({
          queryKey: trpc.entry.history.queryKey({ unit, year, indicator: cell.indicator }),
        })
        setTimeout(() => made.forgetSaved(cell.indicator), tickSeen)
      },
      onChange: () => redraw((count) => count + 1),
    })
    return made
  }, [unit, year, viewer.id, cache])
  useEffect(() => {
    queue.retry()
    const again = () => queue.retry()
    const timer = setInterval(again, retryEvery)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [queue])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.unsent > 0) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [queue])
  const drafts = queue.all
  const model = useMemo(
    () => (query.data ? buildForm({ form: query.data, catalogue, drafts }) : null),
    [query.data, catalogue, drafts],
  )
  const form = query.data
  const save = useCallback(
    (indicator: string, input: FigureInput) => {
      const cell = form?.rows.find((row) => row.indicator === indicator)?.cell ?? null
      queue.put(indicator, cell?.version ?? 0, input)
    },
    [form, queue],
  )
  return { query, model, queue, save }
}

function withCell(form: EntryForm, cell: FigureCell): EntryForm {
  return {
    ...form,
    rows: form.rows.map((row) => (row.indicator === cell.indicator ? { ...row, cell } : row)),
  }
}
