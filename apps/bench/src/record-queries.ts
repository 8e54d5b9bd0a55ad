import type pg from 'pg'

export type Recorded = { text: string; values: unknown[] }

/** The statements that a piece of work sends through a pool, as they are sent. */
export async function recordQueries(pool: pg.Pool, work: () => Promise<unknown>): Promise<Recorded[]> {
  const recorded: Recorded[] = []
  const connect = pool.connect.bind(pool)
  const watched = new WeakSet<pg.PoolClient>()
  const watch = (client: pg.PoolClient): pg.PoolClient => {
    if (watched.has(client)) return client
    watched.add(client)
    const query = client.query.bind(client) as (...parameters: unknown[]) => unknown
    client.query = ((...parameters: unknown[]) => {
      const [first, second] = parameters
      const text = typeof first === 'string' ? first : (first as { text?: string }).text
      const values = Array.isArray(second) ? second : ((first as { values?: unknown[] }).values ?? [])
      if (text !== undefined) recorded.push({ text, values })
      return query(...parameters)
    }) as typeof client.query
    return client
  }
  pool.connect = (async () => watch(await connect())) as typeof pool.connect
  try {
    await work()
  } finally {
    pool.connect = connect as typeof pool.connect
  }
  return [...recorded]
}
