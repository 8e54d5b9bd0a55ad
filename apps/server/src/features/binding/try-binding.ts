import type { TryBinding } from '@so-dan-van/domain/registers/binding'
import type { CountedItems } from '@so-dan-van/domain/registers/reconciliation'
import { demandReadable } from '../../db/queries/demand-readable.ts'
import { readItemsBehind } from '../../db/queries/registers/read-items-behind.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import { demandRuleManager } from '../../trpc/demand-rule-manager.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** What a binding would count for a unit's year, whether or not it is saved. */
export async function tryBinding(ctx: SignedIn, { binding, unit, year }: TryBinding): Promise<CountedItems> {
  demandRuleManager(ctx)
  const scope = scopeOf(ctx.viewer.grants)
  demandReadable(await ctx.reference(), scope, unit)
  return readItemsBehind(ctx.read, binding, { roots: scope.roots, unit, year })
}
