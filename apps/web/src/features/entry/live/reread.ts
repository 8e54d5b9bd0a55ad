import type { QueryClient } from '@tanstack/react-query'
import { trpc } from '../../../api/api.ts'

type Place = { unit: number; year: number }

/** shortest time between two readings of the form, in ms */
const pause = 500

/** Reads the form again, and the history of the cells named (null = of all): at once, then at most twice a second. */
export class Reread {
  private timer: ReturnType<typeof setTimeout> | undefined
  private resting = false
  private wanted: Set<string> | 'all' | null = null

  constructor(
    private readonly cache: QueryClient,
    private readonly place: Place,
  ) {}

  want(indicators: readonly string[] | null): void {
    if (indicators === null || this.wanted === 'all') this.wanted = 'all'
    else this.wanted = new Set([...(this.wanted ?? []), ...indicators])
    if (!this.resting) this.read()
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private read(): void {
    const { cache, place, wanted } = this
    if (wanted === null) {
      this.resting = false
      return
    }
    this.wanted = null
    this.resting = true
    this.timer = setTimeout(() => this.read(), pause)
    void cache.invalidateQueries({ queryKey: trpc.entry.form.queryKey(place) })
    void cache.invalidateQueries({ queryKey: trpc.review.form.queryKey(place) })
    if (wanted === 'all') void cache.invalidateQueries(trpc.entry.history.pathFilter())
    else
      for (const indicator of wanted)
        void cache.invalidateQueries({ queryKey: trpc.entry.history.queryKey({ ...place, indicator }) })
  }
}
