import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { queryClient } from '../../api/api.ts'
import { forgetAnswers } from '../../api/kept-answers.ts'
import { tellSessionChanged } from '../../api/other-tabs.ts'
import { type SignInResult, signIn } from '../../api/sign-in.ts'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { safeReturn } from './safe-return.ts'
import './sign-in.css'

type Missing = { username?: string; password?: string }

/** Signing in; then back to where one wanted to go. */
export function SignInPage() {
  const { messages, locale, setLocale } = useLanguage()
  const { session } = messages
  useEffect(() => {
    document.title = `${session.signIn} · ${session.title}`
  }, [session])
  return (
    <main className="sign-in">
      <section className="sign-in-about">
        <img src="/icon.svg" alt="" width={56} height={56} />
        <h1>{session.title}</h1>
        <p>{session.what}</p>
        <ul>
          {session.points.map((point) => (
            <li key={point}>
              <Icon name="check" /> {point}
            </li>
          ))}
        </ul>
      </section>
      <section className="sign-in-side">
        <fieldset className="sign-in-language" aria-label={messages.app.language}>
          {(['vi', 'en'] as const).map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              className="button ghost small"
              aria-pressed={locale === one}
              onClick={() => setLocale(one)}
            >
              {messages.app.languages[one]}
            </button>
          ))}
        </fieldset>
        <SignInForm />
      </section>
    </main>
  )
}

function SignInForm() {
  const { session } = useLanguage().messages
  const navigate = useNavigate()
  const { ve } = useSearch({ strict: false }) as { ve?: string }
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [missing, setMissing] = useState<Missing>({})
  const [problem, setProblem] = useState<Exclude<SignInResult, 'ok'> | null>(null)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
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
    if (lacking.password) return second.current?.focus()
    setBusy(true)
    const result = await signIn(username, password)
    setBusy(false)
    if (result !== 'ok') {
      setProblem(result)
      return second.current?.select()
    }
    queryClient.clear()
    await forgetAnswers()
    tellSessionChanged()
    await navigate({ href: safeReturn(ve), replace: true })
  }
  return (
    <form onSubmit={submit} noValidate>
      <h2>{session.signIn}</h2>
      {safeReturn(ve) !== safeReturn(undefined) && problem === null && (
        <p className="notice">{session.again}</p>
      )}
      <Field
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
      <Field
        label={session.password}
        problem={missing.password}
        input={{
          ref: second,
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
      <div role="alert">
        {problem !== null && (
          <p className="problem">
            <Icon name="error" /> {session.problems[problem]}
          </p>
        )}
      </div>
      <button type="submit" className="button primary" disabled={busy}>
        {busy ? session.signingIn : session.signIn}
      </button>
    </form>
  )
}

type FieldProps = {
  label: string
  problem?: string
  input: React.ComponentProps<'input'>
  button?: React.ReactNode
}

function Field({ label, problem, input, button }: FieldProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <span className={button ? 'with-button' : undefined}>
        <input
          id={id}
          className="field"
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          {...input}
        />
        {button}
      </span>
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  )
}
