import type { LiveEvent } from '@so-dan-van/domain/reports/live'
import { failureCode, isOffline, lookForEndedSession } from './api.ts'
import { keepSubscribed } from './keep-subscribed.ts'
import { liveClient } from './live-client.ts'

type Place = { unit: number; year: number }
type Listener = {
  /** events come from now on; what came before may have been missed */
  started?: () => void
  event: (event: LiveEvent) => void
}
type Stream = {
  listeners: Set<Listener>
  running: boolean
  /** who is there, as last said: told to those who come later */
  present: LiveEvent | null
  stop: () => void
}

const streams = new Map<string, Stream>()

const everywhere = new Set<(event: LiveEvent) => void>()

/** Listens to all reports that are open anywhere on the page. */
export function listenToAllReports(listener: (event: LiveEvent) => void): () => void {
  everywhere.add(listener)
  return () => void everywhere.delete(listener)
}

const page = {
  visible: () => document.visibilityState === 'visible',
  onChange: (act: () => void) => {
    document.addEventListener('visibilitychange', act)
    return () => document.removeEventListener('visibilitychange', act)
  },
}

/** Listens to what happens to a report. However many parts of a page listen, the browser holds one connection for it. */
export function listenToReport(place: Place, listener: Listener): () => void {
  const key = `${place.unit} ${place.year}`
  const known = streams.get(key)
  if (known === undefined) streams.set(key, openStream(place, listener))
  else {
    known.listeners.add(listener)
    if (known.running) listener.started?.()
    if (known.present !== null) listener.event(known.present)
  }
  return () => {
    const stream = streams.get(key)
    if (stream === undefined || !stream.listeners.delete(listener) || stream.listeners.size > 0) return
    streams.delete(key)
    stream.stop()
  }
}

function openStream(place: Place, first: Listener): Stream {
  const stream: Stream = { listeners: new Set([first]), running: false, present: null, stop: () => {} }
  stream.stop = keepSubscribed<LiveEvent>({
    subscribe: ({ started, event, ended }) => {
      const { unsubscribe } = liveClient.entry.live.subscribe(place, {
        onStarted: started,
        onData: event,
        onError: (error) => {
          stream.running = false
          lookForEndedSession(error)
          ended(error)
        },
        onComplete: () => ended(null),
      })
      return unsubscribe
    },
    mayRetry: (error) => failureCode(error) === null || isOffline(error),
    page,
    onStarted: () => {
      stream.running = true
      for (const { started } of stream.listeners) started?.()
    },
    onEvent: (event) => {
      if (event.kind === 'present') stream.present = event
      for (const listener of stream.listeners) listener.event(event)
      for (const listener of everywhere) listener(event)
    },
  })
  return stream
}
