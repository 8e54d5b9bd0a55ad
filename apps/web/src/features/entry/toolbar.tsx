import { Icon, type IconName } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'

type Props = {
  editable: boolean
  canUndo: boolean
  canRedo: boolean
  paste: () => void
  undo: () => void
  redo: () => void
  download: () => void
  upload: (file: File) => void
  defaults: () => void
}

/** What is done to the form as a whole. */
export function Toolbar({
  editable,
  canUndo,
  canRedo,
  paste,
  undo,
  redo,
  download,
  upload,
  defaults,
}: Props) {
  const { tools: text } = useLanguage().messages.entry
  const tool = (icon: IconName, words: string, act: () => void, disabled = false) => (
    <button type="button" className="button" disabled={disabled} onClick={act}>
      <Icon name={icon} size={15} />
      {words}
    </button>
  )
  return (
    <div className="entry-tools">
      {editable && (
        <>
          {tool('paste', text.paste, paste)}
          {tool('returned', text.undo, undo, !canUndo)}
          {canRedo && tool('redo', text.redo, redo)}
          {tool('clock', text.defaults, defaults)}
        </>
      )}
      {tool('download', text.download, download)}
      {editable && (
        <label className="button">
          <Icon name="submit" size={15} />
          {text.upload}
          <input
            type="file"
            className="sr"
            accept=".xlsx,.csv,.tsv,.txt"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) upload(file)
            }}
          />
        </label>
      )}
    </div>
  )
}
