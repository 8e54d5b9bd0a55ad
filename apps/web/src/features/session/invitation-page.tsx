import type { InvitationInfo } from '@so-dan-van/domain/people/person'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { acceptInvitation, lookUpInvitation } from '../../api/invitation.ts'
import { useMessages } from '../../ui/language.tsx'
import { SentenceLine } from '../../ui/problem-line.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { forgetOthers } from './enter.ts'
import { type Refused, refusalSentence } from './refusal-sentence.ts'
import { SignInFrame } from './sign-in-frame.tsx'

/** Behind a link that an administrator handed out. The token stands after the `#`, which no browser sends to anybody; it is
 * taken out of the address as soon as it is read. */
export function InvitationPage() {
  const messages = useMessages()
  const { session } = messages
  const [token] = useState(() => location.hash.slice(1))
  const [found, setFound] = useState<{ info: InvitationInfo } | { problem: Refused } | null>(null)
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname)
    void lookUpInvitation(token).then(setFound)
  }, [token])
  return (
    <SignInFrame title={session.invitation.password}>
      {found === null && (
        <form>
          <Skeleton height={220} />
        </form>
      )}
      {found !== null && 'problem' in found && (
        <form>
          <h2>{session.invitation.unusable}</h2>
          <SentenceLine sentence={refusalSentence(found.problem, messages)} />
          <Link to="/dang-nhap" className="button">
            {session.invitation.toSignIn}
          </Link>
        </form>
      )}
      {found !== null && 'info' in found && <PasswordForm token={token} info={found.info} />}
    </SignInFrame>
  )
}

function PasswordForm({ token, info }: { token: string; info: InvitationInfo }) {
  const messages = useMessages()
  const { invitation, show, hide } = messages.session
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (password !== again) return setProblem(invitation.differs)
    setBusy(true)
    const answer = await acceptInvitation(token, password)
    setBusy(false)
    if ('problem' in answer) {
      setProblem(refusalSentence(answer.problem, messages))
      return first.current?.focus()
    }
    await forgetOthers()
    await navigate({ to: answer.signedIn ? '/tong-quan' : '/dang-nhap', replace: true })
  }
  const isFirst = info.purpose === 'invite'
  return (
    <form onSubmit={submit} noValidate>
      <h2>{isFirst ? invitation.invite(info.name) : invitation.reset(info.name)}</h2>
      <p>{isFirst ? invitation.inviteText : invitation.resetText}</p>
      <TextField
        label={invitation.username}
        input={{ value: info.username, readOnly: true, autoComplete: 'username' }}
      />
      <TextField
        label={invitation.password}
        hint={invitation.hint}
        input={{
          ref: first,
          type: shown ? 'text' : 'password',
          value: password,
          onChange: (event) => setPassword(event.currentTarget.value),
          autoComplete: 'new-password',
        }}
        button={
          <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? hide : show}
          </button>
        }
      />
      <TextField
        label={invitation.again}
        input={{
          type: shown ? 'text' : 'password',
          value: again,
          onChange: (event) => setAgain(event.currentTarget.value),
          autoComplete: 'new-password',
        }}
      />
      <SentenceLine sentence={problem} />
      <button type="submit" className="button primary" disabled={busy}>
        {invitation.accept}
      </button>
    </form>
  )
}
