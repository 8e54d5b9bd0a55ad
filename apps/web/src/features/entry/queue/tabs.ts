import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import type { SaveFiguresResult } from '@so-dan-van/domain/reports/report'
import type { Draft } from './draft.ts'

/** What one tab tells the person's other tabs with the same form. */
export type TabMessage = {
  changed: readonly (readonly [string, Draft])[]
  gone: readonly { indicator: string; id: string }[]
  /** what the server now has */
  saved: readonly FigureCell[]
  answered?: { group: string; results: SaveFiguresResult }
}

/** The tabs of one browser with the same form. Where the browser has no locks (a page over plain http from another
 * machine) every tab sends for itself: the same value twice is saved once. */
export class Tabs {
  private channel: BroadcastChannel | null = null

  constructor(private readonly form: string) {}

  /** Hears the others until the returned function is called. */
  join(hear: (message: TabMessage) => void): () => void {
    const channel = new BroadcastChannel(this.form)
    channel.onmessage = ({ data }: MessageEvent<TabMessage>) => hear(data)
    this.channel = channel
    return () => {
      channel.close()
      if (this.channel === channel) this.channel = null
    }
  }

  tell(message: TabMessage): void {
    this.channel?.postMessage(message)
  }

  /** Runs the work while no other tab sends for this form. */
  async alone(work: () => Promise<void>): Promise<void> {
    if (navigator.locks === undefined) return work()
    await navigator.locks.request(this.form, work)
  }
}
