import { DomainError } from '@so-dan-van/domain/errors'
import type { CountedItems, CountedItemsInput } from '@so-dan-van/domain/registers/reconciliation'
import { reconcileRows } from '@so-dan-van/domain/registers/reconciliation'
import { sql } from 'kysely'
import { itemsBehind } from '../../db/queries/registers/count-bound.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { demandReadable } from './demand-readable.ts'

type Item = { id: number; name: string; unitName: string; total: number }

/** What a unit's count of a year is made of. Throws NOT_COUNTED where no register is bound to the indicator. */
export async function readCountedItems(
  ctx: SignedIn,
  { unit, year, indicator }: CountedItemsInput,
): Promise<CountedItems> {
  const reference = await ctx.reference()
  const scope = scopeOf(ctx.viewer.grants)
  demandReadable(reference, scope, unit)
  const binding = reference.bindings.find((one) => one.indicator === indicator)
  if (binding === undefined) throw new DomainError('NOT_COUNTED', { indicator })
  const found = sql<Item>`(
    select s.id, s.name, s.unit_name as "unitName", count(*) over ()::int as total
    from (${itemsBehind(binding, { roots: scope.roots, unit, year })}) s
    order by s.name, s.id limit ${reconcileRows})`.as<'item'>('item')
  const rows = await ctx.read.selectFrom(found).selectAll().execute()
  return {
    register: binding.register,
    total: rows[0]?.total ?? 0,
    items: rows.map(({ id, name, unitName }) => ({ id, name, unitName })),
  }
}
