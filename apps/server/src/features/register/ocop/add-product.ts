import { DomainError } from '@so-dan-van/domain/errors'
import { foldedProduct, type NewOcop } from '@so-dan-van/domain/registers/ocop/register'
import { recordAudit } from '../../../db/audit.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { refuseUnlessKept } from './lock-product.ts'

/** A product without a certificate yet; sent twice it is there once. Throws NO_PERMISSION, OCOP_EXISTS. */
export async function addProduct(
  ctx: SignedIn,
  { unit, name, group, producer }: NewOcop,
): Promise<{ id: number }> {
  return ctx.write(async (db) => {
    await refuseUnlessKept(db, ctx, unit)
    const [made] = await db.$queryRaw<{ id: number }[]>`
      insert into ocop_product (unit_id, name, folded_name, "group", producer, updated_at, updated_by_id)
      values (${unit}, ${name}, ${foldedProduct(name)}, ${group}::ocop_group, ${producer}, ${ctx.now()}, ${ctx.viewer.id})
      on conflict (unit_id, folded_name) do nothing returning id`
    if (made === undefined) {
      const same = await db.ocopProduct.findFirst({
        where: { unitId: unit, name, group, producer },
        select: { id: true },
      })
      if (same === null) throw new DomainError('OCOP_EXISTS', { name })
      return same
    }
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'ocop.added',
      subject: { type: 'ocop', id: made.id },
      unit,
      data: { name, group, producer },
      requestId: ctx.requestId,
    })
    return made
  })
}
