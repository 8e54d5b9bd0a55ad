import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import { requiredMissing } from '@so-dan-van/domain/reports/round-plan'
import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { type FormModel, isFilled } from './form-model.ts'
import { FindingLine } from './grid/finding-line.tsx'

type Props = {
  title: string
  model: FormModel
  unsent: number
  problem: string | null
  busy: boolean
  close: () => void
  goTo: (indicator: string) => void
  note: (indicator: string, text: string) => void
  submit: () => void
}

/** Before a report leaves: errors stop it, warnings ask for a note, blanks are said. */
export function SubmitDialog({ title, model, unsent, problem, busy, close, goTo, note, submit }: Props) {
  const { entry } = useLanguage().messages
  const text = entry.dialog
  const errors = model.findings.filter(({ severity }) => severity === 'error')
  const noted = new Set(model.rows.flatMap(({ indicator, cell }) => (cell?.note ? [indicator.code] : [])))
  const warnings = model.findings.filter(
    ({ severity, indicators }) => severity === 'warning' && !indicators.some((code) => noted.has(code)),
  )
  const missing = requiredMissing(
    model.rows.map(({ indicator, form, cell }) => ({
      indicator: indicator.code,
      required: form.required,
      filled: isFilled(cell),
    })),
  )
  const unanswered = model.rows.filter(({ flag }) => flag?.state === 'open')
  const ready = errors.length + warnings.length + missing.length + unsent + unanswered.length === 0
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {text.back}
          </button>
          <button type="button" className="button primary" disabled={!ready || busy} onClick={submit}>
            {text.confirm}
          </button>
        </>
      }
    >
      {errors.length > 0 ? (
        <section className="dialog-list" role="alert">
          <h3 className="change-down">{text.errors(errors.length)}</h3>
          {errors.map((finding) => (
            <div key={`${finding.check} ${finding.indicators.join(' ')}`} className="row">
              <FindingLine finding={finding} fix={null} />
              <button
                type="button"
                className="button small"
                onClick={() => goTo(finding.indicators[0] ?? '')}
              >
                {text.goTo}
              </button>
            </div>
          ))}
        </section>
      ) : (
        <p>{text.clean}</p>
      )}
      {missing.length > 0 && (
        <section className="dialog-list" role="alert">
          <h3 className="change-down">{text.required(missing.length)}</h3>
          {missing.map((code) => (
            <div key={code} className="row">
              {model.rows.find(({ indicator }) => indicator.code === code)?.indicator.name}
              <button type="button" className="button small" onClick={() => goTo(code)}>
                {text.goTo}
              </button>
            </div>
          ))}
        </section>
      )}
      {unanswered.length > 0 && (
        <section className="dialog-list" role="alert">
          <h3 className="change-down">{text.flags(unanswered.length)}</h3>
          {unanswered.map(({ indicator, flag }) => (
            <div key={indicator.code} className="row">
              <span>{flag?.reason}</span>
              <button type="button" className="button small" onClick={() => goTo(indicator.code)}>
                {text.goTo}
              </button>
            </div>
          ))}
        </section>
      )}
      {warnings.length > 0 && (
        <section className="dialog-list">
          <h3>{text.warnings(warnings.length)}</h3>
          {warnings.map((finding) => (
            <WarningNote
              key={`${finding.check} ${finding.indicators.join(' ')}`}
              finding={finding}
              note={note}
            />
          ))}
        </section>
      )}
      <p>{model.blanks > 0 ? text.blanks(model.blanks) : text.full}</p>
      {unsent > 0 && (
        <p className="change-down" role="status">
          {text.unsent(unsent)}
        </p>
      )}
      {problem !== null && (
        <p className="change-down" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}

function WarningNote({ finding, note }: { finding: Finding; note: Props['note'] }) {
  const { entry } = useLanguage().messages
  const [text, setText] = useState('')
  const keep = () => {
    if (text.trim() !== '') note(finding.indicators[0] ?? '', text.trim())
  }
  return (
    <div>
      <FindingLine finding={finding} fix={null} />
      <input
        className="field"
        aria-label={entry.dialog.note}
        placeholder={entry.dialog.note}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </div>
  )
}
