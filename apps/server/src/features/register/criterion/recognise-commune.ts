import { DomainError } from '@so-dan-van/domain/errors'
import type { Recognise } from '@so-dan-van/domain/registers/criterion/register'
import { recordAudit } from '../../../db/audit.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { lockCommunes } from './lock-communes.ts'

/** A title more by a decision; sent twice it is there once. Throws NO_PERMISSION, COMMUNE_NOT_COUNTED,
 * RECOGNITION_EXISTS. */
export async function recogniseCommune(
  ctx: SignedIn,
  { unit, commune, ...given }: Recognise,
): Promise<{ id: number }> {
  return ctx.write(async (db) => {
    const [locked] = await lockCommunes(db, ctx, { unit, year: given.forYear, wanted: [commune] })
    const { title, field, forYear, decision } = given
    const decidedOn = new Date(given.decidedOn)
    const same = await db.communeRecognition.findFirst({
      where: { unitId: commune, title, decidedOn, field, archivedAt: null },
      select: { id: true, forYear: true, decision: true },
    })
    if (same !== null && (same.forYear !== forYear || same.decision !== decision))
      throw new DomainError('RECOGNITION_EXISTS', { decision: same.decision })
    if (same !== null) return { id: same.id }
    const made = await db.communeRecognition.create({
      data: {
        ...{ unitId: commune, title, field, forYear, decision, decidedOn },
        ...{ updatedAt: ctx.now(), updatedById: ctx.viewer.id },
      },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'recognition.added',
      subject: { type: 'recognition', id: made.id },
      unit: commune,
      data: { name: locked?.name ?? '', ...given },
      requestId: ctx.requestId,
    })
    return made
  })
}
