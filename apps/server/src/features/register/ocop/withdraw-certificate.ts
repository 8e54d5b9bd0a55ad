import { DomainError } from '@so-dan-van/domain/errors'
import type { WithdrawOcop } from '@so-dan-van/domain/registers/ocop/register'
import { recordAudit } from '../../../db/audit.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { lockProduct, touchProduct } from './lock-product.ts'

/** A certificate is no longer in force from a day on. Throws NO_PERMISSION, OCOP_NOT_FOUND, FIELD_INVALID. */
export async function withdrawCertificate(
  ctx: SignedIn,
  { certificate, withdrawnOn, reason, ...place }: WithdrawOcop,
): Promise<{ id: number }> {
  return ctx.write(async (db) => {
    const before = await lockProduct(db, ctx, place)
    const found = await db.ocopCertificate.findFirst({
      where: { id: certificate, productId: before.id },
      select: { id: true, issuedOn: true, decision: true },
    })
    if (found === null) throw new DomainError('OCOP_NOT_FOUND', {})
    const issuedOn = found.issuedOn.toISOString().slice(0, 10)
    if (withdrawnOn < issuedOn)
      throw new DomainError('FIELD_INVALID', { field: 'withdrawnOn', expected: `≥ ${issuedOn}` })
    await db.ocopCertificate.update({
      where: { id: found.id },
      data: { withdrawnOn: new Date(withdrawnOn), withdrawnReason: reason },
      select: { id: true },
    })
    await touchProduct(db, ctx, before)
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'ocop.withdrawn',
      subject: { type: 'ocop', id: before.id },
      unit: before.unit,
      data: { name: before.name, decision: found.decision, withdrawnOn, reason },
      requestId: ctx.requestId,
    })
    return { id: found.id }
  })
}
