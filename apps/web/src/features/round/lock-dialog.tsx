import type { RoundDetail } from '@so-dan-van/domain/reports/administered-round'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useMessages } from '../../ui/language.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'

/** Locking a round, with what is not approved said by name and confirmed. */
export function LockDialog({ detail, close }: { detail: RoundDetail; close: () => void }) {
  const { app, round: all } = useMessages()
  const text = all.lock
  const cache = useQueryClient()
  const [sure, setSure] = useState(false)
  const { round, reports } = detail
  const open = reports.filter(({ status }) => status !== 'approved')
  const lock = useMutation(
    trpc.round.lock.mutationOptions({ onSettled: () => cache.invalidateQueries(), onSuccess: close }),
  )
  const asked = { round: round.id, expectedVersion: round.version, unapproved: open.length }
  return (
    <Dialog
      title={text.title(round.year)}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {app.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={lock.isPending || (open.length > 0 && !sure)}
            onClick={() => lock.mutate(asked)}
          >
            {text.confirm}
          </button>
        </>
      }
    >
      <p>{text.text}</p>
      {open.length === 0 ? (
        <p className="change-up">{text.done}</p>
      ) : (
        <div className="dialog-list">
          <b>{text.open(open.length)}</b>
          <ul className="lock-open" tabIndex={0} aria-label={text.open(open.length)}>
            {open.map(({ unit, name, status }) => (
              <li key={unit} className="row">
                <StatusChip status={status} /> {name}
              </li>
            ))}
          </ul>
          <label className="row">
            <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
            {text.openSure(open.length)}
          </label>
        </div>
      )}
      {lock.error !== null && (
        <p className="change-down" role="alert">
          {lock.error.message}
        </p>
      )}
    </Dialog>
  )
}
