import type { Person } from '@so-dan-van/domain/people/person'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { StateChip } from './people-table.tsx'
import { PersonRoles } from './person-roles.tsx'
import { PersonSignIn } from './person-sign-in.tsx'

type Props = { person: Person; close: () => void }

/** One account: what is known, roles, signing in. */
export function PersonDialog({ person, close }: Props) {
  const { people } = useMessages()
  return (
    <Dialog
      wide
      title={person.name}
      onClose={close}
      actions={
        <button type="button" className="button" onClick={close}>
          {people.panel.close}
        </button>
      }
    >
      <p className="row dim">
        {person.username} <StateChip state={person.state} />
      </p>
      <div className="person">
        <Details person={person} />
        <PersonRoles person={person} />
        <PersonSignIn person={person} />
      </div>
    </Dialog>
  )
}

function Details({ person }: { person: Person }) {
  const { people } = useMessages()
  const queries = useQueryClient()
  const [name, setName] = useState(person.name)
  const [email, setEmail] = useState(person.email ?? '')
  const change = useMutation({
    ...trpc.people.change.mutationOptions(),
    onSuccess: () => queries.invalidateQueries(trpc.people.list.queryFilter()),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ id: person.id, name, email: email.trim() || null })
  }
  return (
    <section className="person-part">
      <h3>{people.panel.details}</h3>
      <form className="person-form" onSubmit={submit}>
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
          label={people.fields.email}
          input={{
            type: 'email',
            value: email,
            maxLength: 200,
            onChange: (event) => setEmail(event.currentTarget.value),
          }}
        />
        <ProblemLine error={change.error} />
        <div className="row">
          <button type="submit" className="button" disabled={change.isPending}>
            {people.save}
          </button>
          <span role="status" className="done-line">
            {change.isSuccess && people.saved}
          </span>
        </div>
      </form>
    </section>
  )
}
