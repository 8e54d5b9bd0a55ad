import type { Draft, DraftGroup, Drafts } from './draft.ts'

export type Sent = { indicator: string; draft: Draft }
export type Batch = { group: DraftGroup | null; cells: readonly Sent[] }

/** as many as one request takes (saveFiguresInputSchema) */
export const mostCells = 500
/** characters of one request: with three bytes each still below what the server reads */
const mostText = 250_000

/** What goes out next, in the order of typing: all that was typed one by one up to the next pasted group, or one group.
 * An atomic group waits as a whole while one of its cells waits for the person. `alone`: drafts that go each in a request
 * of its own, because one among them spoils it. */
export function nextBatch(drafts: Drafts, alone: ReadonlySet<string>): Batch | null {
  const held = heldGroups(drafts)
  const ready = [...drafts]
    .filter(([, { state, group }]) => isUnderway(state) && !(group !== null && held.has(group.id)))
    .map(([indicator, draft]) => ({ indicator, draft }))
    .sort((a, b) => a.draft.at - b.draft.at)
  const first = ready[0]
  if (first === undefined) return null
  const { group } = first.draft
  if (group?.atomic) return { group, cells: ready.filter(({ draft }) => draft.group?.id === group.id) }
  if (alone.has(first.draft.id)) return { group, cells: [first] }
  const end = ready.findIndex(({ draft }) => draft.group?.id !== group?.id || alone.has(draft.id))
  return { group, cells: asMuchAsFits(end === -1 ? ready : ready.slice(0, end)) }
}

const isUnderway = (state: Draft['state']) => state === 'saving' || state === 'waiting'

function heldGroups(drafts: Drafts): Set<string> {
  const held = new Set<string>()
  for (const { state, group } of drafts.values())
    if (group?.atomic && (state === 'conflict' || state === 'refused')) held.add(group.id)
  return held
}

function asMuchAsFits(cells: readonly Sent[]): readonly Sent[] {
  let text = 0
  const over = cells.findIndex(({ draft }, index) => {
    text += JSON.stringify(draft.input).length
    return index >= mostCells || (index > 0 && text > mostText)
  })
  return over === -1 ? cells : cells.slice(0, over)
}
