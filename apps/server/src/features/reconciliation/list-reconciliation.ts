import type { ReconcileInput, Reconciliation } from '@so-dan-van/domain/registers/reconciliation'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { reconcileFigures } from './reconcile-figures.ts'

/** As the signed-in person may read them. */
export async function listReconciliation(ctx: SignedIn, input: ReconcileInput): Promise<Reconciliation> {
  return reconcileFigures(ctx.read, await ctx.reference(), scopeOf(ctx.viewer.grants), input)
}
