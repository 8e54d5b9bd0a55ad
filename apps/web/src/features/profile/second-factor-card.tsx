import type { Profile } from '@so-dan-van/domain/people/profile'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  disableSecondFactor,
  type Enrolment,
  type FactorProblem,
  renewBackupCodes,
  startEnrolment,
} from '../../api/second-factor.ts'
import { Card } from '../../ui/card.tsx'
import { useMessages } from '../../ui/language.tsx'
import { SentenceLine } from '../../ui/problem-line.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { ScanForm } from './scan-form.tsx'

type Wish = 'start' | 'renew' | 'disable'

type Props = { own: Profile; hold?: (on: boolean) => void }

/** Switching the second factor on and off, and new backup codes; each asks for the password. */
export function SecondFactorCard({ own, hold }: Props) {
  const { secondFactor: text } = useMessages().profile
  const queries = useQueryClient()
  const [wish, setWish] = useState<Wish | null>(own.secondFactor.required ? 'start' : null)
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const { enabled, required } = own.secondFactor
  const done = async () => {
    await queries.invalidateQueries()
    setWish(null)
    setEnrolment(null)
    setCodes(null)
    hold?.(false)
  }
  const act = async (password: string): Promise<FactorProblem | null> => {
    if (wish === 'disable') {
      const problem = await disableSecondFactor(password)
      if (problem === null) await done()
      return problem
    }
    const answer = wish === 'renew' ? await renewBackupCodes(password) : await startEnrolment(password)
    if (typeof answer === 'string') return answer
    if (Array.isArray(answer)) setCodes(answer)
    else {
      hold?.(true)
      setEnrolment(answer)
    }
    return null
  }
  return (
    <Card title={text.title} subtitle={enabled ? text.on : text.off} level={2}>
      <p className="dim profile-what">{text.what}</p>
      {required && <SentenceLine sentence={text.required} />}
      {codes !== null && <BackupCodes codes={codes} done={done} />}
      {codes === null && enrolment !== null && (
        <ScanForm enrolment={enrolment} confirmed={() => setCodes(enrolment.backupCodes)} />
      )}
      {codes === null && enrolment === null && wish !== null && (
        <PasswordStep key={wish} asked={own.hasPassword} act={act} />
      )}
      {codes === null && enrolment === null && wish === null && (
        <div className="row profile-actions">
          {enabled ? (
            <>
              <button type="button" className="button" onClick={() => setWish('renew')}>
                {text.renew}
              </button>
              <button type="button" className="button" onClick={() => setWish('disable')}>
                {text.disable}
              </button>
            </>
          ) : (
            <button type="button" className="button primary" onClick={() => setWish('start')}>
              {text.start}
            </button>
          )}
        </div>
      )}
    </Card>
  )
}

type StepProps = { asked: boolean; act: (password: string) => Promise<FactorProblem | null> }

function PasswordStep({ asked, act }: StepProps) {
  const { secondFactor: text } = useMessages().profile
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<FactorProblem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(await act(password))
  }
  return (
    <form className="profile-form" onSubmit={submit}>
      {asked && (
        <TextField
          label={text.password}
          input={{
            type: 'password',
            value: password,
            required: true,
            autoComplete: 'current-password',
            onChange: (event) => setPassword(event.currentTarget.value),
          }}
        />
      )}
      <SentenceLine sentence={problem === null ? null : text[problem]} />
      <button type="submit" className="button primary">
        {text.continue}
      </button>
    </form>
  )
}
