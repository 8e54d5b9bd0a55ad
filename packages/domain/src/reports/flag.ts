import { z } from 'zod'
import { decimalSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { textSchema } from '../text.ts'

const flagStates = ['open', 'answered', 'resolved', 'withdrawn'] as const
export type FlagState = (typeof flagStates)[number]

/** A reviewer's objection to one cell. open: waits for the unit; answered: waits for the reviewer; resolved: he was
 * content; withdrawn: taken back unanswered. */
export const figureFlagSchema = z.object({
  id: idSchema,
  indicator: z.string(),
  state: z.enum(flagStates),
  reason: z.string(),
  raisedAt: z.string(),
  raisedBy: z.string(),
  /** what the cell said then; null = it was blank */
  before: z.object({ value: decimalSchema.nullable(), notApplicable: z.boolean() }).nullable(),
  /** the cell says something else since */
  changed: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
})
export type FigureFlag = z.infer<typeof figureFlagSchema>

export const answerSchema = textSchema(2000).min(1)
/** The objection that the sender saw waiting at the cell; null = none. */
export const seenFlagSchema = idSchema.nullable()
