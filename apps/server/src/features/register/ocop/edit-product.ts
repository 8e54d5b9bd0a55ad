import { DomainError } from '@so-dan-van/domain/errors'
import { type EditOcop, foldedProduct } from '@so-dan-van/domain/registers/ocop/register'
import { recordAudit } from '../../../db/audit.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { lockProduct, touchProduct } from './lock-product.ts'

/** Name, group and producer. Throws NO_PERMISSION, OCOP_NOT_FOUND, OCOP_CONFLICT, OCOP_EXISTS. */
export async function editProduct(
  ctx: SignedIn,
  { name, group, producer, expectedVersion, ...place }: EditOcop,
): Promise<{ id: number }> {
  return ctx.write(async (db) => {
    const before = await lockProduct(db, ctx, place)
    if (before.name === name && before.group === group && before.producer === producer)
      return { id: before.id }
    if (before.version !== expectedVersion) throw new DomainError('OCOP_CONFLICT', {})
    const foldedName = foldedProduct(name)
    const other = await db.ocopProduct.findFirst({
      where: { unitId: before.unit, foldedName, id: { not: before.id } },
      select: { id: true },
    })
    if (other !== null) throw new DomainError('OCOP_EXISTS', { name })
    await db.ocopProduct.update({
      where: { id: before.id },
      data: { name, foldedName, group, producer },
      select: { id: true },
    })
    await touchProduct(db, ctx, before)
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'ocop.changed',
      subject: { type: 'ocop', id: before.id },
      unit: before.unit,
      data: {
        name,
        changes: {
          name: [before.name, name],
          group: [before.group, group],
          producer: [before.producer, producer],
        },
      },
      requestId: ctx.requestId,
    })
    return { id: before.id }
  })
}
