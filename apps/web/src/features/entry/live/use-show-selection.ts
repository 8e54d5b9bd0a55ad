import { useEffect, useRef } from 'react'
import { client } from '../../../api/api.ts'

/** shortest time between two messages, in ms */
const pause = 1000

type Selection = {
  unit: number
  year: number
  indicator: string | null
  /** how often the stream has been opened: a new one knows nothing of the selection */
  starts: number
  /** whether somebody is there to see it */
  watched: boolean
}

/** Tells others which row is selected, about once a second while it moves; nothing is sent while nobody else is there. */
export function useShowSelection({ unit, year, indicator, starts, watched }: Selection): void {
  const sent = useRef<{ what: string; at: number }>({ what: '', at: 0 })
  useEffect(() => {
    const what = `${unit} ${year} ${indicator} ${starts}`
    if (!watched || indicator === null || what === sent.current.what) return
    const send = () => {
      sent.current = { what, at: Date.now() }
      client.entry.present.mutate({ unit, year, indicator }).catch(() => {})
    }
    const timer = setTimeout(send, Math.max(0, sent.current.at + pause - Date.now()))
    return () => clearTimeout(timer)
  }, [unit, year, indicator, starts, watched])
}
