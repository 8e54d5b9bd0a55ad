import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import type { SaveFiguresResult } from '@so-dan-van/domain/reports/report'
import type { Batch } from './batch.ts'
import type { Draft } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { SaveQueue } from './save-queue.ts'
import type { SendFailure } from './settle.ts'
import type { TabMessage } from './tabs.ts'

// A disk, a server and a browser for the tests of the queue.

export const input = (value: string): FigureInput => ({
  value,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  source: null,
  note: null,
})
export const cell = (indicator: string, value: string, version: number): FigureCell => ({
  ...input(value),
  indicator,
  unit: 1,
  year: 2024,
  status: 'draft',
  illustrative: false,
  derived: false,
  scope: 'own',
  coverage: null,
  gap: null,
  version,
})

/** A disk: what is written is there for the next queue. */
export function disk() {
  const content = new Map<string, Draft>()
  const store: DraftStore = {
    load: async () => [...structuredClone(content)],
    write: async (writes) => {
      for (const { indicator, draft, onlyIf } of writes) {
        if (onlyIf !== null && content.get(indicator)?.id !== onlyIf) continue
        if (draft === null) content.delete(indicator)
        else content.set(indicator, structuredClone(draft))
      }
    },
  }
  return { content, store }
}

/** A server with the agreed answers; `revisions` is what it wrote. `down`: no connection; `deaf`: writes, but the answer is
 * lost. */
function server() {
  const cells = new Map<string, FigureCell>()
  const revisions: [string, string][] = []
  const requests: string[][] = []
  const refused = new Set<string>()
  const state = { down: false, deaf: false, underWay: 0 }
  const judge = ({ indicator, draft }: Batch['cells'][number]) => {
    const stored = cells.get(indicator)
    const nothing = { indicator, by: '', at: '', problem: null }
    if (stored?.value === draft.input.value) return { ...nothing, outcome: 'saved' as const, cell: stored }
    if (refused.has(indicator))
      return { ...nothing, outcome: 'refused' as const, cell: null, problem: 'Không hỏi chỉ tiêu này.' }
    if ((stored?.version ?? 0) === draft.expectedVersion) return null
    return {
      ...nothing,
      outcome: 'conflict' as const,
      cell: stored ?? null,
      by: 'Lê Minh Đức',
      at: '2024-12-01',
    }
  }
  const write = ({ indicator, draft }: Batch['cells'][number]) => {
    const made = cell(indicator, draft.input.value ?? '', (cells.get(indicator)?.version ?? 0) + 1)
    cells.set(indicator, made)
    revisions.push([indicator, made.value ?? ''])
    return { indicator, outcome: 'saved' as const, cell: made, by: '', at: '', problem: null }
  }
  const send = async ({ group, cells: sent }: Batch): Promise<SaveFiguresResult> => {
    if (state.underWay > 0) throw new Error('two requests at a time')
    state.underWay++
    await new Promise((resolve) => setTimeout(resolve, 1))
    state.underWay--
    if (state.down) throw { kind: 'offline' }
    requests.push(sent.map(({ indicator, draft }) => `${indicator}=${draft.input.value}`))
    if (sent.length > 1 && sent.some(({ draft }) => draft.input.value === 'spoilt'))
      throw { kind: 'refused', problem: 'FIELD_INVALID', oneCell: true }
    const verdicts = sent.map(judge)
    const bad = verdicts.some((verdict) => verdict !== null && verdict.outcome !== 'saved')
    const skipped = { outcome: 'skipped' as const, cell: null, by: '', at: '', problem: null }
    const answer = sent.map((one, index) => {
      const verdict = verdicts[index] ?? null
      if (verdict !== null && verdict.outcome !== 'saved') return verdict
      if (group?.atomic && bad) return { ...skipped, indicator: one.indicator }
      return verdict ?? write(one)
    })
    if (state.deaf) throw { kind: 'offline' }
    return answer
  }
  return { cells, revisions, requests, refused, state, send }
}

type World = { on?: ReturnType<typeof server>; at?: ReturnType<typeof disk>; tell?: (m: TabMessage) => void }

let ids = 0
export function open({ on = server(), at = disk(), tell = () => {} }: World = {}) {
  const saved: FigureCell[] = []
  const queue = new SaveQueue({
    send: on.send,
    explain: (error) => error as SendFailure,
    store: at.store,
    alone: (work) => work(),
    tell,
    newId: () => `id${ids++}`,
    now: () => 1,
    onSaved: (cells) => saved.push(...cells),
    onChange: () => {},
  })
  return { queue, saved, on, at }
}
/** Nothing more is under way. */
export const settled = (...queues: SaveQueue[]) => Promise.all(queues.map((queue) => queue.retry()))
export const stateOf = (queue: SaveQueue, indicator: string) => queue.all.get(indicator)?.state
