import type { Person } from '@so-dan-van/domain/people/person'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { DeviceLine } from '../../ui/device-line.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'
import { LinkBox } from './link-box.tsx'

/** How somebody signs in: links, second factor, deactivation; and where he is signed in. */
export function PersonSignIn({ person }: { person: Person }) {
  const { panel } = useMessages().people
  const queries = useQueryClient()
  const { id } = person
  const onSuccess = () => queries.invalidateQueries({ queryKey: trpc.people.pathKey() })
  const invite = useMutation({ ...trpc.people.invite.mutationOptions(), onSuccess })
  const unfactor = useMutation({ ...trpc.people.removeSecondFactor.mutationOptions(), onSuccess })
  const activate = useMutation({ ...trpc.people.setActive.mutationOptions(), onSuccess })
  const [sure, setSure] = useState(false)
  const active = person.state !== 'inactive'
  return (
    <>
      <section className="person-part">
        <h3>{panel.signIn}</h3>
        {active && (
          <button
            type="button"
            className="button"
            disabled={invite.isPending}
            onClick={() => invite.mutate({ id })}
          >
            {person.state === 'invited' ? panel.invite : panel.reset}
          </button>
        )}
        {person.state === 'active' && <p className="dim small-text">{panel.resetHint}</p>}
        {invite.data && <LinkBox invitation={invite.data} name={person.name} username={person.username} />}
        {person.secondFactor && (
          <>
            <button type="button" className="button" onClick={() => unfactor.mutate({ id })}>
              {panel.removeSecondFactor}
            </button>
            <p className="dim small-text">{panel.removeSecondFactorHint}</p>
          </>
        )}
        {active ? (
          <>
            <button
              type="button"
              className="button"
              onClick={() => (sure ? activate.mutate({ id, active: false }) : setSure(true))}
            >
              {sure ? panel.sure : panel.deactivate}
            </button>
            <p className="dim small-text">{panel.deactivateHint}</p>
          </>
        ) : (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              setSure(false)
              activate.mutate({ id, active: true })
            }}
          >
            {panel.activate}
          </button>
        )}
        <ProblemLine error={invite.error ?? unfactor.error ?? activate.error} />
      </section>
      <Sessions id={id} />
    </>
  )
}

function Sessions({ id }: { id: string }) {
  const { people, profile } = useMessages()
  const { panel } = people
  const queries = useQueryClient()
  const { data, error } = useQuery(trpc.people.sessions.queryOptions({ id }))
  const end = useMutation({
    ...trpc.people.endSessions.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: trpc.people.pathKey() }),
  })
  return (
    <section className="person-part">
      <h3>{panel.sessions}</h3>
      {data?.length === 0 && <p className="dim">{panel.noSessions}</p>}
      <ul className="devices">
        {data?.map((session) => (
          <DeviceLine key={session.id} session={session}>
            <button
              type="button"
              className="button small"
              aria-label={panel.endSession}
              onClick={() => end.mutate({ id, session: session.id })}
            >
              {profile.sessions.endShort}
            </button>
          </DeviceLine>
        ))}
      </ul>
      {data !== undefined && data.length > 1 && (
        <button type="button" className="button" onClick={() => end.mutate({ id, session: null })}>
          {panel.endSessions}
        </button>
      )}
      <ProblemLine error={error ?? end.error} />
    </section>
  )
}
