import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { readTyped, type Typed } from '@so-dan-van/domain/figures/read-typed'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useLanguage } from '../../../ui/language.tsx'

type Problem = Extract<Typed, { ok: false }>['problem']
type Props = {
  indicator: Indicator
  before: FigureInput
  /** the key that began the typing, or the value as it is */
  start: string
  selectAll: boolean
  /** `key`: where to go afterwards, "" for nowhere */
  commit: (input: FigureInput, key: string) => void
  cancel: () => void
}

/** The one editor: it moves with the selection. What it cannot read stays in it, with a sentence on what is expected. */
export function CellEditor({ indicator, before, start, selectAll, commit, cancel }: Props) {
  const { locale } = useLanguage()
  const [text, setText] = useState(start)
  const [problem, setProblem] = useState<Problem | null>(null)
  // giving the focus back ends the typing a second time
  const ended = useRef(false)
  const unchanged = selectAll && text === start
  const end = (how: () => void) => {
    if (ended.current) return
    ended.current = true
    how()
  }
  const finish = (key: string) => {
    const typed = unchanged ? { ok: true as const, input: before } : readTyped(text, before, indicator)
    if (typed.ok) end(() => commit(typed.input, key))
    else setProblem(typed.problem)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') return end(cancel)
    // arrows leave a value that was begun by typing, as in a spreadsheet; F2 edits inside it
    const moves = selectAll ? ['Enter', 'Tab'] : ['Enter', 'Tab', 'ArrowDown', 'ArrowUp']
    if (!moves.includes(event.key)) return
    event.preventDefault()
    finish(event.shiftKey && ['Tab', 'Enter'].includes(event.key) ? `Shift+${event.key}` : event.key)
  }
  const choose = (value: string) => end(() => commit({ ...before, value, notApplicable: false }, 'Enter'))
  return (
    <span className="cell-editor">
      <input
        ref={(element) => {
          if (element === null || document.activeElement === element) return
          element.focus()
          if (selectAll) element.select()
        }}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setProblem(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) finish('')
        }}
        inputMode="decimal"
        autoComplete="off"
        aria-label={locale === 'en' ? indicator.nameEn : indicator.name}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : 'cell-problem'}
      />
      {problem !== null && (
        <TypingProblem problem={problem} text={text} indicator={indicator} choose={choose} />
      )}
    </span>
  )
}

function TypingProblem({
  problem,
  text,
  indicator,
  choose,
}: {
  problem: Problem
  text: string
  indicator: Indicator
  choose: (value: string) => void
}) {
  const { messages, locale } = useLanguage()
  const { notUnderstood } = messages.entry
  const sentences = {
    ambiguous: notUnderstood.ambiguous,
    notANumber: notUnderstood.notANumber(text),
    tooPrecise: notUnderstood.tooPrecise(indicator.decimals),
    tooLarge: notUnderstood.tooLarge,
  }
  return (
    <span className="cell-problem" id="cell-problem" role="alert">
      {sentences[problem.reason]}
      {'candidates' in problem &&
        problem.candidates?.map((value) => (
          <button key={value} type="button" className="button small" onClick={() => choose(value)}>
            {formatNumber(value, { locale })}
          </button>
        ))}
    </span>
  )
}
