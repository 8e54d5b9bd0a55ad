import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useMessages } from '../../ui/language.tsx'

type Props = { round: number; unit: number; name: string; close: () => void }

const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)

/** A report of a locked round is reopened through a day, with a reason. */
export function ReopenDialog({ round, unit, name, close }: Props) {
  const { app, round: all } = useMessages()
  const text = all.reopen
  const cache = useQueryClient()
  const form = useId()
  const [untilOn, setUntilOn] = useState(inTwoWeeks)
  const [reason, setReason] = useState('')
  const reopen = useMutation(
    trpc.round.reopen.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries()
        close()
      },
    }),
  )
  return (
    <Dialog
      title={text.title(name)}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {app.cancel}
          </button>
          <button type="submit" form={form} className="button primary" disabled={reopen.isPending}>
            {text.confirm}
          </button>
        </>
      }
    >
      <form
        id={form}
        className="dialog-list"
        onSubmit={(event) => {
          event.preventDefault()
          reopen.mutate({ round, unit, untilOn, reason })
        }}
      >
        <p>{text.text}</p>
        <label>
          {text.until}
          <input
            className="field"
            type="date"
            required
            value={untilOn}
            onChange={(event) => setUntilOn(event.target.value)}
          />
        </label>
        <label>
          {text.reason}
          <textarea
            className="field"
            rows={3}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {reopen.error !== null && (
          <p className="change-down" role="alert">
            {reopen.error.message}
          </p>
        )}
      </form>
    </Dialog>
  )
}
