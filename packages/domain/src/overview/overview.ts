import { z } from 'zod'
import { figuresSchema, standingSchema, yearSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { reportSummarySchema } from '../reports/report.ts'

export const overviewInputSchema = z.object({
  unit: idSchema,
  year: yearSchema,
  standing: standingSchema,
})

/** One year of a province (or one district): headline figures and their parts for the unit and the units below, six years. */
export const overviewSchema = z.object({
  figures: figuresSchema,
  /** reports of the units below, for those who may see their state; empty otherwise */
  reports: z.array(reportSummarySchema),
  /** newest first, at most 8 */
  changes: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      kind: z.enum(['figure', 'submitted', 'returned', 'approved']),
      unit: idSchema,
      indicator: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
export type Overview = z.infer<typeof overviewSchema>

/** What the explorer asks for. */
export const explorerInputSchema = z.object({
  indicators: z.array(z.string()).min(1).max(20),
  units: z.array(idSchema).min(1).max(60),
  years: z.array(yearSchema).min(1).max(30),
  standing: standingSchema,
})

/** All indicators of one unit, six years, with the province's totals for comparison. */
export const unitProfileInputSchema = z.object({
  unit: idSchema,
  year: yearSchema,
  standing: standingSchema,
})
