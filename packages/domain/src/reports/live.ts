import { z } from 'zod'
import { figureStatuses } from '../figures/figure.ts'
import { keySchema } from '../text.ts'
import { formInputSchema } from './report.ts'

const indicatorSchema = keySchema(100)

/** Somebody who has a report open, and the row selected there; null = none, or not told yet. */
const personSchema = z.object({ id: z.string(), name: z.string(), indicator: indicatorSchema.nullable() })
export type PersonPresent = z.infer<typeof personSchema>

/** What happens to a report while somebody has it open. */
export const liveEventSchema = z.discriminatedUnion('kind', [
  /** cells were saved, by whomever: the receiver too, perhaps in another window; indicators null = too many to name */
  z.object({
    kind: z.literal('saved'),
    by: z.string(),
    name: z.string(),
    indicators: z.array(indicatorSchema).nullable(),
  }),
  z.object({ kind: z.literal('moved'), status: z.enum(figureStatuses) }),
  /** something was said about a cell */
  z.object({ kind: z.literal('commented'), indicator: indicatorSchema }),
  /** everybody who has the report open now, the receiver too, each person once */
  z.object({ kind: z.literal('present'), people: z.array(personSchema) }),
  /** events may have been lost on the way: what is shown is to be read again */
  z.object({ kind: z.literal('missed') }),
])
export type LiveEvent = z.infer<typeof liveEventSchema>

/** the row that the caller has selected in an open report; null = none */
export const presentInputSchema = formInputSchema.extend({ indicator: indicatorSchema.nullable() })
