import { CopyButton } from '../../ui/copy-button.tsx'
import { useMessages } from '../../ui/language.tsx'

/** Codes for the day without the telephone, readable this once. */
export function BackupCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const { secondFactor: text } = useMessages().profile
  return (
    <div className="profile-form">
      <b>{text.backup}</b>
      <p>{text.backupHint}</p>
      <ul className="backup-codes">
        {codes.map((code) => (
          <li key={code} className="secret">
            {code}
          </li>
        ))}
      </ul>
      <div className="row">
        <CopyButton text={codes.join('\n')} label={text.copy} copied={text.copied} />
        <button type="button" className="button primary" onClick={done}>
          {text.kept}
        </button>
      </div>
    </div>
  )
}
