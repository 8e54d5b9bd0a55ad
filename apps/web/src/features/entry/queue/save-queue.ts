import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import type { SaveFiguresResult } from '@so-dan-van/domain/reports/report'
import { type Batch, mostCells, nextBatch } from './batch.ts'
import { type Draft, type DraftGroup, type Drafts, newDraft } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { GroupOutcomes } from './group-outcomes.ts'
import { type SendFailure, settle, settleFailure } from './settle.ts'
import type { TabMessage } from './tabs.ts'

export type TypedCell = { indicator: string; expectedVersion: number; input: FigureInput }

export type SaveQueueDeps = {
  /** one request; rejects where the whole of it failed */
  send: (batch: Batch) => Promise<SaveFiguresResult>
  explain: (error: unknown) => SendFailure
  /** survives closing and killing the browser */
  store: DraftStore
  /** runs the work while no other tab sends for this form */
  alone: (work: () => Promise<void>) => Promise<void>
  /** tells the other tabs with this form */
  tell: (message: TabMessage) => void
  newId: () => string
  now: () => number
  /** what the server now has, all of one answer at once */
  onSaved: (cells: readonly FigureCell[]) => void
  onChange: () => void
}

/** Every typed or pasted value goes here first, onto the disk, and leaves only when the server has acknowledged it.
 * One request a form is under way; what is put meanwhile goes together after it. Nothing typed is ever dropped. */
export class SaveQueue {
  private drafts: Drafts = new Map()
  private readonly outcomes = new GroupOutcomes()
  private readonly alone = new Set<string>()
  private sending = false
  private wanted = false
  private last = 0
  /** false: the browser refused to keep what was typed, it lives in this tab only */
  kept = true
  readonly loaded: Promise<void>

  constructor(private readonly deps: SaveQueueDeps) {
    this.loaded = this.restore()
  }

  get all(): Drafts {
    return this.drafts
  }

  get unsent(): number {
    return [...this.drafts.values()].filter(({ state }) => state !== 'saved').length
  }

  put(indicator: string, expectedVersion: number, input: FigureInput): void {
    this.take([{ indicator, expectedVersion, input }], null)
  }

  /** Cells that belong together; resolves when each has its outcome, which without a connection takes until it is back.
   * An atomic group that failed changes nothing on the server and stays here, held: its conflicts and refusals wait for
   * `resolve`, then the whole is sent again; or `giveUp` drops it. Throws RangeError over 500 cells of an atomic one. */
  putMany(cells: readonly TypedCell[], how: Omit<DraftGroup, 'id'>): Promise<SaveFiguresResult> {
    if (how.atomic && cells.length > mostCells) throw new RangeError(`at most ${mostCells} cells at once`)
    const group = { ...how, id: this.deps.newId() }
    const outcome = this.outcomes.open(
      group.id,
      cells.map(({ indicator }) => indicator),
    )
    this.take(cells, group)
    return outcome
  }

  /** Sends again what waits for a connection. */
  retry(): void {
    this.wanted = true
    void this.pump()
  }

  /** The person chooses in a conflict, or gives up a refused value. */
  resolve(indicator: string, choice: 'mine' | 'theirs'): void {
    const draft = this.drafts.get(indicator)
    if (draft === undefined) return
    if (choice === 'theirs') {
      if (draft.theirs !== null) this.deps.onSaved([draft.theirs.cell])
      this.giveUp([indicator])
    } else {
      const expectedVersion = draft.theirs?.cell.version ?? draft.expectedVersion
      const again: Draft = { ...draft, state: 'saving', expectedVersion, problem: null, theirs: null }
      this.change(new Map([[indicator, again]]), { typed: true })
    }
    this.retry()
  }

  /** Drops unsent values: a paste that is taken back, a refused value that nobody wants. */
  giveUp(indicators: readonly string[]): void {
    const gone = indicators.flatMap((indicator) => {
      const draft = this.drafts.get(indicator)
      if (draft?.group) this.outcomes.leave(draft.group.id, indicator)
      return draft ? [{ indicator, id: draft.id }] : []
    })
    this.forget(gone)
    this.deps.tell({ changed: [], gone, saved: [] })
  }

  /** The tick has been seen long enough. */
  forgetSaved(indicators: readonly string[]): void {
    const next = new Map(this.drafts)
    for (const indicator of indicators) if (next.get(indicator)?.state === 'saved') next.delete(indicator)
    this.show(next)
  }

  /** What another tab of the same person says about this form. */
  hear({ changed, gone, saved, answered }: TabMessage): void {
    const next = new Map(this.drafts)
    for (const [indicator, draft] of changed) {
      const mine = next.get(indicator)
      if (mine === undefined || mine.id === draft.id || mine.at < draft.at) next.set(indicator, draft)
      else if (draft.state === 'saved')
        next.set(indicator, { ...mine, expectedVersion: Math.max(mine.expectedVersion, draft.expectedVersion) })
    }
    for (const { indicator, id } of gone) if (next.get(indicator)?.id === id) next.delete(indicator)
    this.show(next)
    if (saved.length > 0) this.deps.onSaved(saved)
    if (answered) this.outcomes.record(answered.group, answered.results)
  }

  private async restore(): Promise<void> {
    const stored = await this.deps.store.load().catch(() => this.failToKeep([]))
    const next = new Map<string, Draft>()
    for (const [indicator, draft] of stored)
      next.set(indicator, { ...draft, tried: true, state: draft.state === 'saving' ? 'waiting' : draft.state })
    for (const [indicator, draft] of this.drafts) next.set(indicator, draft)
    this.show(next)
  }

  private take(cells: readonly TypedCell[], group: DraftGroup | null): void {
    const typed = new Map<string, Draft>()
    for (const { indicator, expectedVersion, input } of cells) {
      const before = this.drafts.get(indicator)
      if (before?.group) this.outcomes.leave(before.group.id, indicator)
      this.last = Math.max(this.deps.now(), this.last + 1)
      const said = { id: this.deps.newId(), at: this.last, input, expectedVersion, group }
      typed.set(indicator, newDraft(said, before))
    }
    this.change(typed, { typed: true })
    this.retry()
  }

  private async pump(): Promise<void> {
    if (this.sending) return
    this.sending = true
    await this.loaded
    while (this.wanted) {
      this.wanted = false
      await this.deps.alone(() => this.sendAll())
    }
    this.sending = false
  }

  private async sendAll(): Promise<void> {
    for (let batch = nextBatch(this.drafts, this.alone); batch; batch = nextBatch(this.drafts, this.alone))
      if (!(await this.send(batch))) return
  }

  /** false: it makes no sense to go on now */
  private async send(batch: Batch): Promise<boolean> {
    this.markTried(batch)
    try {
      const results = await this.deps.send(batch)
      this.answer(batch, results)
      return results.some(({ outcome }) => outcome !== 'skipped')
    } catch (error) {
      return this.fail(batch, this.deps.explain(error))
    }
  }

  private answer(batch: Batch, results: SaveFiguresResult): void {
    const saved = results.flatMap(({ outcome, cell }) => (outcome === 'saved' && cell ? [cell] : []))
    if (saved.length > 0) this.deps.onSaved(saved)
    const answered = batch.group ? { group: batch.group.id, results } : undefined
    this.change(settle(this.drafts, batch, results), { typed: false, saved, answered })
    if (answered) this.outcomes.record(answered.group, results)
  }

  private fail(batch: Batch, failure: SendFailure): boolean {
    if (failure.kind === 'refused' && failure.oneCell && batch.cells.length > 1 && !batch.group?.atomic) {
      for (const { draft } of batch.cells) this.alone.add(draft.id)
      return true
    }
    this.change(settleFailure(this.drafts, batch, failure), { typed: false })
    if (failure.kind === 'offline') return false
    if (batch.group) this.outcomes.record(batch.group.id, batch.cells.map(refusedBy(failure.problem)))
    return true
  }

  private markTried({ cells }: Batch): void {
    const next = new Map(this.drafts)
    for (const { indicator, draft } of cells) next.set(indicator, { ...draft, tried: true })
    this.drafts = next
  }

  /** Shows, keeps and tells. `typed`: it replaces what is stored; else only the draft that it came from. */
  private change(
    changes: ReadonlyMap<string, Draft>,
    { typed, saved = [], answered }: { typed: boolean } & Partial<Pick<TabMessage, 'saved' | 'answered'>>,
  ): void {
    this.show(new Map([...this.drafts, ...changes]))
    const writes = [...changes].map(([indicator, draft]) => ({
      indicator,
      draft: draft.state === 'saved' ? null : draft,
      onlyIf: typed ? null : draft.id,
    }))
    this.deps.store.write(writes).catch(() => this.failToKeep(null))
    this.deps.tell({ changed: [...changes], gone: [], saved, ...(answered && { answered }) })
  }

  private forget(gone: readonly { indicator: string; id: string }[]): void {
    const next = new Map(this.drafts)
    for (const { indicator } of gone) next.delete(indicator)
    this.show(next)
    this.deps.store
      .write(gone.map(({ indicator, id }) => ({ indicator, draft: null, onlyIf: id })))
      .catch(() => this.failToKeep(null))
  }

  private failToKeep<T>(instead: T): T {
    this.kept = false
    this.deps.onChange()
    return instead
  }

  private show(next: Drafts): void {
    this.drafts = next
    this.deps.onChange()
  }
}

const refusedBy =
  (problem: string) =>
  ({ indicator }: { indicator: string }) =>
    ({ indicator, outcome: 'refused', cell: null, by: '', at: '', problem }) as const
