import type { Outcome } from '@so-dan-van/domain/imports/difference'
import type { ImportAnswer, ImportRequest } from '@so-dan-van/domain/imports/import-request'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sendFigures } from '../../api/send-figures.ts'

export type Options = Pick<ImportRequest, 'clearBlanks' | 'overwriteApproved'> & { reason: string }
export const pickable = ['new', 'changed', 'cleared'] as const satisfies readonly Outcome[]

/** A chosen file, its difference, what is picked of it, and the two calls: compare, and write what was seen. */
export function useImport() {
  const [file, setFile] = useState<File | null>(null)
  const [options, setOptions] = useState<Options>({
    clearBlanks: false,
    overwriteApproved: false,
    reason: '',
  })
  const [categories, setCategories] = useState<ReadonlySet<Outcome>>(new Set(pickable))
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set())
  const stop = useRef(new AbortController())
  const queries = useQueryClient()
  const call = useMutation({
    mutationFn: (asked: { file: File; options: Options; fingerprint: string | null }) => {
      stop.current = new AbortController()
      const { clearBlanks, overwriteApproved, reason } = asked.options
      const request: ImportRequest = {
        ...{ clearBlanks, overwriteApproved, fingerprint: asked.fingerprint },
        reason: overwriteApproved ? reason.trim() || null : null,
        outcomes: [...categories],
        without: [...without],
      }
      return sendFigures(asked.file, request, stop.current.signal)
    },
    onSuccess: (answer) => {
      if (answer.stale) setWithout(new Set())
      if (answer.written !== null) void queries.invalidateQueries()
    },
  })
  const compare = (chosen: File | null, asked: Options) => {
    setFile(chosen)
    setOptions(asked)
    setWithout(new Set())
    call.reset()
    if (chosen !== null && !(asked.overwriteApproved && asked.reason.trim() === ''))
      call.mutate({ file: chosen, options: asked, fingerprint: null })
  }
  const answer: ImportAnswer | null = call.data ?? null
  return {
    ...{ file, options, setOptions, categories, without, answer, compare },
    error: call.error,
    busy: call.isPending ? (call.variables.fingerprint === null ? 'comparing' : 'writing') : null,
    stop: () => stop.current.abort(),
    commit: () => {
      if (file !== null && answer !== null) call.mutate({ file, options, fingerprint: answer.fingerprint })
    },
    pickCategory: (outcome: Outcome) => setCategories(toggled(categories, outcome)),
    pickLine: (place: number) => setWithout(toggled(without, place)),
    picked: answer === null ? 0 : countPicked(answer, categories, without),
  } as const
}

export type Import = ReturnType<typeof useImport>

function toggled<T>(set: ReadonlySet<T>, item: T): Set<T> {
  const other = new Set(set)
  if (!other.delete(item)) other.add(item)
  return other
}

/** how many cells a commit would write */
function countPicked(
  { counts, lines }: Pick<ImportAnswer, 'counts' | 'lines'>,
  categories: ReadonlySet<Outcome>,
  without: ReadonlySet<number>,
): number {
  const unpicked = lines.filter(({ place, outcome }) => without.has(place) && categories.has(outcome))
  return (
    pickable.reduce((sum, outcome) => sum + (categories.has(outcome) ? counts[outcome] : 0), 0) -
    unpicked.length
  )
}
