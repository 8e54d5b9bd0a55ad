import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { DetailsCard } from './details-card.tsx'
import { DevicesCard } from './devices-card.tsx'
import { PasswordCard } from './password-card.tsx'
import './profile.css'
import { SecondFactorCard } from './second-factor-card.tsx'
import { TokensCard } from './tokens-card.tsx'

/** One's own account: name, password, second factor, where one is signed in. */
export function ProfilePage() {
  const { profile } = useMessages()
  const { data, error, refetch } = useQuery(trpc.profile.get.queryOptions())
  return (
    <Page title={profile.title}>
      {data === undefined && error !== null && <ErrorState error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton height={420} />}
      {data !== undefined && (
        <div className="profile">
          <div className="profile-column">
            <DetailsCard own={data} />
            <SecondFactorCard own={data} />
          </div>
          <div className="profile-column">
            <PasswordCard own={data} />
            <DevicesCard own={data} />
            <TokensCard own={data} />
          </div>
        </div>
      )}
    </Page>
  )
}
