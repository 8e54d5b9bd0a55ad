import { type FormEvent, useMemo, useState } from 'react'
import { encode } from 'uqr'
import { confirmEnrolment, type Enrolment, type FactorProblem } from '../../api/second-factor.ts'
import { useMessages } from '../../ui/language.tsx'
import { SentenceLine } from '../../ui/problem-line.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** The secret as a QR code, drawn here so that nobody else sees it, and as text; then one code as a proof. */
export function ScanForm({ enrolment, confirmed }: { enrolment: Enrolment; confirmed: () => void }) {
  const { secondFactor: text } = useMessages().profile
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<FactorProblem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = await confirmEnrolment(code)
    setProblem(found)
    if (found === null) confirmed()
  }
  return (
    <form className="profile-form" onSubmit={submit}>
      <p>{text.scan}</p>
      <QrCode text={enrolment.uri} label={text.qr} />
      <p>
        {text.secret} <span className="secret">{inFours(enrolment.secret)}</span>
      </p>
      <TextField
        label={text.code}
        input={{
          value: code,
          required: true,
          inputMode: 'numeric',
          autoComplete: 'one-time-code',
          onChange: (event) => setCode(event.currentTarget.value),
        }}
      />
      <SentenceLine sentence={problem === null ? null : text[problem]} />
      <button type="submit" className="button primary">
        {text.confirm}
      </button>
    </form>
  )
}

/** As it is typed without losing one's place. */
const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ')

function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(text, { ecc: 'M', border: 1 })
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { size, path: dark.join('') }
  }, [text])
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
