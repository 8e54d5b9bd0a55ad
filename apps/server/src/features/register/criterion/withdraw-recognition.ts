import { DomainError } from '@so-dan-van/domain/errors'
import type { WithdrawRecognition } from '@so-dan-van/domain/registers/criterion/register'
import { recordAudit } from '../../../db/audit.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { lockRecognition } from './lock-recognition.ts'

/** A title is no longer held from a day on (QĐ 18/2022/QĐ-TTg). Throws NO_PERMISSION, RECOGNITION_NOT_FOUND, FIELD_INVALID. */
export async function withdrawRecognition(
  ctx: SignedIn,
  { withdrawnOn, reason, ...place }: WithdrawRecognition,
): Promise<{ id: number }> {
  return ctx.write(async (db) => {
    const { id, commune, name, decision, decidedOn, version, archived } = await lockRecognition(
      db,
      ctx,
      place,
    )
    if (archived) throw new DomainError('RECOGNITION_NOT_FOUND', {})
    if (withdrawnOn < decidedOn)
      throw new DomainError('FIELD_INVALID', { field: 'withdrawnOn', expected: `≥ ${decidedOn}` })
    await db.communeRecognition.update({
      where: { id },
      data: {
        ...{ withdrawnOn: new Date(withdrawnOn), withdrawnReason: reason, illustrative: false },
        ...{ version: version + 1, updatedAt: ctx.now(), updatedById: ctx.viewer.id },
      },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'recognition.withdrawn',
      subject: { type: 'recognition', id },
      unit: commune,
      data: { name, decision, withdrawnOn, reason },
      requestId: ctx.requestId,
    })
    return { id }
  })
}
