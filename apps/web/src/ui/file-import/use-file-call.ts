import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

/** fingerprint: of the difference that is written; null = the file is only compared */
type Asked = { file: File; fingerprint: string | null }
type Answered = { written: number | null; stale: boolean }
type Step = 'comparing' | 'writing'

const stepOf = ({ fingerprint }: Asked): Step => (fingerprint === null ? 'comparing' : 'writing')

/** The two calls of an import, compare and write what was seen, one at a time; either can be stopped. `onStale`: the
 * answer is another difference than the one that was seen. */
export function useFileCall<R extends Asked, A extends Answered>(
  send: (asked: R, signal: AbortSignal) => Promise<A>,
  onStale: () => void,
) {
  const controller = useRef(new AbortController())
  const [stopped, setStopped] = useState<Step | null>(null)
  const queries = useQueryClient()
  const call = useMutation({
    mutationFn: (asked: R) => send(asked, controller.current.signal),
    onSuccess: (answer) => {
      if (answer.stale) onStale()
      if (answer.written !== null) void queries.invalidateQueries()
    },
  })
  const busy = call.isPending ? stepOf(call.variables) : null
  return {
    busy,
    /** what was stopped, until something else is begun */
    stopped,
    answer: call.data ?? null,
    error: stopped === null ? call.error : null,
    start: (asked: R) => {
      controller.current = new AbortController()
      setStopped(null)
      call.mutate(asked)
    },
    stop: () => {
      setStopped(busy)
      controller.current.abort()
    },
    reset: () => {
      setStopped(null)
      call.reset()
    },
  }
}
