import { bindingSchema, type ListedBinding } from '@so-dan-van/domain/registers/binding'
import type { SignedIn } from '../../trpc/procedures.ts'
import { demandBinder } from './demand-binder.ts'

/** Indicators that registers count, in catalogue order. */
export async function listBindings(ctx: SignedIn): Promise<ListedBinding[]> {
  demandBinder(ctx)
  const rows = await ctx.read
    .selectFrom('register_binding as b')
    .innerJoin('indicator as i', 'i.id', 'b.indicator_id')
    .select(['i.code as indicator', 'b.register', 'b.measure', 'b.conditions', 'b.within', 'b.version'])
    .orderBy('i.position')
    .execute()
  return rows.flatMap(({ version, ...row }) => {
    const binding = bindingSchema.safeParse(row).data
    return binding === undefined ? [] : [{ binding, version }]
  })
}
