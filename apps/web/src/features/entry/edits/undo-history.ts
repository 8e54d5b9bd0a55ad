import type { FigureInput } from '@so-dan-van/domain/figures/figure'

type Change = { indicator: string; before: FigureInput; after: FigureInput }
/** What one deed changed: a typed cell, a pasted block, a cleared range. */
export type Step = readonly Change[]
export type History = { done: readonly Step[]; undone: readonly Step[] }

export const noHistory: History = { done: [], undone: [] }
const most = 1000

export const remember = ({ done }: History, step: Step): History => ({
  done: [...done, step].slice(-most),
  undone: [],
})

/** The step to take back and what then remains. */
export function undo({ done, undone }: History): { step: Step; history: History } | null {
  const last = done.at(-1)
  if (last === undefined) return null
  const step = last.map(({ indicator, before, after }) => ({ indicator, before: after, after: before }))
  return { step, history: { done: done.slice(0, -1), undone: [...undone, last] } }
}

export function redo({ done, undone }: History): { step: Step; history: History } | null {
  const last = undone.at(-1)
  if (last === undefined) return null
  return { step: last, history: { done: [...done, last], undone: undone.slice(0, -1) } }
}

/** Only cells that are still as the step left them are put back; what somebody changed since stays theirs. */
export function stillOurs(step: Step, now: (indicator: string) => FigureInput): Step {
  return step.filter(({ indicator, before }) => sameInput(now(indicator), before))
}

export function sameInput(a: FigureInput, b: FigureInput): boolean {
  return (
    a.value === b.value &&
    a.notApplicable === b.notApplicable &&
    a.basis === b.basis &&
    a.approximation === b.approximation &&
    a.asOf === b.asOf &&
    a.source === b.source &&
    a.note === b.note
  )
}
