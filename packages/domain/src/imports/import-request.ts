import { z } from 'zod'
import { decimalSchema } from '../figures/figure.ts'
import { keySchema, textSchema } from '../text.ts'
import { outcomes, refusals } from './difference.ts'

/** What goes along with a file of figures: compare only, or write what was seen. */
export const importRequestSchema = z.object({
  clearBlanks: z.boolean(),
  overwriteApproved: z.boolean(),
  /** why approved figures are written over */
  reason: textSchema(500).nullable(),
  /** of the difference that was seen; null = only compare */
  fingerprint: keySchema(64).nullable(),
  /** which lines to write: those of these outcomes without the ones that were unpicked (places in the difference) */
  outcomes: z.array(z.enum(outcomes)).max(outcomes.length),
  without: z.array(z.number().int().min(0)).max(1000),
})
export type ImportRequest = z.infer<typeof importRequestSchema>

export const filePlaceSchema = z.object({
  sheet: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
})
export const importProblemSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  severity: z.enum(['error', 'warning']),
  at: filePlaceSchema,
})
const valueSchema = z.object({ value: decimalSchema.nullable(), notApplicable: z.boolean() })

/** The difference of a file against what is stored, and what was written of it. */
export const importAnswerSchema = z.object({
  fingerprint: z.string(),
  /** how many cells were written; null = only compared */
  written: z.number().int().nullable(),
  /** another difference than the one that was seen: nothing was written */
  stale: z.boolean(),
  counts: z.record(z.enum(outcomes), z.number().int()),
  /** the first of each outcome */
  lines: z.array(
    z.object({
      place: z.number().int(),
      at: filePlaceSchema,
      unit: z.number().int(),
      year: z.number().int(),
      indicator: z.string(),
      outcome: z.enum(outcomes),
      refusal: z.enum(refusals).nullable(),
      before: valueSchema.nullable(),
      after: valueSchema,
    }),
  ),
  problems: z.array(importProblemSchema),
  /** of all problems, also those that are not sent */
  errors: z.number().int(),
})
export type ImportAnswer = z.infer<typeof importAnswerSchema>
