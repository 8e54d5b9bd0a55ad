import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type GivenGrant, GrantFields } from './grant-fields.tsx'
import { LinkBox } from './link-box.tsx'

type Props = { close: () => void; closeLabel: string }

/** A new account, then its link. */
export function CreateDialog({ close, closeLabel }: Props) {
  const { people } = useMessages()
  const form = useId()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [email, setEmail] = useState('')
  const [grant, setGrant] = useState<GivenGrant>({ role: 'editor', unit: '' })
  const create = useMutation({
    ...trpc.people.create.mutationOptions(),
    onSuccess: () => queries.invalidateQueries(trpc.people.list.queryFilter()),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { role, unit } = grant
    create.mutate({ name, username, email: email.trim() || null, role, unit: Number(unit) })
  }
  if (create.data !== undefined)
    return (
      <Dialog
        title={name}
        onClose={close}
        actions={
          <button type="button" className="button primary" onClick={close}>
            {people.done}
          </button>
        }
      >
        <LinkBox invitation={create.data.invitation} name={name} username={username.trim().toLowerCase()} />
      </Dialog>
    )
  return (
    <Dialog
      title={people.add}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {closeLabel}
          </button>
          <button type="submit" form={form} className="button primary" disabled={create.isPending}>
            {people.create}
          </button>
        </>
      }
    >
      <form id={form} className="person-form" onSubmit={submit}>
        <TextField
          label={people.fields.name}
          input={{
            value: name,
            required: true,
            maxLength: 100,
            onChange: (event) => setName(event.currentTarget.value),
          }}
        />
        <TextField
          label={people.fields.username}
          hint={people.fields.usernameHint}
          input={{
            value: username,
            required: true,
            maxLength: 30,
            autoCapitalize: 'none',
            spellCheck: false,
            onChange: (event) => setUsername(event.currentTarget.value),
          }}
        />
        <GrantFields grant={grant} onChange={setGrant} />
        <TextField
          label={people.fields.email}
          input={{
            type: 'email',
            value: email,
            maxLength: 200,
            onChange: (event) => setEmail(event.currentTarget.value),
          }}
        />
        <ProblemLine error={create.error} />
      </form>
    </Dialog>
  )
}
