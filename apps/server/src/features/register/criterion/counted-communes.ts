import type { MatrixCommune } from '@so-dan-van/domain/registers/criterion/register'
import { type RawBuilder, sql } from 'kysely'
import { scopeOf } from '../../../db/queries/scope.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { rootsOfReader } from '../roots-of-reader.ts'

export type CountedCommune = Pick<MatrixCommune, 'unit' | 'name' | 'kind' | 'district' | 'mayEdit'>

/** The kind of unit that criteria are counted for, on a day. */
const isCounted = (day: string): RawBuilder<boolean> =>
  sql`u.kind = 'xã' and coalesce(u.valid_from <= ${day}::date, true) and coalesce(u.valid_to >= ${day}::date, true)`

/** The day on which a year's communes are counted: the round's cut-off, else the year's last. */
export async function countingDay(ctx: SignedIn, unit: number, year: number): Promise<string> {
  const reference = await ctx.reference()
  const root = (reference.units.get(unit) ?? reference.communes.get(unit))?.path[0] ?? 0
  return reference.cutoffOn(root, year) ?? `${year}-12-31`
}

/** A year's communes below a unit in official order, and what the person may do with them. Throws NO_PERMISSION. */
export async function countedCommunes(ctx: SignedIn, unit: number, day: string): Promise<CountedCommune[]> {
  const roots = await rootsOfReader(ctx, unit)
  const { edit } = scopeOf(ctx.viewer.grants)
  return ctx.read
    .selectFrom(
      sql<CountedCommune & { place: number }>`(
      select u.id as unit, u.name, u.kind, d.name as district, u.path && ${edit}::int[] as "mayEdit",
        row_number() over (order by d.position, d.id, u.position, u.id) as place
      from unit u join unit d on d.id = u.parent_id
      where ${isCounted(day)} and u.path && ${roots}::int[] and u.path && array[${unit}::int])`.as('commune'),
    )
    .select(['unit', 'name', 'kind', 'district', 'mayEdit'])
    .orderBy('place')
    .execute()
}
