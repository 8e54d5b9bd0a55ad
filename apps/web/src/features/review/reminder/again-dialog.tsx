import type { ReminderEntry } from '@so-dan-van/domain/talk/reminder'
import { Dialog } from '../../../ui/dialog.tsx'
import { useMessages } from '../../../ui/language.tsx'

type Props = {
  last: ReminderEntry['last']
  /** what the server says about the reminder before; null where it was known before asking */
  sentence: string | null
  close: () => void
  confirm: () => void
}

/** A second reminder within the hour is asked about. */
export function AgainDialog({ last, sentence, close, confirm }: Props) {
  const { app, reminder: text, errors } = useMessages()
  return (
    <Dialog
      title={text.againTitle}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {app.cancel}
          </button>
          <button type="button" className="button primary" onClick={confirm}>
            {text.again}
          </button>
        </>
      }
    >
      <p>
        {sentence ?? (last === null ? '' : errors.sentences.REMINDED_RECENTLY({ by: last.by, at: last.at }))}
      </p>
    </Dialog>
  )
}
