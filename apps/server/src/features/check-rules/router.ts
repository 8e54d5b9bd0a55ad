import {
  listedRuleSchema,
  newRuleSchema,
  ruleIdSchema,
  ruleTrialSchema,
  switchRuleSchema,
  triedRuleSchema,
} from '@so-dan-van/domain/indicators/listed-rule'
import { procedure, router } from '../../trpc/procedures.ts'
import { addRule } from './add-rule.ts'
import { listRules } from './list-rules.ts'
import { removeRule } from './remove-rule.ts'
import { switchRule } from './switch-rule.ts'
import { tryRuleOverYears } from './try-rule-over-years.ts'

export const checkRulesRouter = router({
  list: procedure('rules.manage')
    .output(listedRuleSchema.array())
    .query(({ ctx }) => listRules(ctx)),
  try: procedure('rules.manage')
    .input(triedRuleSchema)
    .output(ruleTrialSchema)
    .mutation(({ ctx, input }) => tryRuleOverYears(ctx, input)),
  add: procedure('rules.manage')
    .input(newRuleSchema)
    .output(listedRuleSchema)
    .mutation(({ ctx, input }) => addRule(ctx, input)),
  switch: procedure('rules.manage')
    .input(switchRuleSchema)
    .output(listedRuleSchema)
    .mutation(({ ctx, input }) => switchRule(ctx, input)),
  remove: procedure('rules.manage')
    .input(ruleIdSchema)
    .output(listedRuleSchema.nullable())
    .mutation(({ ctx, input }) => removeRule(ctx, input)),
})
