import type { MatrixEdit } from '@so-dan-van/domain/registers/criterion/read-matrix'

/** What one deed changed: a cell, a range, a pasted table. */
export type Step = readonly MatrixEdit[]
export type History = { done: readonly Step[]; undone: readonly Step[] }

export const noHistory: History = { done: [], undone: [] }
const most = 500

export const remember = ({ done }: History, step: Step): History => ({
  done: [...done, step].slice(-most),
  undone: [],
})

/** The step that takes the last one back, and what then remains; null = there is none. */
export function undo({ done, undone }: History): { step: Step; history: History } | null {
  const last = done.at(-1)
  if (last === undefined) return null
  const step = last.map((edit) => ({ ...edit, before: edit.after, after: edit.before }))
  return { step, history: { done: done.slice(0, -1), undone: [...undone, last] } }
}

export function redo({ done, undone }: History): { step: Step; history: History } | null {
  const last = undone.at(-1)
  if (last === undefined) return null
  return { step: last, history: { done: [...done, last], undone: undone.slice(0, -1) } }
}
