import type { LiveEvent, PersonPresent } from '@so-dan-van/domain/reports/live'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { listenToReport } from '../../../api/report-events.ts'
import { useSession } from '../../../ui/session.tsx'
import { OwnSaves } from './own-saves.ts'
import { Reread } from './reread.ts'
import { useShowSelection } from './use-show-selection.ts'

/** A save by somebody else; indicators null = too many to name. */
type LastSaved = { name: string; indicators: readonly string[] | null }
export type LiveReport = { people: readonly PersonPresent[]; lastSaved: LastSaved | null }

/** how long an event of one's own may wait for the acknowledgement of the save behind it, in ms */
const acknowledgement = 1000
const savedShown = 6000
const nobody: LiveReport = { people: [], lastSaved: null }

/** Keeps an open report as the server has it: what others save is read again within 2 s. Gives the others who have it open
 * and what was saved last; tells them which row is selected here. A lost connection is nothing to report: it comes back. */
export function useLiveReport(unit: number, year: number, indicator: string | null): LiveReport {
  const { viewer } = useSession()
  const cache = useQueryClient()
  const [report, setReport] = useState(nobody)
  const [starts, setStarts] = useState(0)
  const me = viewer.id

  useEffect(() => {
    if (unit <= 0) return
    const place = { unit, year }
    const reread = new Reread(cache, place)
    const own = new OwnSaves(cache, trpc.entry.form.queryKey(place))
    const timers = new Set<ReturnType<typeof setTimeout>>()
    let shown: ReturnType<typeof setTimeout> | undefined
    const onSaved = ({ by, name, indicators }: Extract<LiveEvent, { kind: 'saved' }>) => {
      if (by !== me) {
        reread.want(indicators)
        clearTimeout(shown)
        shown = setTimeout(() => setReport((now) => ({ ...now, lastSaved: null })), savedShown)
        setReport((now) => ({ ...now, lastSaved: { name, indicators } }))
        return
      }
      const at = Date.now()
      const timer = setTimeout(() => {
        timers.delete(timer)
        if (!own.explain(indicators, at)) reread.want(indicators)
      }, acknowledgement)
      timers.add(timer)
    }
    const onEvent = (event: LiveEvent) => {
      if (event.kind === 'saved') onSaved(event)
      else if (event.kind === 'missed') reread.want(null)
      else if (event.kind === 'moved') {
        reread.want([])
        void cache.invalidateQueries(trpc.review.list.pathFilter())
      } else if (event.kind === 'present') {
        const people = event.people.filter(({ id }) => id !== me)
        setReport((now) => (now.people.length + people.length === 0 ? now : { ...now, people }))
      }
    }
    const stop = listenToReport(place, {
      started: () => {
        reread.want(null)
        setStarts((count) => count + 1)
      },
      event: onEvent,
    })
    return () => {
      stop()
      own.stop()
      reread.stop()
      clearTimeout(shown)
      for (const timer of timers) clearTimeout(timer)
      setReport(nobody)
    }
  }, [unit, year, me, cache])

  useShowSelection({ unit, year, indicator, starts, watched: report.people.length > 0 })
  return report
}
