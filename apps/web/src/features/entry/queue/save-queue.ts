import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'

/** saving: on its way; waiting: no connection, kept on this machine; conflict and refused wait for the person */
type SaveState = 'saving' | 'waiting' | 'saved' | 'conflict' | 'refused'

/** What was typed into one cell and not yet acknowledged, or just was. */
export type Draft = {
  input: FigureInput
  state: SaveState
  /** version of the cell that the person saw while typing */
  expectedVersion: number
  /** sentence of a refusal */
  problem: string | null
  /** the other value in a conflict: who saved it and when */
  theirs: { cell: FigureCell; by: string; at: string } | null
}

export type SendFailure =
  | { kind: 'offline' }
  | { kind: 'conflict'; cell: FigureCell; by: string; at: string }
  | { kind: 'refused'; problem: string }

export type SaveQueueDeps = {
  send: (indicator: string, expectedVersion: number, input: FigureInput) => Promise<FigureCell>
  explain: (error: unknown) => SendFailure
  /** survives closing the browser */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  key: string
  onSaved: (cell: FigureCell) => void
  onChange: () => void
}

/** Every typed value goes here first and leaves only when the server has acknowledged it. One request a cell is under way;
 * what is typed meanwhile is sent after it. Nothing typed is ever dropped. */
export class SaveQueue {
  private drafts: ReadonlyMap<string, Draft>
  private readonly underWay = new Set<string>()

  constructor(private readonly deps: SaveQueueDeps) {
    this.drafts = restore(deps)
  }

  get all(): ReadonlyMap<string, Draft> {
    return this.drafts
  }

  get unsent(): number {
    return [...this.drafts.values()].filter(({ state }) => state !== 'saved').length
  }

  put(indicator: string, expectedVersion: number, input: FigureInput): void {
    const before = this.drafts.get(indicator)
    const version =
      before !== undefined && before.state !== 'saved' ? before.expectedVersion : expectedVersion
    this.set(indicator, { input, state: 'saving', expectedVersion: version, problem: null, theirs: null })
    void this.send(indicator)
  }

  /** Sends again what waits for a connection. */
  retry(): void {
    for (const [indicator, { state }] of this.drafts) {
      if (state === 'waiting' || state === 'saving') void this.send(indicator)
    }
  }

  /** The person chooses in a conflict, or gives up a refused value. */
  resolve(indicator: string, choice: 'mine' | 'theirs'): void {
    const draft = this.drafts.get(indicator)
    if (draft === undefined) return
    if (choice === 'theirs') {
      if (draft.theirs !== null) this.deps.onSaved(draft.theirs.cell)
      this.set(indicator, null)
      return
    }
    this.set(indicator, {
      ...draft,
      state: 'saving',
      expectedVersion: draft.theirs?.cell.version ?? draft.expectedVersion,
      problem: null,
      theirs: null,
    })
    void this.send(indicator)
  }

  /** The tick has been seen long enough. */
  forgetSaved(indicator: string): void {
    if (this.drafts.get(indicator)?.state === 'saved') this.set(indicator, null)
  }

  private async send(indicator: string): Promise<void> {
    const draft = this.drafts.get(indicator)
    if (draft === undefined || this.underWay.has(indicator)) return
    this.underWay.add(indicator)
    try {
      const cell = await this.deps.send(indicator, draft.expectedVersion, draft.input)
      this.underWay.delete(indicator)
      this.acknowledge(indicator, draft, cell)
    } catch (error) {
      this.underWay.delete(indicator)
      this.fail(indicator, draft, this.deps.explain(error))
    }
  }

  private acknowledge(indicator: string, sent: Draft, cell: FigureCell): void {
    this.deps.onSaved(cell)
    const now = this.drafts.get(indicator)
    if (now === undefined) return
    if (now.input === sent.input) {
      this.set(indicator, { ...now, state: 'saved', expectedVersion: cell.version })
      return
    }
    this.set(indicator, { ...now, state: 'saving', expectedVersion: cell.version })
    void this.send(indicator)
  }

  private fail(indicator: string, sent: Draft, failure: SendFailure): void {
    const now = this.drafts.get(indicator) ?? sent
    if (failure.kind === 'offline') this.set(indicator, { ...now, state: 'waiting' })
    else if (failure.kind === 'refused')
      this.set(indicator, { ...now, state: 'refused', problem: failure.problem })
    else this.set(indicator, { ...now, state: 'conflict', theirs: failure })
  }

  private set(indicator: string, draft: Draft | null): void {
    const next = new Map(this.drafts)
    if (draft === null) next.delete(indicator)
    else next.set(indicator, draft)
    this.drafts = next
    this.keep()
    this.deps.onChange()
  }

  private keep(): void {
    const unsent = [...this.drafts].filter(([, { state }]) => state !== 'saved')
    if (unsent.length === 0) this.deps.storage.removeItem(this.deps.key)
    else this.deps.storage.setItem(this.deps.key, JSON.stringify(unsent))
  }
}

function restore({ storage, key }: SaveQueueDeps): ReadonlyMap<string, Draft> {
  try {
    const kept: [string, Draft][] = JSON.parse(storage.getItem(key) ?? '[]')
    return new Map(
      kept.map(([indicator, draft]) => [
        indicator,
        draft.state === 'saving' ? { ...draft, state: 'waiting' } : draft,
      ]),
    )
  } catch {
    return new Map()
  }
}
