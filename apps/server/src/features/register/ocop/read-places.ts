import type { OcopPlaces, OcopPlacesInput } from '@so-dan-van/domain/registers/ocop/register'
import { sql } from 'kysely'
import { scopeOf } from '../../../db/queries/scope.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'

/** Units below one to which the person may add products, as they were on a day. Elsewhere: none. */
export async function readPlaces(
  { read, viewer }: SignedIn,
  { unit, at }: OcopPlacesInput,
): Promise<OcopPlaces> {
  const { edit } = scopeOf(viewer.grants)
  return read
    .selectFrom('unit as u')
    .where(sql<boolean>`u.path && ${edit}::int[] and u.path && array[${unit}::int] and u.level <> 'province'`)
    .where(
      sql<boolean>`coalesce(u.valid_from <= ${at}::date, true) and coalesce(u.valid_to >= ${at}::date, true)`,
    )
    .orderBy('u.level')
    .orderBy('u.position')
    .limit(1000)
    .select(['u.id', 'u.name', 'u.kind'])
    .execute()
}
