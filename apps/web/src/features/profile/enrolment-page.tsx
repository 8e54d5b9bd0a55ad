import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/api.ts'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import './profile.css'
import { SecondFactorCard } from './second-factor-card.tsx'

type Props = { hold: (on: boolean) => void; children: ReactNode }

/** All that an administrator without the second factor that is asked for can do: set it up. `hold`: whether it is under
 * way, so that nobody is led on before the codes for emergencies are kept. */
export function EnrolmentPage({ hold, children }: Props) {
  const { data, error, refetch } = useQuery(trpc.profile.get.queryOptions())
  return (
    <main className="content" id="main" tabIndex={-1}>
      <div className="enrolment">
        {data === undefined &&
          (error === null ? (
            <Skeleton height={320} />
          ) : (
            <ErrorState error={error} retry={refetch} level={1} />
          ))}
        {data !== undefined && <SecondFactorCard own={data} hold={hold} />}
        {children}
      </div>
    </main>
  )
}
