import type { FigureFlag } from '@so-dan-van/domain/reports/flag'
import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'

type Common = { unit: string; busy: boolean; problem: string | null; close: () => void }

export function ApproveDialog({
  unit,
  warnings,
  blanks,
  flags,
  busy,
  problem,
  close,
  confirm,
}: Common & { warnings: number; blanks: number; flags: number; confirm: () => void }) {
  const { review, app } = useLanguage().messages
  const text = review.approveDialog
  return (
    <Dialog
      title={text.title(unit)}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {app.cancel}
          </button>
          <button type="button" className="button primary" disabled={busy} onClick={confirm}>
            {text.confirm}
          </button>
        </>
      }
    >
      <p>{text.text}</p>
      {warnings > 0 && <p>{text.warnings(warnings)}</p>}
      {blanks > 0 && <p>{text.blanks(blanks)}</p>}
      {flags > 0 && <p>{text.flags(flags)}</p>}
      {problem !== null && (
        <p className="change-down" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}

type ReturnProps = Common & {
  /** objections that go along */
  flags: readonly FigureFlag[]
  confirm: (reason: string, answerDueOn: string | null) => void
}

/** A report goes back with objections to its cells, or as a whole with a reason; quick reasons fill the text. */
export function ReturnDialog({ unit, flags, busy, problem, close, confirm }: ReturnProps) {
  const { review, app } = useLanguage().messages
  const text = review.returnDialog
  const [reason, setReason] = useState('')
  const [due, setDue] = useState('')
  const [missing, setMissing] = useState(false)
  const send = () => {
    if (reason.trim() === '' && flags.length === 0) return setMissing(true)
    confirm(reason.trim(), due === '' ? null : due)
  }
  return (
    <Dialog
      title={text.title(unit)}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {app.cancel}
          </button>
          <button type="button" className="button primary" disabled={busy} onClick={send}>
            {text.confirm}
          </button>
        </>
      }
    >
      {flags.length === 0 ? (
        <p className="dim">{text.whole}</p>
      ) : (
        <>
          <p>{text.withFlags(flags.length)}</p>
          <FlagList flags={flags} />
        </>
      )}
      <div className="filters dialog-list">
        {text.quick.map((quick) => (
          <button
            key={quick}
            type="button"
            className="filter"
            onClick={() => setReason(reason.trim() === '' ? `${quick}: ` : `${reason.trim()} ${quick}: `)}
          >
            {quick}
          </button>
        ))}
      </div>
      <label>
        {flags.length === 0 ? text.reason : text.more}
        <textarea
          className="field"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
            setMissing(false)
          }}
          aria-invalid={missing}
        />
      </label>
      <label>
        {text.due}
        <input type="date" className="field" value={due} onChange={(event) => setDue(event.target.value)} />
      </label>
      {missing && (
        <p className="change-down" role="alert">
          {text.required}
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

function FlagList({ flags }: { flags: readonly FigureFlag[] }) {
  const { locale } = useLanguage()
  const { indicators } = useCatalogue()
  const name = (code: string) => {
    const indicator = indicators.find((one) => one.code === code)
    return (locale === 'en' ? indicator?.nameEn : indicator?.name) ?? code
  }
  return (
    <ul className="flag-list">
      {flags.map(({ id, indicator, reason }) => (
        <li key={id}>
          <Icon name="returned" size={14} />
          <span>
            <b>{name(indicator)}:</b> {reason}
          </span>
        </li>
      ))}
    </ul>
  )
}
