import type { ListedBinding } from '@so-dan-van/domain/registers/binding'
import { readBindings } from '../../db/queries/registers/read-bindings.ts'
import { demandRuleManager } from '../../trpc/demand-rule-manager.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

export async function listBindings(ctx: SignedIn): Promise<ListedBinding[]> {
  demandRuleManager(ctx)
  return readBindings(ctx.read)
}
