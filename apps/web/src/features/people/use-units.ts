import type { GrantableUnit } from '@so-dan-van/domain/people/person'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'

/** The units of which the administrator gives roles. */
export function useUnits(): GrantableUnit[] {
  return useQuery({ ...trpc.people.units.queryOptions(), staleTime: 600_000 }).data ?? []
}

export const unitLabel = ({ name, within }: GrantableUnit) => (within === null ? name : `${name}, ${within}`)
