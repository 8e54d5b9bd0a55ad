import { sql } from 'kysely'

/** Which transactions a statement sees. Two statements with the same snapshot see the same data, in whichever process. */
export const currentSnapshot = sql<string>`pg_current_snapshot()::text`

const mostEntries = 500

export type Remember = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Answers worked out since the database last changed. A request says in its session query which snapshot it sees
 * (docs/decisions/0008-answers-kept-by-snapshot.md): any commit by any process makes a new one, and everything is forgotten.
 * Losing the cache costs queries, never rightness. */
export function snapshotCache(): (snapshot: string) => Remember {
  let current = ''
  let kept = new Map<string, Promise<unknown>>()
  return (snapshot) => {
    if (snapshot !== current) {
      current = snapshot
      kept = new Map()
    }
    const entries = kept
    return <T>(key: string, work: () => Promise<T>): Promise<T> => {
      const known = entries.get(key)
      if (known !== undefined) return known as Promise<T>
      const made = work()
      if (entries.size < mostEntries) {
        entries.set(key, made)
        made.catch(() => entries.delete(key))
      }
      return made
    }
  }
}
