import { Dialog } from '../../ui/dialog.tsx'
import { useMessages } from '../../ui/language.tsx'

type Props = {
  count: number
  busy: boolean
  close: () => void
  choose: (existing: 'draft' | 'approved') => void
}

/** The year has approved figures already: what becomes of them is decided by the administrator. */
export function ExistingDialog({ count, busy, close, choose }: Props) {
  const { app, round } = useMessages()
  const text = round.existing
  return (
    <Dialog
      title={text.title}
      onClose={close}
      actions={
        <button type="button" className="button" onClick={close}>
          {app.cancel}
        </button>
      }
    >
      <p>{text.text(count)}</p>
      <div className="dialog-list">
        {(['draft', 'approved'] as const).map((one) => (
          <button key={one} type="button" className="button" disabled={busy} onClick={() => choose(one)}>
            {text[one]}
          </button>
        ))}
      </div>
    </Dialog>
  )
}
