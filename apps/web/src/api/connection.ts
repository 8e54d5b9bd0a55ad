/** Whether the server answers, as the last request found it. A lost connection is looked for until it is back. */
const lookEvery = 5000
const patience = 30_000
const listeners = new Set<() => void>()
let reached = true
let looking: ReturnType<typeof setInterval> | undefined

export function isReached(): boolean {
  return reached
}

export function onConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function set(now: boolean): void {
  if (now === reached) return
  reached = now
  clearInterval(looking)
  if (!reached) looking = setInterval(look, lookEvery)
  for (const listener of listeners) listener()
}

async function look(): Promise<void> {
  await watchedFetch('/readyz', { cache: 'no-store' }).catch(() => {})
}

/** fetch, with a note of whether an answer came. Gateways that have lost the server behind them count as none, and so does
 * silence for half a minute. */
export const watchedFetch: typeof fetch = async (input, init) => {
  const stop = new AbortController()
  let silent = false
  const timer = setTimeout(() => {
    silent = true
    stop.abort()
  }, patience)
  init?.signal?.addEventListener('abort', () => stop.abort())
  try {
    const response = await fetch(input, { ...init, signal: stop.signal })
    set(response.status < 502 || response.status > 504)
    return response
  } catch (error) {
    if (silent || !stop.signal.aborted) set(false)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

addEventListener('offline', () => set(false))
addEventListener('online', () => void look())
