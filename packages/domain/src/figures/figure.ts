import { z } from 'zod'
import { textSchema } from '../text.ts'
import { asOfPattern } from './as-of.ts'

export const figureStatuses = ['draft', 'submitted', 'returned', 'approved'] as const
export const bases = ['actual', 'estimate'] as const
export const approximations = ['over', 'under', 'about'] as const
/** canonical decimal: "-12.5", no exponent, no thousands mark, at most 18 digits before and 6 after the point */
export const decimalSchema = z.string().regex(/^-?\d{1,18}(\.\d{1,6})?$/)
export const asOfSchema = z.string().regex(asOfPattern)
export const yearSchema = z.number().int().min(1990).max(2100)

/** The value of one indicator for one unit and one year, entered or derived, as every reader gets it.
 * value null and notApplicable false = missing. Missing, zero and not applicable never stand for each other. */
export const figureCellSchema = z.object({
  indicator: z.string(),
  unit: z.number().int(),
  year: z.number().int(),
  value: decimalSchema.nullable(),
  notApplicable: z.boolean(),
  basis: z.enum(bases),
  approximation: z.enum(approximations).nullable(),
  asOf: z.string().nullable(),
  /** null for a figure that is computed over several */
  status: z.enum(figureStatuses).nullable(),
  illustrative: z.boolean(),
  /** computed from other figures */
  derived: z.boolean(),
  /** total: computed over the units below; own: the unit's own figure */
  scope: z.enum(['own', 'total']),
  /** for a total: how many of the units below are in it */
  coverage: z.object({ have: z.number().int(), of: z.number().int() }).nullable(),
  /** why a derived figure or total is missing */
  gap: z
    .enum(['inputsMissing', 'zeroDenominator', 'otherCriteriaSet', 'otherUnits', 'noBaseline', 'notAdditive'])
    .nullable(),
  /** citation or who entered it, ready to show; null where unknown */
  source: z.string().nullable(),
  note: z.string().nullable(),
  version: z.number().int(),
})
export type FigureCell = z.infer<typeof figureCellSchema>

/** What an editor sends for one cell. */
export const figureInputSchema = z.object({
  value: decimalSchema.nullable(),
  notApplicable: z.boolean(),
  basis: z.enum(bases),
  approximation: z.enum(approximations).nullable(),
  asOf: asOfSchema.nullable(),
  source: textSchema(500).nullable(),
  note: textSchema(2000).nullable(),
})
export type FigureInput = z.infer<typeof figureInputSchema>

/** One value that a figure ever had. */
export const figureRevisionSchema = figureInputSchema.extend({
  version: z.number().int(),
  at: z.string(),
  by: z.string(),
  channel: z.enum(['web', 'import', 'api', 'cli', 'seed']),
  reason: z.string().nullable(),
  quote: z.string().nullable(),
})
export type FigureRevision = z.infer<typeof figureRevisionSchema>

/** approved: what everybody sees; all: with drafts, submitted and returned ones that the reader's role may see */
export const standingSchema = z.enum(['approved', 'all'])
export type Standing = z.infer<typeof standingSchema>

/** the planned value of an indicator for a unit and a year */
export const targetCellSchema = z.object({
  indicator: z.string(),
  unit: z.number().int(),
  year: z.number().int(),
  value: decimalSchema,
  illustrative: z.boolean(),
  coverage: z.object({ have: z.number().int(), of: z.number().int() }).nullable(),
})
export type TargetCell = z.infer<typeof targetCellSchema>

export const figuresSchema = z.object({
  cells: z.array(figureCellSchema),
  targets: z.array(targetCellSchema),
})
export type Figures = z.infer<typeof figuresSchema>
