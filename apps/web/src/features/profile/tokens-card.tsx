import type { Profile } from '@so-dan-van/domain/people/profile'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'
import { Card } from '../../ui/card.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'

/** Tokens with which other programs read with one's own rights. */
export function TokensCard({ own }: { own: Profile }) {
  const { messages, locale } = useLanguage()
  const { tokens: text } = messages.profile
  const queries = useQueryClient()
  const revoke = useMutation({
    ...trpc.profile.revokeToken.mutationOptions(),
    onSuccess: () => queries.invalidateQueries(trpc.profile.get.queryFilter()),
  })
  const day = (iso: string) => new Date(iso).toLocaleDateString(locale)
  return (
    <Card title={text.title} level={2}>
      {own.tokens.length === 0 && <p className="dim">{text.none}</p>}
      <ul className="devices">
        {own.tokens.map(({ id, name, createdAt, expiresAt, lastUsedAt }) => (
          <li key={id} className="device">
            <div className="grow">
              <b>{name}</b>
              <p className="dim small-text">
                {[
                  text.created(day(createdAt)),
                  expiresAt === null ? null : text.expires(day(expiresAt)),
                  lastUsedAt === null ? null : text.used(day(lastUsedAt)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <button type="button" className="button small" onClick={() => revoke.mutate({ id })}>
              {text.revoke}
            </button>
          </li>
        ))}
      </ul>
      <ProblemLine error={revoke.error} />
    </Card>
  )
}
