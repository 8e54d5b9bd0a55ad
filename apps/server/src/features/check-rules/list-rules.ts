import type { CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import type { ListedRule } from '@so-dan-van/domain/indicators/listed-rule'
import { demandRuleManager } from '../../trpc/demand-rule-manager.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { readTrials, trialKey } from './read-trial.ts'

/** All rules, switched on or not, in catalogue order. */
export async function listRules(ctx: SignedIn): Promise<ListedRule[]> {
  demandRuleManager(ctx)
  const rows = await ctx.read
    .selectFrom('indicator_check as c')
    .innerJoin('indicator as i', 'i.id', 'c.indicator_id')
    .select(['c.id', 'c.indicator_id', 'i.code as indicator', 'c.rule', 'c.enabled', 'c.added'])
    .orderBy('i.position')
    .orderBy('c.position')
    .execute()
  const trials = await readTrials(ctx.read)
  return rows.map(({ indicator_id, ...row }) => {
    const rule = row.rule as CheckRule
    return { ...row, rule, trial: trials.get(trialKey(indicator_id, rule)) ?? null }
  })
}
