import type { Person } from '@so-dan-van/domain/people/person'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'
import { type GivenGrant, GrantFields } from './grant-fields.tsx'

/** Roles of an account: taken away, and one more given. */
export function PersonRoles({ person }: { person: Person }) {
  const { people, terms } = useMessages()
  const queries = useQueryClient()
  const [grant, setGrant] = useState<GivenGrant>({ role: 'viewer', unit: '' })
  const onSuccess = () => queries.invalidateQueries(trpc.people.list.queryFilter())
  const add = useMutation({ ...trpc.people.addGrant.mutationOptions(), onSuccess })
  const remove = useMutation({ ...trpc.people.removeGrant.mutationOptions(), onSuccess })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    remove.reset()
    add.mutate({ id: person.id, role: grant.role, unit: Number(grant.unit) })
  }
  return (
    <section className="person-part">
      <h3>{people.panel.roles}</h3>
      <ul className="person-roles">
        {person.grants.map(({ id, role, unitName }) => (
          <li key={id}>
            <span>
              {terms.role[role]}, {unitName}
            </span>
            <button
              type="button"
              className="button ghost small"
              aria-label={people.panel.removeRole(terms.role[role], unitName)}
              onClick={() => {
                add.reset()
                remove.mutate({ id: person.id, grant: id })
              }}
            >
              {people.panel.removeRoleShort}
            </button>
          </li>
        ))}
      </ul>
      <form className="person-form" onSubmit={submit}>
        <GrantFields grant={grant} onChange={setGrant} />
        <ProblemLine error={add.error ?? remove.error} />
        <div>
          <button type="submit" className="button" disabled={add.isPending}>
            {people.panel.addRole}
          </button>
        </div>
      </form>
    </section>
  )
}
