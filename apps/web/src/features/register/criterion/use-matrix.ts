import type { MatrixEdit } from '@so-dan-van/domain/registers/criterion/read-matrix'
import {
  type CriteriaMatrix,
  type MatrixPlace,
  mostCells,
  type SavedCriteria,
} from '@so-dan-van/domain/registers/criterion/register'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { client, trpc } from '../../../api/api.ts'
import { noHistory, redo, remember, type Step, undo } from './history.ts'

type Pending = ReadonlyMap<string, boolean | null>
const keyOf = (unit: number, criterion: number) => `${unit} ${criterion}`

/** The matrix with what is typed laid over it; each deed is saved at once and can be taken back. */
export function useMatrix(place: MatrixPlace) {
  const queries = useQueryClient()
  const options = trpc.criterion.matrix.queryOptions(place)
  const query = useQuery(options)
  const [pending, setPending] = useState<Pending>(new Map())
  const [history, setHistory] = useState(noHistory)
  const [conflicts, setConflicts] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const [saving, setSaving] = useState(0)
  // versions follow from the answer before: one save at a time
  const chain = useRef(Promise.resolve())
  const matrix = useMemo(() => query.data && laidOver(query.data, pending), [query.data, pending])
  const drop = (step: Step) => setPending((now) => without(now, step))
  const send = async (step: Step) => {
    const now = queries.getQueryData(options.queryKey)
    if (now?.set == null) return
    try {
      for (let at = 0; at < step.length; at += mostCells) {
        const cells = step.slice(at, at + mostCells).map((edit) => cellOf(now, edit))
        const saved = await client.criterion.save.mutate({ ...place, set: now.set.code, cells })
        queries.setQueryData(options.queryKey, (before) => before && settled(before, saved))
        setConflicts(saved.filter(({ outcome }) => outcome === 'conflict').length)
      }
      setError(null)
    } catch (failure) {
      setError(failure)
      await queries.invalidateQueries({ queryKey: options.queryKey })
    }
    drop(step)
    setSaving((count) => count - 1)
  }
  const write = (step: Step) => {
    if (step.length === 0) return
    setPending(
      (now) =>
        new Map([...now, ...step.map((edit) => [keyOf(edit.unit, edit.criterion), edit.after] as const)]),
    )
    setSaving((count) => count + 1)
    chain.current = chain.current.then(() => send(step))
  }
  const take = (taken: ReturnType<typeof undo>) => {
    if (taken === null) return
    setHistory(taken.history)
    write(taken.step)
  }
  return {
    query,
    matrix,
    conflicts,
    error,
    saving: saving > 0,
    apply: (step: Step) => {
      if (step.length > 0) setHistory((before) => remember(before, step))
      write(step)
    },
    undo: history.done.length > 0 ? () => take(undo(history)) : null,
    redo: history.undone.length > 0 ? () => take(redo(history)) : null,
  }
}
export type Matrix = ReturnType<typeof useMatrix>

function laidOver(matrix: CriteriaMatrix, pending: Pending): CriteriaMatrix {
  if (pending.size === 0) return matrix
  const touched = new Set([...pending.keys()].map((key) => Number(key.split(' ')[0])))
  const communes = matrix.communes.map((commune) => {
    if (!touched.has(commune.unit)) return commune
    const results = commune.results.map((met, index) => {
      const typed = pending.get(keyOf(commune.unit, index))
      return typed === undefined ? met : typed
    })
    return { ...commune, results }
  })
  return { ...matrix, communes }
}

/** Only what is still as this step wanted it: a later one stays laid over. */
function without(pending: Pending, step: Step): Pending {
  const left = new Map(pending)
  for (const { unit, criterion, after } of step)
    if (left.get(keyOf(unit, criterion)) === after) left.delete(keyOf(unit, criterion))
  return left
}

function cellOf(matrix: CriteriaMatrix, { unit, criterion, after }: MatrixEdit) {
  const commune = matrix.communes.find((one) => one.unit === unit)
  return {
    ...{ commune: unit, criterion: matrix.set?.criteria[criterion]?.number ?? 0, met: after },
    expectedVersion: commune?.versions[criterion] ?? 0,
  }
}

function settled(matrix: CriteriaMatrix, saved: SavedCriteria): CriteriaMatrix {
  const columns = new Map(matrix.set?.criteria.map(({ number }, index) => [number, index]))
  const byUnit = new Map<number, SavedCriteria>()
  for (const cell of saved) byUnit.set(cell.commune, [...(byUnit.get(cell.commune) ?? []), cell])
  const communes = matrix.communes.map((commune) => {
    const own = byUnit.get(commune.unit)
    if (own === undefined) return commune
    const [results, versions] = [[...commune.results], [...commune.versions]]
    for (const { criterion, met, version } of own) {
      const column = columns.get(criterion) ?? 0
      results[column] = met
      versions[column] = version
    }
    return { ...commune, results, versions }
  })
  return { ...matrix, communes }
}
