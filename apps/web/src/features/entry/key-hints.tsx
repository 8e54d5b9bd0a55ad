import { useLanguage } from '../../ui/language.tsx'

/** The keys that save most time, and the way to all of them. */
export function KeyHints({ showAll }: { showAll: () => void }) {
  const { keys: text } = useLanguage().messages.entry
  const hints = [
    ['Enter', text.down],
    ['Tab', text.next],
    ['Ctrl V', text.paste],
    ['Ctrl Z', text.undo],
    ['U', text.estimate],
    ['K', text.notApplicable],
    ['G', text.note],
    ['F8', text.error],
  ] as const
  return (
    <footer className="entry-keys dim small-text">
      {hints.map(([key, words]) => (
        <span key={key}>
          <kbd className="kbd">{key}</kbd> {words}
        </span>
      ))}
      <span className="grow" />
      <button type="button" className="link" onClick={showAll}>
        <kbd className="kbd">?</kbd> {text.all}
      </button>
    </footer>
  )
}
