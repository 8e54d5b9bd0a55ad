import { isDeepStrictEqual } from 'node:util'
import { DomainError } from '@so-dan-van/domain/errors'
import { validUntil } from '@so-dan-van/domain/registers/ocop/certificate'
import type { CertifyOcop } from '@so-dan-van/domain/registers/ocop/register'
import { recordAudit } from '../../../db/audit.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { lockProduct, touchProduct } from './lock-product.ts'

/** A certificate more: the first, another after 36 months, or one with more stars; sent
 * twice it is there once. Throws NO_PERMISSION, OCOP_NOT_FOUND,
 * OCOP_DAY_TAKEN. */
export async function certifyProduct(
  ctx: SignedIn,
  { unit, product, ...given }: CertifyOcop,
): Promise<{ id: number }> {
  return ctx.write(async (db) => {
    const before = await lockProduct(db, ctx, { unit, product })
    const issuedOn = new Date(given.issuedOn)
    const { stars, score, level, decision } = given
    const sameDay = await db.ocopCertificate.findFirst({
      where: { productId: before.id, issuedOn },
      select: { id: true, stars: true, score: true, level: true, decision: true },
    })
    if (sameDay !== null) {
      const { id, score: kept, ...rest } = sameDay
      const same = { stars, level, decision, score }
      const known = { ...rest, score: kept === null ? null : Number(kept) }
      if (!isDeepStrictEqual(known, same)) throw new DomainError('OCOP_DAY_TAKEN', {})
      return { id }
    }
    const until = validUntil(given.issuedOn)
    const made = await db.ocopCertificate.create({
      data: {
        ...{ productId: before.id, stars, score, level, decision, issuedOn },
        validUntil: new Date(until),
      },
      select: { id: true },
    })
    await touchProduct(db, ctx, before)
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'ocop.certified',
      subject: { type: 'ocop', id: before.id },
      unit: before.unit,
      data: { name: before.name, ...given, validUntil: until },
      requestId: ctx.requestId,
    })
    return made
  })
}
