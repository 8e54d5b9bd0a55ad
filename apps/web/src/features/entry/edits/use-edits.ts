import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { inputOf } from '@so-dan-van/domain/figures/read-typed'
import type { FigureDefaults } from '@so-dan-van/domain/reports/report'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { FormModel } from '../form-model.ts'
import { noHistory, redo, remember, type Step, sameInput, stillOurs, undo } from './undo-history.ts'
import { withDefaults } from './with-defaults.ts'

export type Edit = { indicator: string; input: FigureInput }

/** Every change of the form goes through here: remembered for undo, then handed to the queue. `defaults`: what a newly
 * written value says when nothing else is said about it. */
export function useEdits(
  model: FormModel | null,
  save: (indicator: string, input: FigureInput) => void,
  defaults: FigureDefaults | null,
) {
  const [history, setHistory] = useState(noHistory)
  const latest = useRef({ model, history, defaults })
  useLayoutEffect(() => {
    latest.current = { model, history, defaults }
  })
  const now = useCallback((indicator: string): FigureInput => {
    const row = latest.current.model?.rows.find((one) => one.indicator.code === indicator)
    return inputOf(row?.cell ?? null)
  }, [])
  /** what the edits change, as a step that can be taken back */
  const stepOf = useCallback(
    (edits: readonly Edit[]): Step =>
      edits
        .map(({ indicator, input }) => {
          const before = now(indicator)
          return { indicator, before, after: withDefaults(before, input, latest.current.defaults) }
        })
        .filter(({ before, after }) => !sameInput(before, after)),
    [now],
  )
  const note = useCallback((step: Step) => {
    if (step.length > 0) setHistory((before) => remember(before, step))
  }, [])
  const apply = useCallback(
    (edits: readonly Edit[]) => {
      const step = stepOf(edits)
      note(step)
      for (const { indicator, after } of step) save(indicator, after)
    },
    [stepOf, note, save],
  )
  const setValue = useCallback(
    (indicator: string, value: string) =>
      apply([{ indicator, input: { ...now(indicator), value, notApplicable: false } }]),
    [apply, now],
  )
  const travel = useCallback(
    (way: typeof undo) => {
      const found = way(latest.current.history)
      if (found === null) return
      setHistory(found.history)
      for (const { indicator, after } of stillOurs(found.step, now)) save(indicator, after)
    },
    [now, save],
  )
  return {
    apply,
    setValue,
    stepOf,
    note,
    undo: useCallback(() => travel(undo), [travel]),
    redo: useCallback(() => travel(redo), [travel]),
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
  }
}
