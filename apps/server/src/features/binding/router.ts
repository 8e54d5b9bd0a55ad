import {
  listedBindingSchema,
  removeBindingSchema,
  saveBindingSchema,
  tryBindingSchema,
} from '@so-dan-van/domain/registers/binding'
import { countedItemsSchema } from '@so-dan-van/domain/registers/reconciliation'
import { z } from 'zod'
import { procedure, router } from '../../trpc/procedures.ts'
import { listBindings } from './list-bindings.ts'
import { removeBinding } from './remove-binding.ts'
import { saveBinding } from './save-binding.ts'
import { tryBinding } from './try-binding.ts'

export const bindingRouter = router({
  list: procedure('rules.manage')
    .output(listedBindingSchema.array())
    .query(({ ctx }) => listBindings(ctx)),
  try: procedure('rules.manage')
    .input(tryBindingSchema)
    .output(countedItemsSchema)
    .query(({ ctx, input }) => tryBinding(ctx, input)),
  save: procedure('rules.manage')
    .input(saveBindingSchema)
    .output(listedBindingSchema)
    .mutation(({ ctx, input }) => saveBinding(ctx, input)),
  remove: procedure('rules.manage')
    .input(removeBindingSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => removeBinding(ctx, input)),
})
