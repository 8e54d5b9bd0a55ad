import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { queryClient } from '../../api/api.ts'
import { type SignInResult, signIn } from '../../api/sign-in.ts'
import { useMessages } from '../../ui/language.tsx'

/** Only addresses of this app, never of another site. */
export function safeReturn(address: unknown): string {
  return typeof address === 'string' && /^\/(?![/\\])/.test(address) && !address.startsWith('/dang-nhap')
    ? address
    : '/tong-quan'
}

export function SignInPage() {
  const { session } = useMessages()
  const navigate = useNavigate()
  const back = safeReturn((useSearch({ strict: false }) as { ve?: string }).ve)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<{ username?: string; password?: string }>({})
  const [problem, setProblem] = useState<Exclude<SignInResult, 'ok'> | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const lacking = {
      ...(username.trim() === '' && { username: session.missing.username }),
      ...(password === '' && { password: session.missing.password }),
    }
    setMissing(lacking)
    if (Object.keys(lacking).length > 0) return
    setBusy(true)
    setProblem(null)
    const result = await signIn(username, password)
    setBusy(false)
    if (result !== 'ok') return setProblem(result)
    queryClient.clear()
    await navigate({ href: back, replace: true })
  }
  return (
    <main className="sign-in">
      <form onSubmit={submit} noValidate>
        <img src="/icon.svg" alt="" width={44} height={44} />
        <h1>{session.title}</h1>
        <p className="dim">{session.what}</p>
        <TextInput
          label={session.username}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          error={missing.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          autoFocus
        />
        <PasswordInput
          label={session.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={missing.password}
          autoComplete="current-password"
          size="md"
        />
        <p className="problem" role="alert">
          {problem !== null && session.problems[problem]}
        </p>
        <Button type="submit" size="md" fullWidth loading={busy}>
          {busy ? session.signingIn : session.signIn}
        </Button>
      </form>
    </main>
  )
}
