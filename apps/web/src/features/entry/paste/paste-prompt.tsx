import type { SheetRow } from '@so-dan-van/domain/tables/sheet'
import { useEffect, useRef } from 'react'
import { Dialog } from '../../../ui/dialog.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { readPasted } from '../../../ui/read-pasted.ts'

type Props = { close: () => void; pasted: (rows: SheetRow[]) => void }

/** For those who look for a button: a place to paste into, with what can be pasted. */
export function PastePrompt({ close, pasted }: Props) {
  const { pastePrompt: text } = useLanguage().messages.entry
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  return (
    <Dialog
      title={text.title}
      onClose={close}
      actions={
        <button type="button" className="button" onClick={close}>
          {text.close}
        </button>
      }
    >
      <p>{text.how}</p>
      <textarea
        ref={box}
        className="field paste-box"
        rows={4}
        aria-label={text.here}
        placeholder={text.here}
        onPaste={(event) => {
          event.preventDefault()
          const rows = readPasted(event.clipboardData)
          if (rows.length > 0) pasted(rows)
        }}
      />
      <p className="dim">{text.what}</p>
    </Dialog>
  )
}
