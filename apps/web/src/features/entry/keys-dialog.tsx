import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'

type Props = { letters: boolean; setLetters: (on: boolean) => void; close: () => void }

/** All keys of the grid, and whether letters do something. */
export function KeysDialog({ letters, setLetters, close }: Props) {
  const { allKeys: text } = useLanguage().messages.entry
  return (
    <Dialog
      title={text.title}
      onClose={close}
      actions={
        <button type="button" className="button primary" onClick={close}>
          {text.close}
        </button>
      }
    >
      <dl className="all-keys">
        {text.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={letters} onChange={(event) => setLetters(event.target.checked)} />{' '}
        {text.letters}
      </label>
    </Dialog>
  )
}
