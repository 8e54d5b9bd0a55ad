import type { Query, QueryClient } from '@tanstack/react-query'
import { keptAnswers, openKept, request, writeKept } from './kept.ts'

type Kept = { data: unknown; at: number }

/** number up when the shape of an answer below changes so that the page could not show an old one */
const shape = 3
/** whose answers are kept: read when the server cannot say who is signed in */
const lastViewer = ['', shape]
const slow = 3000
/** who is signed in, as the server said last */
let viewer: string | null = null

/** Answers without which the entry page does not open. */
const paths = new Set(['session.me', 'catalogue.get', 'entry.form'])
const pathOf = ({ queryKey }: Query) => (Array.isArray(queryKey[0]) ? queryKey[0].join('.') : '')
const keyOf = (id: string, query: Query) => [
  id,
  shape,
  pathOf(query),
  JSON.stringify((queryOf(query) as { input?: unknown } | undefined)?.input ?? null),
]
const queryOf = ({ queryKey }: Query) => queryKey[1]

/** Keeps what the entry page needs while the server answers, for the person who is signed in, and shows it, with its own
 * age, where no answer comes. An answer of the server always comes first: nothing kept is shown while it is awaited,
 * unless that takes longer than three seconds. `isOffline`: no answer came at all. */
export function keepAnswers(client: QueryClient, isOffline: (error: unknown) => boolean): void {
  const keep = (query: Query) => {
    if (viewer === null) return
    const kept: Kept = { data: query.state.data, at: query.state.dataUpdatedAt }
    const key = keyOf(viewer, query)
    writeKept(({ answers }) => answers.put(kept, key)).catch(() => {})
  }
  const learnViewer = (id: string) => {
    if (viewer === id) return
    viewer = id
    forgetOthers(id).catch(() => {})
    for (const query of client.getQueryCache().getAll())
      if (paths.has(pathOf(query)) && query.state.data !== undefined) keep(query)
  }
  const bringBack = async (query: Query) => {
    const kept = await find(query).catch(() => undefined)
    if (kept !== undefined && query.state.data === undefined)
      client.setQueryData(query.queryKey, kept.data, { updatedAt: kept.at })
  }
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || !paths.has(pathOf(event.query))) return
    const { query, action } = event
    if (action.type === 'success') {
      if (pathOf(query) === 'session.me') learnViewer((query.state.data as { id: string }).id)
      keep(query)
    } else if (query.state.data !== undefined) return
    else if (action.type === 'fetch') setTimeout(() => isSlow(query) && bringBack(query), slow)
    else if ((action.type === 'failed' || action.type === 'error') && isOffline(action.error))
      void bringBack(query)
  })
}

const isSlow = ({ state }: Query) => state.data === undefined && state.fetchStatus === 'fetching'

async function find(query: Query): Promise<Kept | undefined> {
  const answers = (await openKept()).transaction(keptAnswers).objectStore(keptAnswers)
  const id = await request<string | undefined>(answers.get(lastViewer))
  return id === undefined ? undefined : request(answers.get(keyOf(id, query)))
}

function forgetOthers(id: string): Promise<void> {
  return writeKept(({ answers }) => {
    answers.delete(IDBKeyRange.upperBound([id, shape], true))
    answers.delete(IDBKeyRange.lowerBound([id, shape, []]))
    answers.put(id, lastViewer)
  })
}

/** At sign-out, at an ended session and at another sign-in: nothing of one person shows to the next. */
export function forgetAnswers(): Promise<void> {
  viewer = null
  return writeKept(({ answers }) => answers.clear()).catch(() => {})
}
