import { z } from 'zod'
import { yearSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { filePlaceSchema, importProblemSchema } from '../imports/import-request.ts'
import { keySchema } from '../text.ts'
import { type Plan, planSchema, samePlan } from './target.ts'

/** The year's plans of a province and its districts as a workbook: to be filled in, or as they are. */
export const planSheetInputSchema = z.object({
  /** the province */
  unit: idSchema,
  year: yearSchema,
  /** every indicator, or those that usually have plans */
  all: z.boolean(),
})
export type PlanSheetInput = z.infer<typeof planSheetInputSchema>
export const planSheetSchema = z.object({ name: z.string(), base64: z.string() })

export const planOutcomes = ['new', 'changed', 'cleared', 'unchanged'] as const
/** cleared: the file is blank where there is a plan, or a decision that there is none */
export type PlanOutcome = (typeof planOutcomes)[number]

/** What bringing a plan in would do to the one that is there. */
export function planOutcome(before: Plan, after: Plan): PlanOutcome {
  if (samePlan(before, after)) return 'unchanged'
  if (before.kind === 'unset') return 'new'
  return after.kind === 'unset' ? 'cleared' : 'changed'
}

/** What goes along with a file of plans: compare only, or write what was seen. */
export const planFileRequestSchema = z.object({
  /** of what in the file names no year */
  year: yearSchema,
  /** of the difference that was seen; null = only compare */
  fingerprint: keySchema(64).nullable(),
  /** which lines to write: those of these outcomes without the ones that were unpicked (places in the difference) */
  outcomes: z.array(z.enum(planOutcomes)).max(planOutcomes.length),
  without: z.array(z.number().int().min(0)).max(1000),
})
export type PlanFileRequest = z.infer<typeof planFileRequestSchema>

/** The difference of a file of plans against what is stored, and what was written of it. */
export const planFileAnswerSchema = z.object({
  fingerprint: z.string(),
  /** how many plans were written; null = only compared */
  written: z.number().int().nullable(),
  /** another difference than the one that was seen: nothing was written */
  stale: z.boolean(),
  counts: z.record(z.enum(planOutcomes), z.number().int()),
  /** the first of each outcome */
  lines: z.array(
    z.object({
      place: z.number().int(),
      at: filePlaceSchema,
      unit: z.number().int(),
      year: z.number().int(),
      indicator: z.string(),
      outcome: z.enum(planOutcomes),
      before: planSchema,
      after: planSchema,
    }),
  ),
  problems: z.array(importProblemSchema),
  /** of all problems, also those that are not sent */
  errors: z.number().int(),
})
export type PlanFileAnswer = z.infer<typeof planFileAnswerSchema>
