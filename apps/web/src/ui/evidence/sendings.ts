import type { EvidenceSubject } from '@so-dan-van/domain/evidence/evidence'
import { isOffline, lookForEndedSession, queryClient, trpc } from '../../api/api.ts'
import { isReached, onConnection } from '../../api/connection.ts'
import { discardEvidence, sendEvidence } from '../../api/send-evidence.ts'

export type Sending = {
  id: number
  subject: EvidenceSubject
  file: File
  /** bytes that have arrived */
  sent: number
  state: 'waiting' | 'sending' | 'cut' | 'refused'
  error: unknown
}

/** Files on their way, one after another; they go on whatever page is open. */
let sendings: readonly Sending[] = []
const listeners = new Set<() => void>()
const stops = new Map<number, AbortController>()
let running = false
let made = 0

export const allSendings = () => sendings
export function onSendings(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function set(next: readonly Sending[]): void {
  sendings = next
  for (const listener of listeners) listener()
}
const change = (id: number, to: Partial<Sending>) =>
  set(sendings.map((one) => (one.id === id ? { ...one, ...to } : one)))
const drop = (id: number) => set(sendings.filter((one) => one.id !== id))

export function addFiles(subject: EvidenceSubject, files: Iterable<File>): void {
  const added = [...files].map((file): Sending => {
    made += 1
    return { id: made, subject, file, sent: 0, state: 'waiting', error: null }
  })
  set([...sendings, ...added])
  void work()
}

export function resume(id: number): void {
  change(id, { state: 'waiting', error: null })
  void work()
}

/** Gives a file up; or takes one that was refused off the list. */
export function cancel({ id, subject, file, state }: Sending): void {
  stops.get(id)?.abort()
  drop(id)
  if (state !== 'refused') void discardEvidence(subject, file)
}

async function work(): Promise<void> {
  if (running) return
  running = true
  for (;;) {
    const next = sendings.find(({ state }) => state === 'waiting')
    if (next === undefined) break
    await send(next)
  }
  running = false
}

async function send({ id, subject, file }: Sending): Promise<void> {
  const stop = new AbortController()
  stops.set(id, stop)
  change(id, { state: 'sending' })
  try {
    const sent = (bytes: number) => change(id, { sent: bytes })
    const list = await sendEvidence(subject, file, { signal: stop.signal, sent })
    queryClient.setQueryData(trpc.evidence.list.queryKey({ subject }), list)
    drop(id)
  } catch (error) {
    lookForEndedSession(error)
    if (!stop.signal.aborted) change(id, { state: isOffline(error) ? 'cut' : 'refused', error })
  }
  stops.delete(id)
}

onConnection(() => {
  if (isReached()) for (const { id, state } of sendings) if (state === 'cut') resume(id)
})
