import { z } from 'zod'
import { idSchema } from '../id.ts'
import { oddFigureSchema } from '../reports/odd-figure.ts'
import { keySchema } from '../text.ts'
import { addableRuleSchema, checkRuleSchema } from './check-rule.ts'

/** That a rule, as it is now, was run over past years. */
const keptTrialSchema = z.object({
  at: z.iso.datetime(),
  /** name; "" where the account is gone */
  by: z.string(),
  reports: z.number().int(),
  hits: z.number().int(),
})

/** A rule as administrators see it. */
export const listedRuleSchema = z.object({
  id: idSchema,
  indicator: z.string(),
  rule: checkRuleSchema,
  enabled: z.boolean(),
  /** an administrator added it */
  added: z.boolean(),
  /** null = not tried as it is now: it cannot be switched on */
  trial: keptTrialSchema.nullable(),
})
export type ListedRule = z.infer<typeof listedRuleSchema>

export const newRuleSchema = z.object({ indicator: keySchema(100), rule: addableRuleSchema })
export const triedRuleSchema = z.object({ indicator: keySchema(100), rule: checkRuleSchema })
export const ruleIdSchema = z.object({ id: idSchema.min(1).max(2_000_000_000) })
export const switchRuleSchema = ruleIdSchema.extend({ enabled: z.boolean() })

/** What a rule would have objected to. */
export const ruleTrialSchema = z.object({
  /** reports looked at */
  reports: z.number().int(),
  hits: z.number().int(),
  /** the newest ones */
  figures: z.array(oddFigureSchema),
})
export type RuleTrial = z.infer<typeof ruleTrialSchema>
