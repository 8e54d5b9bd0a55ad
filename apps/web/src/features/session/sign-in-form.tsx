import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type SignInResult, signIn } from '../../api/sign-in.ts'
import { useLanguage } from '../../ui/language.tsx'
import { SentenceLine } from '../../ui/problem-line.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { OfficeButton, officeProblem } from './office-button.tsx'
import { safeReturn } from './safe-return.ts'

type Missing = { username?: string; password?: string }
type Props = { enter: () => Promise<void>; second: () => void }

export function SignInForm({ enter, second }: Props) {
  const { session } = useLanguage().messages
  const { ve, error } = useSearch({ strict: false }) as { ve?: string; error?: string }
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [missing, setMissing] = useState<Missing>({})
  const [problem, setProblem] = useState<Exclude<SignInResult, 'ok' | 'secondFactor'> | null>(null)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const next = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const lacking: Missing = {
      ...(username.trim() === '' && { username: session.missing.username }),
      ...(password === '' && { password: session.missing.password }),
    }
    setMissing(lacking)
    setProblem(null)
    if (lacking.username) return first.current?.focus()
    if (lacking.password) return next.current?.focus()
    setBusy(true)
    const result = await signIn(username, password)
    setBusy(false)
    if (result === 'ok') return enter()
    if (result === 'secondFactor') return second()
    setProblem(result)
    next.current?.select()
  }
  const refused = error === undefined ? null : session.office.refused[officeProblem(error)]
  return (
    <form onSubmit={submit} noValidate>
      <h2>{session.signIn}</h2>
      {safeReturn(ve) !== safeReturn(undefined) && problem === null && (
        <p className="notice">{session.again}</p>
      )}
      <TextField
        label={session.username}
        problem={missing.username}
        input={{
          ref: first,
          value: username,
          onChange: (event) => setUsername(event.currentTarget.value),
          autoComplete: 'username',
          autoCapitalize: 'none',
          spellCheck: false,
        }}
      />
      <TextField
        label={session.password}
        problem={missing.password}
        input={{
          ref: next,
          value: password,
          type: shown ? 'text' : 'password',
          onChange: (event) => setPassword(event.currentTarget.value),
          autoComplete: 'current-password',
        }}
        button={
          <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? session.hide : session.show}
          </button>
        }
      />
      <SentenceLine sentence={problem === null ? refused : session.problems[problem]} />
      <button type="submit" className="button primary" disabled={busy}>
        {busy ? session.signingIn : session.signIn}
      </button>
      <OfficeButton address={safeReturn(ve)} />
    </form>
  )
}
