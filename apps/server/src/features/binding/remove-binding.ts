import { DomainError } from '@so-dan-van/domain/errors'
import type { RemoveBinding } from '@so-dan-van/domain/registers/binding'
import { recordAudit } from '../../db/audit.ts'
import { demandRuleManager } from '../../trpc/demand-rule-manager.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockIndicator } from './save-binding.ts'

/** No register counts the indicator any more; one that is free already stays so. */
export async function removeBinding(
  ctx: SignedIn,
  { indicator: code, expectedVersion }: RemoveBinding,
): Promise<null> {
  demandRuleManager(ctx)
  return ctx.write(async (db) => {
    const indicatorId = await lockIndicator(db, code)
    const before = await db.registerBinding.findUnique({ where: { indicatorId } })
    if (before === null) return null
    if (before.version !== expectedVersion) throw new DomainError('BINDING_CONFLICT', {})
    await db.registerBinding.delete({ where: { indicatorId }, select: { indicatorId: true } })
    const { register, measure, conditions, within } = before
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'binding.removed',
      subject: { type: 'binding', id: indicatorId },
      unit: null,
      data: { indicator: code, before: { register, measure, conditions, within }, after: null },
      requestId: ctx.requestId,
    })
    return null
  })
}
