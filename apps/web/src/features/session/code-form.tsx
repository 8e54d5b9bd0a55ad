import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type CodeResult, sendCode } from '../../api/sign-in.ts'
import { useMessages } from '../../ui/language.tsx'
import { SentenceLine } from '../../ui/problem-line.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Props = { enter: () => Promise<void>; back: () => void }

/** The second step of signing in: a code of the telephone, or a backup code. */
export function CodeForm({ enter, back }: Props) {
  const { secondFactor } = useMessages().session
  const [code, setCode] = useState('')
  const [backup, setBackup] = useState(false)
  const [problem, setProblem] = useState<Exclude<CodeResult, 'ok'> | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') return field.current?.focus()
    setBusy(true)
    const result = await sendCode(code, backup)
    setBusy(false)
    if (result === 'ok') return enter()
    setProblem(result)
    field.current?.select()
  }
  const turn = () => {
    setBackup(!backup)
    setCode('')
    setProblem(null)
    field.current?.focus()
  }
  const wrongBackup = backup && problem === 'wrongCode'
  const refused = problem === null ? null : secondFactor.problems[problem]
  const sentence = wrongBackup ? secondFactor.wrongBackup : refused
  return (
    <form onSubmit={submit} noValidate>
      <h2>{secondFactor.title}</h2>
      <TextField
        label={backup ? secondFactor.backup : secondFactor.code}
        input={{
          ref: field,
          value: code,
          onChange: (event) => setCode(event.currentTarget.value),
          autoComplete: 'one-time-code',
          inputMode: backup ? 'text' : 'numeric',
          spellCheck: false,
        }}
      />
      <SentenceLine sentence={sentence} />
      <button type="submit" className="button primary" disabled={busy}>
        {secondFactor.confirm}
      </button>
      <button type="button" className="link" onClick={turn}>
        {backup ? secondFactor.useCode : secondFactor.useBackup}
      </button>
      <button type="button" className="link" onClick={back}>
        {secondFactor.back}
      </button>
    </form>
  )
}
