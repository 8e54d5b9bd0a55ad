import type { EntryForm } from '@so-dan-van/domain/reports/report'
import type { QueryClient } from '@tanstack/react-query'

/** how much earlier than its event a save of this window may have been acknowledged, in ms */
const acknowledgedWithin = 3000

/** Which cells this window itself has saved lately: an acknowledged save is written into the cached form by hand, which
 * raises the cell's version. So that a window does not read the form again after each of its own saves. */
export class OwnSaves {
  private readonly versions = new Map<string, number>()
  private readonly savedAt = new Map<string, number>()
  readonly stop: () => void

  constructor(cache: QueryClient, formKey: readonly unknown[], now: () => number = Date.now) {
    const read = (form: EntryForm | undefined, own: boolean) => {
      for (const { indicator, cell } of form?.rows ?? []) {
        const version = cell?.version ?? 0
        if (own && version !== this.versions.get(indicator)) this.savedAt.set(indicator, now())
        this.versions.set(indicator, version)
      }
    }
    read(cache.getQueryData(formKey), false)
    const hash = JSON.stringify(formKey)
    this.stop = cache.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return
      if (JSON.stringify(event.query.queryKey) !== hash) return
      read(event.query.state.data as EntryForm | undefined, event.action.manual === true)
    })
  }

  /** Whether all of these cells were saved here, shortly before `at` (ms) or since. */
  explain(indicators: readonly string[] | null, at: number): boolean {
    if (indicators === null) return false
    return indicators.every((indicator) => (this.savedAt.get(indicator) ?? 0) >= at - acknowledgedWithin)
  }
}
