import { asOfPattern } from '@so-dan-van/domain/figures/as-of'
import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { useEffect, useState } from 'react'
import { useLanguage } from '../../../ui/language.tsx'

/** What is said about a figure: kind, exactness, as-of date, source, note. Kept when the field is left. */
export function CellFields({
  input,
  save,
  noteFocus,
}: {
  input: FigureInput
  save: (input: FigureInput) => void
  noteFocus: number
}) {
  const { messages } = useLanguage()
  const { panel: text } = messages.entry
  const { terms } = messages
  const [note, setNote] = useState(input.note ?? '')
  const [source, setSource] = useState(input.source ?? '')
  const [asOf, setAsOf] = useState(input.asOf ?? '')
  const [wrong, setWrong] = useState(false)
  const [noteBox, setNoteBox] = useState<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    if (noteFocus > 0) noteBox?.focus()
  }, [noteFocus, noteBox])
  const keepText = (name: 'note' | 'source', value: string) => {
    const next = value.trim() === '' ? null : value.trim()
    if (next !== input[name]) save({ ...input, [name]: next })
  }
  const keepAsOf = () => {
    const next = asOf.trim() === '' ? null : asOf.trim()
    if (next !== null && !asOfPattern.test(next)) return setWrong(true)
    setWrong(false)
    if (next !== input.asOf) save({ ...input, asOf: next })
  }
  return (
    <div className="cell-fields">
      <label>
        {text.basis}
        <select
          className="field"
          value={input.basis}
          disabled={input.value === null}
          onChange={(event) => save({ ...input, basis: event.target.value as FigureInput['basis'] })}
        >
          <option value="actual">{terms.actual}</option>
          <option value="estimate">{terms.estimate}</option>
        </select>
      </label>
      <label>
        {text.approximation}
        <select
          className="field"
          value={input.approximation ?? ''}
          disabled={input.value === null}
          onChange={(event) =>
            save({ ...input, approximation: (event.target.value || null) as FigureInput['approximation'] })
          }
        >
          <option value="">{text.exact}</option>
          {(['over', 'under', 'about'] as const).map((one) => (
            <option key={one} value={one}>
              {terms.approximation[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.asOf}
        <input
          className="field"
          value={asOf}
          placeholder={text.asOfHint}
          aria-invalid={wrong}
          onChange={(event) => setAsOf(event.target.value)}
          onBlur={keepAsOf}
        />
        {wrong && (
          <span className="change-down small-text" role="alert">
            {text.asOfWrong}
          </span>
        )}
      </label>
      <label>
        {text.source}
        <input
          className="field"
          value={source}
          maxLength={500}
          onChange={(event) => setSource(event.target.value)}
          onBlur={() => keepText('source', source)}
        />
      </label>
      <label className="wide">
        {text.note}
        <textarea
          className="field"
          ref={setNoteBox}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => keepText('note', note)}
        />
      </label>
      <label className="check wide">
        <input
          type="checkbox"
          checked={input.notApplicable}
          onChange={(event) =>
            save({ ...input, value: null, notApplicable: event.target.checked, approximation: null })
          }
        />{' '}
        {text.notApplicable}
      </label>
    </div>
  )
}
