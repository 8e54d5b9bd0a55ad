import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import type { SaveFiguresResult } from '@so-dan-van/domain/reports/report'
import { type Batch, mostCells, nextBatch } from './batch.ts'
import { type Draft, type DraftGroup, type Drafts, newDraft } from './draft.ts'
import { DraftBook, type DraftBookDeps } from './draft-book.ts'
import { GroupOutcomes } from './group-outcomes.ts'
import { type Changes, type SendFailure, settle, settleFailure } from './settle.ts'
import type { TabMessage } from './tabs.ts'

export type TypedCell = { indicator: string; expectedVersion: number; input: FigureInput }

export type SaveQueueDeps = DraftBookDeps & {
  /** one request; rejects where the whole of it failed */
  send: (batch: Batch) => Promise<SaveFiguresResult>
  explain: (error: unknown) => SendFailure
  /** runs the work while no other tab sends for this form */
  alone: (work: () => Promise<void>) => Promise<void>
  newId: () => string
  now: () => number
  /** what the server now has, all of one answer at once */
  onSaved: (cells: readonly FigureCell[]) => void
}

/** Every typed or pasted value goes here first, onto the disk, and leaves only when the server has acknowledged it.
 * One request a form is under way; what is put meanwhile goes together after it. Nothing typed is ever dropped. */
export class SaveQueue {
  private readonly book: DraftBook
  private readonly outcomes = new GroupOutcomes()
  private readonly oneByOne = new Set<string>()
  private pumping: Promise<void> | null = null
  private wanted = false
  private last = 0

  constructor(private readonly deps: SaveQueueDeps) {
    this.book = new DraftBook(deps)
  }

  get all(): Drafts {
    return this.book.all
  }

  get unsent(): number {
    return [...this.all.values()].filter(({ state }) => state !== 'saved').length
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
    const indicators = cells.map(({ indicator }) => indicator)
    const outcome = this.outcomes.open(group.id, indicators)
    this.take(cells, group)
    return outcome
  }

  /** Sends again what waits for a connection; resolves when nothing more is under way. */
  retry(): Promise<void> {
    this.wanted = true
    this.pumping ??= this.pump()
    return this.pumping
  }

  /** The person chooses in a conflict, or tries a refused value again (mine) or gives it up (theirs). */
  resolve(indicator: string, choice: 'mine' | 'theirs'): void {
    const draft = this.all.get(indicator)
    if (draft === undefined) return
    if (choice === 'theirs') {
      if (draft.theirs !== null) this.deps.onSaved([draft.theirs.cell])
      this.giveUp([indicator])
      return
    }
    const expectedVersion = draft.theirs?.cell.version ?? draft.expectedVersion
    const again: Draft = { ...draft, state: 'saving', expectedVersion, problem: null, theirs: null }
    this.book.typed(new Map([[indicator, again]]))
    void this.retry()
  }

  /** Drops unsent values: a paste that is taken back, a refused value that nobody wants. */
  giveUp(indicators: readonly string[]): void {
    for (const indicator of indicators) {
      const group = this.all.get(indicator)?.group
      if (group) this.outcomes.leave(group.id, indicator)
    }
    this.book.drop(indicators)
    void this.retry()
  }

  /** The tick has been seen long enough. */
  forgetSaved(indicators: readonly string[]): void {
    this.book.forgetSaved(indicators)
  }

  /** What another tab of the same person says about this form. */
  hear(message: TabMessage): void {
    const before = this.all
    this.book.hear(message)
    if (message.saved.length > 0) this.deps.onSaved(message.saved)
    if (message.answered) this.outcomes.record(message.answered.group, message.answered.results)
    for (const [indicator, { id, group }] of before)
      if (group && this.all.get(indicator)?.id !== id) this.outcomes.leave(group.id, indicator)
  }

  private take(cells: readonly TypedCell[], group: DraftGroup | null): void {
    const typed = new Map<string, Draft>()
    for (const { indicator, expectedVersion, input } of cells) {
      const before = this.all.get(indicator)
      if (before?.group) this.outcomes.leave(before.group.id, indicator)
      this.last = Math.max(this.deps.now(), this.last + 1, (before?.at ?? 0) + 1)
      const said = { id: this.deps.newId(), at: this.last, input, expectedVersion, group }
      typed.set(indicator, newDraft(said, before))
    }
    this.book.typed(typed)
    void this.retry()
  }

  private async pump(): Promise<void> {
    await this.book.loaded
    while (this.wanted) {
      this.wanted = false
      if (nextBatch(this.all, this.oneByOne)) await this.deps.alone(() => this.sendAll())
    }
    this.pumping = null
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const batch = nextBatch(this.all, this.oneByOne)
      if (batch === null || !(await this.send(batch))) return
    }
  }

  /** false: it makes no sense to go on now */
  private async send(batch: Batch): Promise<boolean> {
    this.book.tried(batch.cells.map(({ indicator }) => indicator))
    try {
      const results = await this.deps.send(batch)
      this.answer(batch, results)
      return results.length === batch.cells.length && results.some(({ outcome }) => outcome !== 'skipped')
    } catch (error) {
      return this.fail(batch, this.deps.explain(error))
    }
  }

  private answer(batch: Batch, results: SaveFiguresResult): void {
    const saved = results.flatMap(({ outcome, cell }) => (outcome === 'saved' && cell ? [cell] : []))
    if (saved.length > 0) this.deps.onSaved(saved)
    const changes = settle(this.all, batch, results)
    const { group } = batch
    const answered = group ? { group: group.id, results: finalOf(batch, results, changes) } : undefined
    this.book.settled(changes, { saved, ...(answered && { answered }) })
    if (answered) this.outcomes.record(answered.group, answered.results)
  }

  private fail(batch: Batch, failure: SendFailure): boolean {
    const { cells, group } = batch
    if (failure.kind === 'refused' && failure.oneCell && cells.length > 1 && !group?.atomic) {
      for (const { draft } of cells) this.oneByOne.add(draft.id)
      return true
    }
    this.book.settled(settleFailure(this.all, batch, failure))
    if (failure.kind === 'offline') return false
    const { problem } = failure
    const results = cells.map(({ indicator }) => ({
      indicator,
      ...nothing,
      outcome: 'refused' as const,
      problem,
    }))
    if (group) this.outcomes.record(group.id, results)
    return true
  }
}

const nothing = { cell: null, by: '', at: '' }

/** Without the cells that go out again by themselves; all of an atomic group that is now held. */
function finalOf({ group }: Batch, results: SaveFiguresResult, changes: Changes): SaveFiguresResult {
  const waits = ({ indicator }: { indicator: string }) => {
    const state = changes.get(indicator)?.state
    return state === 'saving' || state === 'waiting'
  }
  const isHeld = results.some(({ outcome, ...one }) => /conflict|refused/.test(outcome) && !waits(one))
  return group?.atomic && isHeld ? results : results.filter((one) => !waits(one))
}
