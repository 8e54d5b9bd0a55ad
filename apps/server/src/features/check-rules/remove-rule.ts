import { DomainError } from '@so-dan-van/domain/errors'
import type { ListedRule } from '@so-dan-van/domain/indicators/listed-rule'
import { recordAudit } from '../../db/audit.ts'
import { demandRuleManager } from '../../trpc/demand-rule-manager.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockRule } from './lock-rule.ts'

/** Removes a rule that an administrator added; the catalogue's own can only be switched off. null = it was gone. */
export async function removeRule(ctx: SignedIn, { id }: { id: number }): Promise<ListedRule | null> {
  demandRuleManager(ctx)
  return ctx.write(async (db) => {
    const rule = await lockRule(db, id)
    if (rule === null) return null
    if (!rule.added) throw new DomainError('RULE_NOT_FOUND', {})
    await db.indicatorCheck.delete({ where: { id }, select: { id: true } })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'rule.removed',
      subject: { type: 'rule', id },
      unit: null,
      data: {
        indicator: rule.indicator,
        before: { rule: rule.rule, enabled: rule.enabled },
        after: null,
      },
      requestId: ctx.requestId,
    })
    return rule
  })
}
