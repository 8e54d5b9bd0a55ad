import { DomainError } from '@so-dan-van/domain/errors'
import type { WriteDb } from '../../../db/client.ts'
import { scopeOf } from '../../../db/queries/scope.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { countingDay } from './counted-communes.ts'

type Locked = { unit: number; name: string }

/** Communes whose register nobody else changes until the transaction ends; `wanted`: null = all of the year below `unit`.
 * Throws NO_PERMISSION, and COMMUNE_NOT_COUNTED where one of those wanted is no xã of that year below `unit`. */
export async function lockCommunes(
  db: WriteDb,
  ctx: SignedIn,
  { unit, year, wanted }: { unit: number; year: number; wanted: readonly number[] | null },
): Promise<Locked[]> {
  const { edit } = scopeOf(ctx.viewer.grants)
  const kept = await db.unit.findFirst({ where: { id: unit, path: { hasSome: edit } }, select: { id: true } })
  if (kept === null) throw new DomainError('NO_PERMISSION', {})
  const day = await countingDay(ctx, unit, year)
  const asked = wanted === null ? null : [...new Set(wanted)]
  const locked = await db.$queryRaw<Locked[]>`
    select u.id as unit, u.name from unit u
    where u.path && array[${unit}::int] and (${asked}::int[] is null or u.id = any(${asked}::int[])) and u.kind = 'xã'
      and coalesce(u.valid_from <= ${day}::date, true) and coalesce(u.valid_to >= ${day}::date, true)
    order by u.id for no key update of u`
  if (asked !== null && locked.length < asked.length) throw new DomainError('COMMUNE_NOT_COUNTED', { year })
  return locked
}
