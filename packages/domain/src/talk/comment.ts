import { z } from 'zod'
import { historyInputSchema } from '../reports/report.ts'
import { textSchema } from '../text.ts'

const personSchema = z.object({ id: z.string(), name: z.string() })
/** somebody who may be spoken to about a cell */
export type CommentPerson = z.infer<typeof personSchema>

const commentSchema = z.object({
  id: z.number().int(),
  at: z.string(),
  /** null: the account is gone */
  author: personSchema.nullable(),
  body: z.string(),
  mentions: z.array(personSchema),
})
export type CellComment = z.infer<typeof commentSchema>

/** What was said about one cell, oldest first, and whom one may speak to: those who may see the cell before it is approved. */
export const cellCommentsSchema = z.object({
  comments: z.array(commentSchema),
  people: z.array(personSchema),
})
export type CellComments = z.infer<typeof cellCommentsSchema>

/** which cell */
export const commentListInputSchema = historyInputSchema
/** "@Name" in the text speaks to whoever is called so and may see the cell. */
export const commentAddInputSchema = historyInputSchema.extend({ body: textSchema(2000).min(1) })
