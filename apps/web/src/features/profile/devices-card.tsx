import type { Profile } from '@so-dan-van/domain/people/profile'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'
import { Card } from '../../ui/card.tsx'
import { DeviceLine } from '../../ui/device-line.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'

/** Where one is signed in, and signing out there. */
export function DevicesCard({ own }: { own: Profile }) {
  const { sessions: text } = useMessages().profile
  const queries = useQueryClient()
  const end = useMutation({
    ...trpc.profile.endSessions.mutationOptions(),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <Card title={text.title} level={2}>
      <ul className="devices">
        {own.sessions.map((session) => (
          <DeviceLine key={session.id} session={session}>
            {!session.current && (
              <button
                type="button"
                className="button small"
                aria-label={text.end}
                onClick={() => end.mutate({ session: session.id })}
              >
                {text.endShort}
              </button>
            )}
          </DeviceLine>
        ))}
      </ul>
      <ProblemLine error={end.error} />
      <div className="row profile-actions">
        {own.sessions.length > 1 && (
          <button type="button" className="button" onClick={() => end.mutate({ which: 'others' })}>
            {text.others}
          </button>
        )}
        <button type="button" className="button" onClick={() => end.mutate({ which: 'all' })}>
          {text.all}
        </button>
      </div>
    </Card>
  )
}
