import { z } from 'zod'
import { unitKinds } from '../units/unit.ts'

const codes = z.array(z.string()).min(1)

/** How a derived indicator is computed: structured, never an expression string (design rule 4). */
export const formulaSchema = z.discriminatedUnion('kind', [
  /** total of parts; unknown while one part is missing */
  z.object({ kind: z.literal('sum'), of: codes }),
  /** scale * sum(numerator) / sum(denominator); over units: sum over sum */
  z.object({
    kind: z.literal('ratio'),
    numerator: codes,
    denominator: codes,
    scale: z.union([z.literal(1), z.literal(100)]),
  }),
  /** this year's value minus last year's, only within one criteria set and one group of units */
  z.object({ kind: z.literal('change'), of: z.string(), baseline: z.literal('previousYear') }),
  /** number of child units of these kinds valid on the round's cut-off date */
  z.object({ kind: z.literal('countUnits'), unitKinds: z.array(z.enum(unitKinds)).min(1) }),
])
export type Formula = z.infer<typeof formulaSchema>

/** How an indicator adds up over units. */
export const unitAggregationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sum') }),
  /** recompute the formula from summed inputs */
  z.object({ kind: z.literal('formula') }),
  /** mean weighted by another indicator; with no weight known only coverage can be said */
  z.object({ kind: z.literal('weightedMean'), weight: z.string().nullable() }),
  /** items that cross units count once above them: never a sum, only the unit's own figure */
  z.object({ kind: z.literal('distinct') }),
])
export type UnitAggregation = z.infer<typeof unitAggregationSchema>
