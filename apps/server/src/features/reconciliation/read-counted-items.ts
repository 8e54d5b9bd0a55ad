import { DomainError } from '@so-dan-van/domain/errors'
import type { CountedItems, CountedItemsInput } from '@so-dan-van/domain/registers/reconciliation'
import { demandReadable } from '../../db/queries/demand-readable.ts'
import { readItemsBehind } from '../../db/queries/registers/read-items-behind.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

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
  return readItemsBehind(ctx.read, binding, { roots: scope.roots, unit, year })
}
