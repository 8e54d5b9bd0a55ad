import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'

type Common = { unit: string; busy: boolean; problem: string | null; close: () => void }

export function ApproveDialog({
  unit,
  warnings,
  blanks,
  busy,
  problem,
  close,
  confirm,
}: Common & { warnings: number; blanks: number; confirm: () => void }) {
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
      {problem !== null && (
        <p className="change-down" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}

/** A report goes back only with a reason; quick reasons fill the text, which stays free. */
export function ReturnDialog({
  unit,
  busy,
  problem,
  close,
  confirm,
}: Common & { confirm: (reason: string) => void }) {
  const { review, app } = useLanguage().messages
  const text = review.returnDialog
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const send = () => {
    if (reason.trim() === '') return setMissing(true)
    confirm(reason.trim())
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
        {text.reason}
        <textarea
          className="field"
          rows={4}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
            setMissing(false)
          }}
          aria-invalid={missing}
        />
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
