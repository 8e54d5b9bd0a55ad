import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/api.ts'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import './profile.css'
import { SecondFactorCard } from './second-factor-card.tsx'

/** All that an administrator without the second factor that is asked for can do: set it up. */
export function EnrolmentPage({ done, children }: { done: () => void; children: ReactNode }) {
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
        {data !== undefined && <SecondFactorCard own={data} done={done} />}
        {children}
      </div>
    </main>
  )
}
