import type { SaveFiguresResult } from '@so-dan-van/domain/reports/report'

type Outcome = SaveFiguresResult[number]
type Waiting = {
  order: readonly string[]
  known: Map<string, Outcome>
  resolve: (result: SaveFiguresResult) => void
}

/** Who called `saveMany` hears of it when every cell of the group has its outcome. */
export class GroupOutcomes {
  private readonly waiting = new Map<string, Waiting>()

  open(group: string, indicators: readonly string[]): Promise<SaveFiguresResult> {
    return new Promise((resolve) => {
      this.waiting.set(group, { order: indicators, known: new Map(), resolve })
      if (indicators.length === 0) this.close(group)
    })
  }

  record(group: string, results: SaveFiguresResult): void {
    const waiting = this.waiting.get(group)
    if (waiting === undefined) return
    for (const result of results) waiting.known.set(result.indicator, result)
    if (waiting.order.every((indicator) => waiting.known.has(indicator))) this.close(group)
  }

  /** The cell left the group: the person typed over it or gave it up. */
  leave(group: string, indicator: string): void {
    this.record(group, [{ indicator, outcome: 'skipped', cell: null, by: '', at: '', problem: null }])
  }

  private close(group: string): void {
    const waiting = this.waiting.get(group)
    this.waiting.delete(group)
    waiting?.resolve(waiting.order.flatMap((indicator) => waiting.known.get(indicator) ?? []))
  }
}
