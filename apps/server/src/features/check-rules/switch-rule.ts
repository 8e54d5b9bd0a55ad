import { DomainError } from '@so-dan-van/domain/errors'
import type { ListedRule } from '@so-dan-van/domain/indicators/listed-rule'
import { recordAudit } from '../../db/audit.ts'
import { demandRuleManager } from '../../trpc/demand-rule-manager.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockRule } from './lock-rule.ts'

/** Switches a rule on or off, the catalogue's own too; one that is so already is left alone. RULE_UNTRIED where it would be
 * switched on without having been run over past years as it is now. */
export async function switchRule(
  ctx: SignedIn,
  { id, enabled }: { id: number; enabled: boolean },
): Promise<ListedRule> {
  demandRuleManager(ctx)
  return ctx.write(async (db) => {
    const rule = await lockRule(db, id)
    if (rule === null) throw new DomainError('RULE_NOT_FOUND', {})
    if (rule.enabled === enabled) return rule
    if (enabled && rule.trial === null) throw new DomainError('RULE_UNTRIED', {})
    await db.indicatorCheck.update({ where: { id }, data: { enabled }, select: { id: true } })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'rule.switched',
      subject: { type: 'rule', id },
      unit: null,
      data: {
        indicator: rule.indicator,
        rule: rule.rule,
        before: { enabled: rule.enabled },
        after: { enabled },
      },
      requestId: ctx.requestId,
    })
    return { ...rule, enabled }
  })
}
