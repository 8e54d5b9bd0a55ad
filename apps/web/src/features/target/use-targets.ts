import type { Plan, TargetGrid } from '@so-dan-van/domain/targets/target'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'

export type PlanChange = { indicator: string; unit: number; plan: Plan }
export type Targets = ReturnType<typeof useTargets>

const keyOf = (indicator: string, unit: number) => `${indicator} ${unit}`

/** The year's plans, and saving some of them. */
export function useTargets(unit: number, year: number, enabled: boolean) {
  const { target: text } = useMessages()
  const cache = useQueryClient()
  const asked = trpc.target.grid.queryOptions({ unit, year })
  const query = useQuery({ ...asked, enabled })
  const [problem, setProblem] = useState<string | null>(null)
  const entries = useMemo(
    () => new Map(query.data?.entries.map((entry) => [keyOf(entry.indicator, entry.unit), entry])),
    [query.data],
  )
  const previous = useMemo(
    () => new Map(query.data?.previous.map((cell) => [keyOf(cell.indicator, cell.unit), cell.value])),
    [query.data],
  )
  const save = useMutation(
    trpc.target.save.mutationOptions({
      onSuccess: (results) =>
        cache.setQueryData(asked.queryKey, (grid: TargetGrid | undefined) => {
          if (grid === undefined) return grid
          const changed = new Map(results.map(({ entry }) => [keyOf(entry.indicator, entry.unit), entry]))
          const kept = grid.entries.filter((entry) => !changed.has(keyOf(entry.indicator, entry.unit)))
          const now = [...changed.values()].filter(({ plan }) => plan.kind !== 'unset')
          return { ...grid, entries: [...kept, ...now] }
        }),
    }),
  )
  const conflicts = save.data?.filter(({ outcome }) => outcome === 'conflict').length ?? 0
  const wrong = problem !== null || save.error !== null || conflicts > 0
  const saved = () => {
    if (save.isPending) return text.saving
    if (save.error !== null) return save.error.message
    if (save.data === undefined) return ''
    return conflicts > 0 ? text.conflicts(conflicts) : text.saved(save.data.length)
  }
  return {
    query,
    wrong,
    said: problem ?? saved(),
    entryOf: (indicator: string, of: number) => entries.get(keyOf(indicator, of)) ?? null,
    previousOf: (indicator: string, of: number) => previous.get(keyOf(indicator, of)) ?? null,
    refuse: setProblem,
    save: (changes: readonly PlanChange[]) => {
      setProblem(null)
      if (changes.length === 0) return
      const versionOf = (change: PlanChange) =>
        entries.get(keyOf(change.indicator, change.unit))?.version ?? 0
      const cells = changes.map((change) => ({ ...change, expectedVersion: versionOf(change) }))
      save.mutate({ year, cells })
    },
  }
}
