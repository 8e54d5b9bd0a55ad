import { asOfPattern } from '@so-dan-van/domain/figures/as-of'
import type { FigureDefaults } from '@so-dan-van/domain/reports/report'
import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'

type Props = {
  defaults: FigureDefaults
  /** figures that have a value but say neither a date nor a source */
  bare: number
  busy: boolean
  problem: string | null
  save: (defaults: FigureDefaults, fillBare: boolean) => void
  close: () => void
}

/** Date and source that every newly typed figure gets, so that nobody types them for each cell. */
export function DefaultsDialog({ defaults, bare, busy, problem, save, close }: Props) {
  const { defaults: text, panel } = useLanguage().messages.entry
  const [asOf, setAsOf] = useState(defaults.asOf ?? '')
  const [source, setSource] = useState(defaults.source ?? '')
  const [fill, setFill] = useState(false)
  const [wrong, setWrong] = useState(false)
  const submit = () => {
    const day = asOf.trim()
    if (day !== '' && !asOfPattern.test(day)) return setWrong(true)
    save({ asOf: day || null, source: source.trim() || null }, fill)
  }
  return (
    <Dialog
      title={text.title}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {text.cancel}
          </button>
          <button type="button" className="button primary" disabled={busy} onClick={submit}>
            {text.save}
          </button>
        </>
      }
    >
      <p className="dim">{text.why}</p>
      <div className="cell-fields">
        <label className="wide">
          {panel.asOf}
          <input
            className="field"
            value={asOf}
            placeholder={panel.asOfHint}
            aria-invalid={wrong}
            onChange={(event) => setAsOf(event.target.value)}
          />
          {wrong && (
            <span className="change-down small-text" role="alert">
              {panel.asOfWrong}
            </span>
          )}
        </label>
        <label className="wide">
          {panel.source}
          <input
            className="field"
            value={source}
            maxLength={500}
            placeholder={text.sourceHint}
            onChange={(event) => setSource(event.target.value)}
          />
        </label>
        {bare > 0 && (
          <label className="check wide">
            <input type="checkbox" checked={fill} onChange={(event) => setFill(event.target.checked)} />{' '}
            {text.fill(bare)}
          </label>
        )}
      </div>
      {problem !== null && (
        <p className="change-down" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}
