import type { SaveFiguresResult } from '@so-dan-van/domain/reports/report'
import type { Batch, Sent } from './batch.ts'
import { type Draft, type Drafts, isOwnEarlier } from './draft.ts'

export type SendFailure = { kind: 'offline' } | { kind: 'refused'; problem: string; oneCell: boolean }
export type Changes = Map<string, Draft>

/** What the server's answer means for each cell, by what is in it now: something newer may have been typed meanwhile. */
export function settle(drafts: Drafts, batch: Batch, results: SaveFiguresResult): Changes {
  const byIndicator = new Map(results.map((result) => [result.indicator, result]))
  const changes: Changes = new Map()
  for (const sent of batch.cells) {
    const now = drafts.get(sent.indicator)
    const result = byIndicator.get(sent.indicator)
    const next = now && result ? settleOne(now, sent, result) : null
    if (next !== null) changes.set(sent.indicator, next)
  }
  return changes
}

function settleOne(now: Draft, { draft: sent }: Sent, result: SaveFiguresResult[number]): Draft | null {
  const newer = now.id !== sent.id
  const { outcome, cell } = result
  if (outcome === 'saved') {
    const expectedVersion = cell?.version ?? now.expectedVersion
    return newer ? { ...now, expectedVersion, mayBeSaved: [] } : { ...now, state: 'saved', expectedVersion }
  }
  if (outcome === 'conflict' && cell !== null) {
    if (isOwnEarlier(now, cell)) return { ...now, expectedVersion: cell.version, mayBeSaved: [] }
    return { ...now, state: 'conflict', theirs: { cell, by: result.by, at: result.at } }
  }
  if (newer) return null
  if (outcome === 'skipped') return { ...now, state: 'waiting' }
  return { ...now, state: 'refused', problem: result.problem }
}

/** No answer: all that is on its way waits. A refusal of the whole request: each cell of it says why. */
export function settleFailure(drafts: Drafts, batch: Batch, failure: SendFailure): Changes {
  const changes: Changes = new Map()
  if (failure.kind === 'offline') {
    for (const [indicator, draft] of drafts)
      if (draft.state === 'saving') changes.set(indicator, { ...draft, state: 'waiting' })
    return changes
  }
  for (const { indicator, draft } of batch.cells) {
    const now = drafts.get(indicator)
    if (now?.id === draft.id) changes.set(indicator, { ...now, state: 'refused', problem: failure.problem })
  }
  return changes
}
