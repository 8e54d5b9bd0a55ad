import {
  countedItemsInputSchema,
  countedItemsSchema,
  reconcileInputSchema,
  reconciliationSchema,
} from '@so-dan-van/domain/registers/reconciliation'
import { procedure, router } from '../../trpc/procedures.ts'
import { listReconciliation } from './list-reconciliation.ts'
import { readCountedItems } from './read-counted-items.ts'

export const reconciliationRouter = router({
  list: procedure('figures.read')
    .input(reconcileInputSchema)
    .output(reconciliationSchema)
    .query(({ ctx, input }) => listReconciliation(ctx, input)),
  items: procedure('figures.read')
    .input(countedItemsInputSchema)
    .output(countedItemsSchema)
    .query(({ ctx, input }) => readCountedItems(ctx, input)),
})
