import { type Evidence, type EvidenceSubject, evidenceKinds } from '@so-dan-van/domain/evidence/evidence'
import { fileSize } from '@so-dan-van/presentation/evidence/file-size'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Icon } from '../icon.tsx'
import { useLanguage } from '../language.tsx'
import { ProblemLine } from '../problem-line.tsx'
import { TextField } from '../text-field.tsx'

type Props = { subject: EvidenceSubject; file: Evidence; mayEdit: boolean }

/** One file: its picture where it has one, its name, who added it when; and taking it off again. */
export function EvidenceItem({ subject, file, mayEdit }: Props) {
  const { messages, locale } = useLanguage()
  const { evidence: text } = messages
  const [removing, setRemoving] = useState(false)
  const { id, name, kind, bytes, by, at } = file
  const address = `/api/evidence/${id}`
  const day = new Date(at).toLocaleDateString(locale)
  return (
    <li className="evidence-item">
      {evidenceKinds[kind].picture ? (
        <a className="evidence-picture" href={`${address}/view`} target="_blank" rel="noopener">
          <img src={`${address}/thumbnail`} alt={text.view(name)} loading="lazy" />
        </a>
      ) : (
        <span className="evidence-picture" aria-hidden="true">
          <Icon name="file" size={24} />
        </span>
      )}
      <div className="grow">
        <a className="evidence-name" href={address} download={name} title={text.download(name)}>
          {name}
        </a>
        <span className="dim small-text">
          {text.kinds[kind]}, {fileSize(bytes, { messages, locale })}
        </span>
        <span className="dim small-text">{text.added(by, day)}</span>
      </div>
      {mayEdit && !removing && (
        <button
          type="button"
          className="icon-button"
          aria-label={text.remove.open(name)}
          title={text.remove.open(name)}
          onClick={() => setRemoving(true)}
        >
          <Icon name="close" />
        </button>
      )}
      {removing && <RemoveForm subject={subject} id={id} back={() => setRemoving(false)} />}
    </li>
  )
}

function RemoveForm({ subject, id, back }: { subject: EvidenceSubject; id: number; back: () => void }) {
  const { evidence } = useLanguage().messages
  const { remove: text } = evidence
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const remove = useMutation(
    trpc.evidence.remove.mutationOptions({
      onSuccess: (list) => cache.setQueryData(trpc.evidence.list.queryKey({ subject }), list),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    remove.mutate({ subject, evidence: id, reason })
  }
  return (
    <form className="evidence-remove" onSubmit={submit}>
      <TextField
        label={text.reason}
        input={{
          ...{ required: true, maxLength: 500, value: reason, autoFocus: true },
          onChange: (event) => setReason(event.currentTarget.value),
        }}
      />
      <p className="dim small-text">{text.note}</p>
      <ProblemLine error={remove.error} />
      <div className="evidence-buttons">
        <button type="submit" className="button small" disabled={remove.isPending || reason.trim() === ''}>
          {text.confirm}
        </button>
        <button type="button" className="button small ghost" onClick={back}>
          {text.back}
        </button>
      </div>
    </form>
  )
}
