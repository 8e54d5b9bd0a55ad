import type { ArchiveRecognition } from '@so-dan-van/domain/registers/criterion/register'
import { recordAudit } from '../../../db/audit.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { lockRecognition } from './lock-recognition.ts'

/** A decision that was entered by mistake counts nowhere any more; sent twice it is taken out once. Throws NO_PERMISSION, RECOGNITION_NOT_FOUND. */
export async function archiveRecognition(
  ctx: SignedIn,
  { reason, ...place }: ArchiveRecognition,
): Promise<{ id: number }> {
  return ctx.write(async (db) => {
    const { id, commune, name, decision, version, archived } = await lockRecognition(db, ctx, place)
    if (archived) return { id }
    await db.communeRecognition.update({
      where: { id },
      data: {
        ...{ archivedAt: ctx.now(), archivedReason: reason, version: version + 1 },
        ...{ updatedAt: ctx.now(), updatedById: ctx.viewer.id },
      },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'recognition.archived',
      subject: { type: 'recognition', id },
      unit: commune,
      data: { name, decision, reason },
      requestId: ctx.requestId,
    })
    return { id }
  })
}
