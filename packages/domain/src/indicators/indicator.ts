import { z } from 'zod'
import { checkRuleSchema } from './check-rule.ts'
import { formulaSchema, unitAggregationSchema } from './formula.ts'

/** What is counted, and how. */
export const indicatorSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  programme: z.string(),
  name: z.string().min(1),
  shortName: z.string().min(1),
  nameEn: z.string().min(1),
  unitOfMeasure: z.string().min(1),
  /** stock: compared at year ends; flow: of the year, may be accumulated; derived: neither, it is computed */
  time: z.enum(['stock', 'flow', 'derived']),
  aggregation: unitAggregationSchema,
  decimals: z.number().int().min(0).max(4),
  better: z.enum(['up', 'down', 'neutral']),
  /** entered: typed by the reporting unit; derived: computed, never typed */
  entry: z.enum(['entered', 'derived']),
  formula: formulaSchema.nullable(),
  checks: z.array(checkRuleSchema),
  hasTarget: z.boolean(),
  /** level that reports it */
  level: z.enum(['province', 'district']),
  /** figures compare only within one criteria set */
  criteriaBound: z.boolean(),
  validFromYear: z.number().int().nullable(),
  validToYear: z.number().int().nullable(),
  position: z.number().int(),
  /** place among the overview's headline figures */
  headline: z.number().int().nullable(),
  definition: z.string().nullable(),
  legalBasis: z.string().nullable(),
})
export type Indicator = z.infer<typeof indicatorSchema>

export const programmeSchema = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  nameEn: z.string(),
  position: z.number().int(),
})
export type Programme = z.infer<typeof programmeSchema>

/** A version of a criteria set: figures bound to criteria are compared only inside one. */
export const criteriaSetSchema = z.object({
  code: z.string(),
  name: z.string(),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  criteriaCount: z.number().int().positive(),
})
export type CriteriaSet = z.infer<typeof criteriaSetSchema>
