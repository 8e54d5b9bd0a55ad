import { bindingSchema, type ListedBinding } from '@so-dan-van/domain/registers/binding'
import type { ReadDb } from '../../client.ts'

/** Indicators that registers count, in catalogue order; without those whose register has lost a condition since. */
export async function readBindings(db: ReadDb): Promise<ListedBinding[]> {
  const rows = await db
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
