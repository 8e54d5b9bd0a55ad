import type { MatrixCommune, RecognitionRow } from '@so-dan-van/domain/registers/criterion/register'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { ProblemLine } from '../../../ui/problem-line.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { RecogniseForm } from './recognise-form.tsx'

type Props = { unit: number; commune: MatrixCommune; year: number; close: () => void }

/** A commune's decisions, the newest first, and one more. */
export function RecognitionDialog({ unit, commune, year, close }: Props) {
  const { recognition: text } = useLanguage().messages.criterion
  const { recognitions, mayEdit } = commune
  return (
    <Dialog
      title={text.title(commune.name)}
      onClose={close}
      actions={
        <button type="button" className="button" onClick={close}>
          {text.close}
        </button>
      }
    >
      <div className="recognitions">
        {recognitions.length === 0 && <p className="dim">{text.none}</p>}
        <ul>
          {recognitions.toReversed().map((one) => (
            <li key={one.id}>
              <Decision recognition={one} />
              {mayEdit && <Ending unit={unit} recognition={one} />}
            </li>
          ))}
        </ul>
        {mayEdit && <RecogniseForm unit={unit} commune={commune.unit} year={year} />}
      </div>
    </Dialog>
  )
}

const shownDay = (day: string, locale: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locale === 'en' ? 'en-GB' : 'vi-VN', { timeZone: 'UTC' })

function Decision({ recognition }: { recognition: RecognitionRow }) {
  const { messages, locale } = useLanguage()
  const { recognition: text, titles } = messages.criterion
  const { title, field, forYear, decision, decidedOn, withdrawnOn, withdrawnReason, illustrative } =
    recognition
  return (
    <>
      <b>{text.line(titles[title], forYear)}</b>
      {field !== null && `, ${text.field(field)}`}
      <span className="dim small-text">
        {text.decision(decision, shownDay(decidedOn, locale))}
        {illustrative && ` (${text.illustrative})`}
      </span>
      {withdrawnOn !== null && (
        <span className="tone-error small-text">
          {text.withdrawn(shownDay(withdrawnOn, locale), withdrawnReason ?? '')}
        </span>
      )}
    </>
  )
}

/** A withdrawal, which is a fact; or taking out what was entered by mistake, which never was one. */
function Ending({ unit, recognition }: { unit: number; recognition: RecognitionRow }) {
  const { recognition: text } = useLanguage().messages.criterion
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries(trpc.criterion.pathFilter())
  const [withdrawnOn, setDay] = useState('')
  const [reason, setReason] = useState('')
  const withdraw = useMutation({ ...trpc.criterion.withdraw.mutationOptions(), onSuccess })
  const archive = useMutation({ ...trpc.criterion.archive.mutationOptions(), onSuccess })
  const place = { unit, recognition: recognition.id }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (withdrawnOn === '') archive.mutate({ ...place, reason })
    else withdraw.mutate({ ...place, withdrawnOn, reason })
  }
  return (
    <details>
      <summary className="small-text">
        {text.withdraw} / {text.archive}
      </summary>
      <form onSubmit={submit}>
        <TextField
          label={text.fields.withdrawnOn}
          input={{
            ...{ type: 'date', min: recognition.decidedOn, max: '2100-12-31', value: withdrawnOn },
            onChange: (event) => setDay(event.currentTarget.value),
          }}
        />
        <TextField
          label={text.fields.reason}
          input={{
            ...{ required: true, maxLength: 500, value: reason },
            onChange: (event) => setReason(event.currentTarget.value),
          }}
        />
        <ProblemLine error={withdraw.error ?? archive.error} />
        <button type="submit" className="button" disabled={withdraw.isPending || archive.isPending}>
          {withdrawnOn === '' ? text.archive : text.withdraw}
        </button>
      </form>
    </details>
  )
}
