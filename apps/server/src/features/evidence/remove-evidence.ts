import { DomainError } from '@so-dan-van/domain/errors'
import type { Evidence, RemoveEvidence } from '@so-dan-van/domain/evidence/evidence'
import { recordAudit } from '../../db/audit.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { listEvidence } from './list-evidence.ts'
import { columnsOf, lockSubject } from './subject.ts'

/** Takes a file off a figure or item, with the reason. Its bytes stay, so that what was approved with it can be proven.
 * Throws EVIDENCE_NOT_FOUND and what `lockSubject` throws. */
export async function removeEvidence(
  ctx: SignedIn,
  { subject, evidence, reason }: RemoveEvidence,
): Promise<Evidence[]> {
  const columns = columnsOf(await ctx.reference(), subject)
  await ctx.write(async (db) => {
    const { unit } = await lockSubject(db, ctx, subject)
    const found = await db.evidence.findFirst({
      where: { ...columns, id: evidence, removedAt: null },
      select: { id: true, fileName: true, sha256: true },
    })
    if (found === null) throw new DomainError('EVIDENCE_NOT_FOUND', {})
    await db.evidence.update({
      where: { id: found.id },
      data: { removedAt: ctx.now(), removedById: ctx.viewer.id, removedReason: reason },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'evidence.removed',
      subject: { type: 'evidence', id: found.id },
      unit,
      data: { ...subject, name: found.fileName, sha256: found.sha256, reason },
      requestId: ctx.requestId,
    })
  })
  return listEvidence(ctx, { subject })
}
