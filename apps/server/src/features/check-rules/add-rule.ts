import { DomainError } from '@so-dan-van/domain/errors'
import type { AddableRule, CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import type { ListedRule } from '@so-dan-van/domain/indicators/listed-rule'
import { ruleIndicators, ruleProblem, sameRule } from '@so-dan-van/domain/indicators/rule-problem'
import { recordAudit } from '../../db/audit.ts'
import { demandRuleManager } from '../../trpc/demand-rule-manager.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { readTrial } from './read-trial.ts'

/** places of added rules begin here: those below belong to the catalogue that ships */
const firstAdded = 1000

/** Adds a rule to an indicator, switched off until it has been tried; sent twice, it is added once. */
export async function addRule(
  ctx: SignedIn,
  { indicator: code, rule }: { indicator: string; rule: AddableRule },
): Promise<ListedRule> {
  demandRuleManager(ctx)
  const reference = await ctx.reference()
  const unknown = ruleIndicators(code, rule).find((one) => !reference.indicatorByCode.has(one))
  const indicator = reference.indicatorByCode.get(code)
  if (unknown !== undefined || indicator === undefined)
    throw new DomainError('INDICATOR_NOT_FOUND', { indicator: unknown ?? code })
  const indicatorId = reference.indicatorId.get(code) as number
  return ctx.write(async (db) => {
    await db.$executeRaw`select 1 from indicator where id = ${indicatorId} for update`
    const before = await db.indicatorCheck.findMany({
      where: { indicatorId },
      select: { id: true, rule: true, position: true, enabled: true, added: true },
    })
    const sent = before.find((row) => row.added && !row.enabled && sameRule(row.rule as CheckRule, rule))
    const made = { indicator: code, rule, enabled: false, added: true }
    if (sent !== undefined)
      return { ...made, id: sent.id, trial: await readTrial(db, indicatorId, sent.rule as CheckRule) }
    const existing = before.map((row) => row.rule as CheckRule)
    const problem = ruleProblem(indicator, rule, { existing, byCode: reference.indicatorByCode })
    if (problem !== null) throw new DomainError('RULE_INVALID', { reason: problem })
    const position = Math.max(firstAdded - 1, ...before.map((row) => row.position)) + 1
    const { id } = await db.indicatorCheck.create({
      data: { indicatorId, rule, position, enabled: false, added: true },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'rule.added',
      subject: { type: 'rule', id },
      unit: null,
      data: { indicator: code, before: null, after: { rule, enabled: false } },
      requestId: ctx.requestId,
    })
    return { ...made, id, trial: await readTrial(db, indicatorId, rule) }
  })
}
