import { z } from 'zod'
import { figureStatuses } from '../figures/figure.ts'
import { roundSchema } from './report.ts'

const countSchema = z.number().int()

/** A round as its administrators see it in the list. */
export const administeredRoundSchema = roundSchema.extend({
  id: z.number().int(),
  /** the province */
  unit: z.number().int(),
  version: z.number().int(),
  state: z.enum(['notOpen', 'open', 'locked']),
  indicators: countSchema,
  reports: z.object({
    all: countSchema,
    draft: countSchema,
    submitted: countSchema,
    returned: countSchema,
    approved: countSchema,
    /** first submitted after the due date, or past it and not submitted */
    late: countSchema,
    /** open again by an exception that is in force */
    reopened: countSchema,
  }),
})
export type AdministeredRound = z.infer<typeof administeredRoundSchema>

const timelinessSchema = z.object({
  state: z.enum(['onTime', 'late', 'overdue', 'waiting', 'unknown']),
  days: z.number().int(),
})

const reportingUnitSchema = z.object({
  unit: z.number().int(),
  code: z.string(),
  name: z.string(),
  timeliness: timelinessSchema,
})

export const roundDetailSchema = z.object({
  round: administeredRoundSchema,
  /** in the order of the form */
  indicators: z.array(
    z.object({
      code: z.string(),
      required: z.boolean(),
      /** reporting units that have a figure of it */
      filled: countSchema,
    }),
  ),
  /** in the official order of their units */
  reports: z.array(
    reportingUnitSchema.extend({
      /** name of the unit above, which reviews the report */
      above: z.string(),
      status: z.enum(figureStatuses),
      exception: z.object({ untilOn: z.string(), reason: z.string(), by: z.string() }).nullable(),
    }),
  ),
})
export type RoundDetail = z.infer<typeof roundDetailSchema>

/** Whether reports came in time, by unit and year, of all rounds of one level. */
export const timelinessListSchema = z.array(reportingUnitSchema.extend({ year: z.number().int() }))
export type TimelinessList = z.infer<typeof timelinessListSchema>

export const openedRoundSchema = z.object({
  id: z.number().int(),
  units: countSchema,
  indicators: countSchema,
  /** approved figures that are drafts again */
  drafts: countSchema,
})
export type OpenedRound = z.infer<typeof openedRoundSchema>
