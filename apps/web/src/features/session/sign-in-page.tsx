import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../ui/language.tsx'
import { CodeForm } from './code-form.tsx'
import { forgetOthers } from './enter.ts'
import { safeReturn } from './safe-return.ts'
import { SignInForm } from './sign-in-form.tsx'
import { SignInFrame } from './sign-in-frame.tsx'

/** Signing in, with a second step where the account has one; then back to where one wanted to go. */
export function SignInPage() {
  const { session } = useMessages()
  const navigate = useNavigate()
  const { ve } = useSearch({ strict: false }) as { ve?: string }
  const [second, setSecond] = useState(false)
  const enter = async () => {
    await forgetOthers()
    await navigate({ href: safeReturn(ve), replace: true })
  }
  return (
    <SignInFrame title={session.signIn}>
      {second ? (
        <CodeForm enter={enter} back={() => setSecond(false)} />
      ) : (
        <SignInForm enter={enter} second={() => setSecond(true)} />
      )}
    </SignInFrame>
  )
}
