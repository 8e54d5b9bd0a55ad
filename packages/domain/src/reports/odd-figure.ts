import { z } from 'zod'
import { figureStatuses, yearSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { type Finding, findingKinds, findingSchema } from '../indicators/check-rule.ts'

/** One finding in one unit's report. */
export const oddFigureSchema = z.object({
  unit: idSchema,
  year: z.number().int(),
  /** where it is shown */
  indicator: z.string(),
  value: z.string().nullable(),
  /** of the report */
  status: z.enum(figureStatuses),
  note: z.string().nullable(),
  finding: findingSchema,
})
export type OddFigure = z.infer<typeof oddFigureSchema>

/** What to show; null = all. */
export const oddFilterSchema = z.object({
  /** a unit, with everything below it */
  unit: idSchema.nullable(),
  year: yearSchema.nullable(),
  check: z.enum(findingKinds).nullable(),
  severity: z.enum(['error', 'warning']).nullable(),
})
export type OddFilter = z.infer<typeof oddFilterSchema>

/** `cursor`: how many reports, newest year first, were looked at before */
export const oddPageInputSchema = oddFilterSchema.extend({
  cursor: z.number().int().min(0).max(10_000_000).default(0),
})
export const oddPageSchema = z.object({
  rows: z.array(oddFigureSchema),
  /** reports that were looked at, of all that there are */
  looked: z.number().int(),
  reports: z.number().int(),
  /** to go on with; null = that was all */
  next: z.number().int().nullable(),
})
export type OddPage = z.infer<typeof oddPageSchema>

/** Whether a finding passes the filter of kind and severity. */
export function isWanted(finding: Finding, { check, severity }: OddFilter): boolean {
  return (check === null || finding.check === check) && (severity === null || finding.severity === severity)
}
