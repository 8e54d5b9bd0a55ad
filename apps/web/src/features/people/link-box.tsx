import type { NewInvitation } from '@so-dan-van/domain/people/person'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useLanguage } from '../../ui/language.tsx'

type Props = { invitation: NewInvitation; name: string; username: string }

/** A link to hand out, readable this once. */
export function LinkBox({ invitation, name, username }: Props) {
  const { messages, locale } = useLanguage()
  const { link: text } = messages.people
  const address = `${location.origin}/moi#${invitation.token}`
  const day = new Date(invitation.expiresAt).toLocaleDateString(locale)
  return (
    <div className="link-box">
      <b>{text[invitation.purpose]}</b>
      <input
        className="field"
        aria-label={text[invitation.purpose]}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="small-text">
        {text.once} {text.until(day)}
      </p>
      <div className="row">
        <CopyButton
          primary
          text={text.zalo(name, username, address, day)}
          label={text.message}
          copied={text.copied}
        />
        <CopyButton text={address} label={text.copy} copied={text.copied} />
      </div>
    </div>
  )
}
