import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { trpc } from '../../api/api.ts'
import { listenToReport } from '../../api/report-events.ts'

/** While a report is looked at, what others do to it is read again. */
export function useFreshReview(unit: number, year: number): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (unit <= 0) return
    return listenToReport(
      { unit, year },
      {
        event: ({ kind }) => {
          if (kind === 'saved' || kind === 'moved' || kind === 'missed')
            void cache.invalidateQueries(trpc.review.pathFilter())
        },
      },
    )
  }, [unit, year, cache])
}
