import { z } from 'zod'
import { decimalSchema, figureCellSchema, standingSchema, yearSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { keySchema } from '../text.ts'

/** How a figure came to be.
 * entered: typed. published: computed ones of which inputs are missing, so that a published claim stands in.
 * sum, ratio, change, countUnits: by the indicator's formula, of the unit's own figures.
 * sumOfUnits, ratioOfUnits, meanOfUnits: over the units below. notAdditive: no total can be stated. */
const explanationMethods = [
  'entered',
  'published',
  'sum',
  'ratio',
  'change',
  'countUnits',
  'sumOfUnits',
  'ratioOfUnits',
  'meanOfUnits',
  'notAdditive',
] as const
export type ExplanationMethod = (typeof explanationMethods)[number]

const roles = ['term', 'numerator', 'denominator', 'current', 'baseline'] as const

/** One figure that the formula reads, of the same unit. */
const explanationPartSchema = z.object({
  role: z.enum(roles),
  indicator: z.string(),
  year: z.number().int(),
  /** null = never entered */
  cell: figureCellSchema.nullable(),
})
export type ExplanationPart = z.infer<typeof explanationPartSchema>

/** One unit below, and what it gives to the total. */
const explanationUnitSchema = z.object({
  unit: idSchema,
  /** its own figure; null = never entered */
  cell: figureCellSchema.nullable(),
  /** of a ratio or mean: what it adds above and below the line; null = missing */
  top: decimalSchema.nullable(),
  bottom: decimalSchema.nullable(),
  stands: z.enum(['in', 'missing', 'notApplicable']),
})
export type ExplanationUnit = z.infer<typeof explanationUnitSchema>

/** The rows behind a figure. */
export const explanationSchema = z.object({
  indicator: z.string(),
  unit: idSchema,
  year: z.number().int(),
  method: z.enum(explanationMethods),
  /** the figure as pages show it; null = never entered */
  cell: figureCellSchema.nullable(),
  /** where both exist: the unit's own figure beside its total, or the total beside the own one */
  other: figureCellSchema.nullable(),
  parts: z.array(explanationPartSchema),
  units: z.array(explanationUnitSchema),
  /** of a ratio or mean over units: the two sums that are divided */
  sides: z.object({ top: decimalSchema, bottom: decimalSchema }).nullable(),
  /** of a count of units: how many of each kind that is counted */
  counts: z.record(z.string(), z.number().int()).nullable(),
  /** name of the criteria set in whose terms the figure is counted; null where it is bound to none */
  criteriaSet: z.string().nullable(),
})
export type Explanation = z.infer<typeof explanationSchema>

export const explainInputSchema = z.object({
  indicator: keySchema(100),
  unit: idSchema,
  year: yearSchema,
  standing: standingSchema,
})
export type ExplainInput = z.infer<typeof explainInputSchema>
