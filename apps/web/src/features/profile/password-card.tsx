import type { Profile } from '@so-dan-van/domain/people/profile'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Card } from '../../ui/card.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Another password; whoever is signed in elsewhere is signed out. */
export function PasswordCard({ own }: { own: Profile }) {
  const { password: text } = useMessages().profile
  const queries = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    ...trpc.profile.changePassword.mutationOptions(),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      return queries.invalidateQueries(trpc.profile.get.queryFilter())
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ current, next })
  }
  if (!own.hasPassword)
    return (
      <Card title={text.title} level={2}>
        <p className="dim">{text.none}</p>
      </Card>
    )
  return (
    <Card title={text.title} level={2}>
      <form className="profile-form" onSubmit={save}>
        <input
          type="text"
          className="sr"
          tabIndex={-1}
          aria-hidden="true"
          autoComplete="username"
          value={own.username}
          readOnly
        />
        <TextField
          label={text.current}
          input={{
            type: 'password',
            value: current,
            required: true,
            autoComplete: 'current-password',
            onChange: (event) => setCurrent(event.currentTarget.value),
          }}
        />
        <TextField
          label={text.next}
          hint={text.hint}
          input={{
            type: 'password',
            value: next,
            required: true,
            autoComplete: 'new-password',
            onChange: (event) => setNext(event.currentTarget.value),
          }}
        />
        <ProblemLine error={change.error} />
        <div className="row">
          <button type="submit" className="button primary" disabled={change.isPending}>
            {text.change}
          </button>
          <span role="status" className="done-line">
            {change.isSuccess && text.done}
          </span>
        </div>
      </form>
    </Card>
  )
}
