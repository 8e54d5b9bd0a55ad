import type { Profile } from '@so-dan-van/domain/people/profile'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Card } from '../../ui/card.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Name and mail address. */
export function DetailsCard({ own }: { own: Profile }) {
  const { profile } = useMessages()
  const queries = useQueryClient()
  const [name, setName] = useState(own.name)
  const [email, setEmail] = useState(own.email ?? '')
  const change = useMutation({
    ...trpc.profile.change.mutationOptions(),
    onSuccess: () => queries.invalidateQueries(),
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ name, email: email.trim() || null })
  }
  return (
    <Card title={profile.details} subtitle={own.username} level={2}>
      <form className="profile-form" onSubmit={save}>
        <TextField
          label={profile.name}
          input={{
            value: name,
            required: true,
            maxLength: 100,
            autoComplete: 'name',
            onChange: (event) => setName(event.currentTarget.value),
          }}
        />
        <TextField
          label={profile.email}
          input={{
            type: 'email',
            value: email,
            maxLength: 200,
            autoComplete: 'email',
            onChange: (event) => setEmail(event.currentTarget.value),
          }}
        />
        <ProblemLine error={change.error} />
        <div className="row">
          <button type="submit" className="button primary" disabled={change.isPending}>
            {profile.save}
          </button>
          <span role="status" className="done-line">
            {change.isSuccess && profile.saved}
          </span>
        </div>
      </form>
    </Card>
  )
}
