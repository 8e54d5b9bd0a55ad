import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'

/** saving: on its way; waiting: no connection, kept on this machine; conflict and refused wait for the person */
type SaveState = 'saving' | 'waiting' | 'saved' | 'conflict' | 'refused'

/** Cells that were pasted or read from a file together. `atomic`: saved all or none, however long it takes. */
export type DraftGroup = { id: string; atomic: boolean; channel: 'web' | 'import'; reason?: string }

/** What was typed into one cell and not yet acknowledged, or just was. */
export type Draft = {
  /** one for every typed value: tells a newer one from the one that was sent */
  id: string
  /** order of typing, near enough milliseconds since 1970 */
  at: number
  input: FigureInput
  state: SaveState
  /** version of the cell that the person saw while typing */
  expectedVersion: number
  /** sentence of a refusal */
  problem: string | null
  /** the other value in a conflict: who saved it and when */
  theirs: { cell: FigureCell; by: string; at: string } | null
  group: DraftGroup | null
  /** was sent at least once, so that the server may have it although no answer came */
  tried: boolean
  /** earlier values of this person that the server may have: finding one there is no conflict */
  mayBeSaved: readonly FigureInput[]
}

export type Drafts = ReadonlyMap<string, Draft>

const kept = 10

/** A value just typed, in the place of an older one that may have got through. */
export function newDraft(
  typed: Pick<Draft, 'id' | 'at' | 'input' | 'expectedVersion' | 'group'>,
  before: Draft | undefined,
): Draft {
  const unsent = before !== undefined && before.state !== 'saved'
  return {
    ...typed,
    state: 'saving',
    expectedVersion: versionFor(typed.expectedVersion, before),
    problem: null,
    theirs: null,
    tried: false,
    mayBeSaved: unsent ? [...before.mayBeSaved, ...(before.tried ? [before.input] : [])].slice(-kept) : [],
  }
}

/** Whoever types over an unsent value has still seen the version below it; after a saved one, the newer of both. */
function versionFor(seen: number, before: Draft | undefined): number {
  if (before === undefined) return seen
  return before.state === 'saved' ? Math.max(before.expectedVersion, seen) : before.expectedVersion
}

/** Whether the stored cell is what this person sent earlier and got no answer to. */
export function isOwnEarlier(draft: Draft, cell: FigureCell): boolean {
  return draft.mayBeSaved.some((input) => saysTheSame(input, cell))
}

function saysTheSame(input: FigureInput, cell: FigureCell): boolean {
  const value = input.notApplicable || input.value === null ? null : normaliseDecimal(input.value)
  return (
    value === (cell.value === null ? null : normaliseDecimal(cell.value)) &&
    input.notApplicable === cell.notApplicable &&
    input.basis === cell.basis &&
    input.approximation === cell.approximation &&
    input.asOf === cell.asOf &&
    (input.source || null) === cell.source &&
    (input.note || null) === cell.note
  )
}
