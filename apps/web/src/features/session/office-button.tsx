import { useEffect, useState } from 'react'
import { officeName, signInAtOffice } from '../../api/sign-in.ts'
import { useMessages } from '../../ui/language.tsx'
import { SentenceLine } from '../../ui/problem-line.tsx'
import { forgetOthers } from './enter.ts'

/** What a refusal at the office's sign-in means, of the word that it comes back with. */
export function officeProblem(error: string): 'inactive' | 'unknown' | 'failed' {
  if (error === 'USER_INACTIVE') return 'inactive'
  return error === 'signup_disabled' || error === 'account_not_linked' ? 'unknown' : 'failed'
}

/** Signing in at the office's own provider, where one is set up. */
export function OfficeButton({ address }: { address: string }) {
  const { office } = useMessages().session
  const [name, setName] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    void officeName().then(setName)
  }, [])
  if (name === null) return null
  const leave = async () => {
    await forgetOthers()
    setFailed(!(await signInAtOffice(address)))
  }
  return (
    <>
      <p className="sign-in-or dim">{office.or}</p>
      <button type="button" className="button" onClick={leave}>
        {office.signIn(name)}
      </button>
      <SentenceLine sentence={failed ? office.refused.failed : null} />
    </>
  )
}
