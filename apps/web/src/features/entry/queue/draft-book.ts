import type { Draft, Drafts } from './draft.ts'
import type { DraftStore, DraftWrite } from './draft-store.ts'
import type { TabMessage } from './tabs.ts'

export type DraftBookDeps = {
  /** survives closing and killing the browser */
  store: DraftStore
  /** tells the other tabs with this form */
  tell: (message: TabMessage) => void
  onChange: () => void
}

type News = Partial<Pick<TabMessage, 'saved' | 'answered'>>

/** What was typed into one form: in this tab, on the disk and in the person's other tabs. */
export class DraftBook {
  all: Drafts = new Map()
  readonly loaded: Promise<void>

  constructor(private readonly deps: DraftBookDeps) {
    this.loaded = this.restore()
  }

  /** Values just typed: they replace what is stored. */
  typed(changes: ReadonlyMap<string, Draft>): void {
    this.change(changes, (indicator, draft) => ({ indicator, draft, onlyIf: null }))
  }

  /** What became of values: each changes only the draft that it came from. */
  settled(changes: ReadonlyMap<string, Draft>, news: News = {}): void {
    const write = (indicator: string, draft: Draft) => ({
      indicator,
      draft: draft.state === 'saved' ? null : draft,
      onlyIf: draft.id,
    })
    this.change(changes, write, news)
  }

  drop(indicators: readonly string[]): void {
    const gone = indicators.flatMap((indicator) => {
      const id = this.all.get(indicator)?.id
      return id === undefined ? [] : [{ indicator, id }]
    })
    const next = new Map(this.all)
    for (const { indicator } of gone) next.delete(indicator)
    this.show(next)
    this.write(gone.map(({ indicator, id }) => ({ indicator, draft: null, onlyIf: id })))
    this.deps.tell({ changed: [], gone, saved: [] })
  }

  /** The tick has been seen long enough. */
  forgetSaved(indicators: readonly string[]): void {
    const next = new Map(this.all)
    for (const indicator of indicators) if (next.get(indicator)?.state === 'saved') next.delete(indicator)
    this.show(next)
  }

  /** Sent at least once: noted here alone, since all that comes from the disk counts as sent. */
  tried(indicators: readonly string[]): void {
    const next = new Map(this.all)
    for (const indicator of indicators) {
      const draft = next.get(indicator)
      if (draft) next.set(indicator, { ...draft, tried: true })
    }
    this.all = next
  }

  /** What another tab of the same person says: of two values for one cell the later typed one stays. */
  hear({ changed, gone }: TabMessage): void {
    const next = new Map(this.all)
    for (const [indicator, draft] of changed) {
      const mine = next.get(indicator)
      if (mine === undefined || mine.state === 'saved' || mine.id === draft.id || mine.at < draft.at)
        next.set(indicator, draft)
      else if (draft.state === 'saved' && draft.expectedVersion > mine.expectedVersion)
        next.set(indicator, { ...mine, expectedVersion: draft.expectedVersion })
    }
    for (const { indicator, id } of gone) if (next.get(indicator)?.id === id) next.delete(indicator)
    this.show(next)
  }

  private async restore(): Promise<void> {
    const stored = await this.deps.store.load().catch(() => [])
    const next = new Map<string, Draft>()
    for (const [indicator, draft] of stored) {
      const state = draft.state === 'saving' ? 'waiting' : draft.state
      next.set(indicator, { ...draft, tried: true, state })
    }
    for (const [indicator, draft] of this.all) {
      const before = next.get(indicator)
      const mayBeSaved = before ? [...before.mayBeSaved, before.input] : draft.mayBeSaved
      next.set(indicator, { ...draft, mayBeSaved })
    }
    this.show(next)
  }

  private change(
    changes: ReadonlyMap<string, Draft>,
    write: (indicator: string, draft: Draft) => DraftWrite,
    { saved = [], answered }: News = {},
  ): void {
    this.show(new Map([...this.all, ...changes]))
    this.write([...changes].map(([indicator, draft]) => write(indicator, draft)))
    this.deps.tell({ changed: [...changes], gone: [], saved, ...(answered && { answered }) })
  }

  /** A browser that keeps nothing says so above the page; sending goes on. */
  private write(writes: readonly DraftWrite[]): void {
    this.deps.store.write(writes).catch(() => {})
  }

  private show(next: Drafts): void {
    this.all = next
    this.deps.onChange()
  }
}
