import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { type KeyboardEvent, useState } from 'react'
import { useLanguage } from '../../../ui/language.tsx'
import { readTyped, type Typed } from '@so-dan-van/domain/figures/read-typed'

type Props = {
  indicator: Indicator
  before: FigureInput
  /** the key that began the typing, or the value as it is */
  start: string
  selectAll: boolean
  commit: (input: FigureInput, key: string) => void
  cancel: () => void
}

/** The one editor: it moves with the selection. What it cannot read stays in it, with a sentence on what is expected. */
export function CellEditor({ indicator, before, start, selectAll, commit, cancel }: Props) {
  const { messages, locale } = useLanguage()
  const { notUnderstood } = messages.entry
  const [text, setText] = useState(start)
  const [problem, setProblem] = useState<Extract<Typed, { ok: false }>['problem'] | null>(null)
  const finish = (key: string) => {
    const typed = readTyped(text, before, indicator)
    if (typed.ok) commit(typed.input, key)
    else setProblem(typed.problem)
    return typed.ok
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape') return cancel()
    const moves = ['Enter', 'Tab', 'ArrowDown', 'ArrowUp']
    if (!moves.includes(event.key)) return
    event.preventDefault()
    finish(
      event.shiftKey && (event.key === 'Tab' || event.key === 'Enter') ? `Shift+${event.key}` : event.key,
    )
  }
  const sentence =
    problem === null
      ? null
      : problem.reason === 'ambiguous'
        ? notUnderstood.ambiguous
        : problem.reason === 'notANumber'
          ? notUnderstood.notANumber(text)
          : problem.reason === 'tooPrecise'
            ? notUnderstood.tooPrecise(indicator.decimals)
            : notUnderstood.tooLarge
  const choose = (value: string) => commit({ ...before, value, notApplicable: false }, 'Enter')
  return (
    <span className="cell-editor">
      <input
        ref={(element) => {
          if (element && document.activeElement !== element) {
            element.focus()
            if (selectAll) element.select()
          }
        }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) finish('')
        }}
        inputMode="decimal"
        aria-label={indicator.name}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : 'cell-problem'}
      />
      {sentence !== null && (
        <span className="cell-problem" id="cell-problem" role="alert">
          {sentence}
          {problem &&
            'candidates' in problem &&
            problem.candidates?.map((value) => (
              <button key={value} type="button" className="button small" onClick={() => choose(value)}>
                {formatNumber(value, { locale })}
              </button>
            ))}
        </span>
      )}
    </span>
  )
}
