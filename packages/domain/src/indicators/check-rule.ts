import { z } from 'zod'
import { unitKinds } from '../units/unit.ts'

const codes = z.array(z.string()).min(1)

/** error: the parts must add up to the carrying indicator */
const partsEqualWhole = z.object({ kind: z.literal('partsEqualWhole'), parts: codes })
/** error: the carrying indicator is at most the sum of these */
const atMost = z.object({ kind: z.literal('atMost'), of: codes })
/** error: within bounds; either may be open */
const range = z.object({
  kind: z.literal('range'),
  min: z.number().nullable(),
  max: z.number().nullable(),
})
/** warning: a cumulative count does not fall */
const cannotFall = z.object({ kind: z.literal('cannotFall') })

/** The rules that administrators add themselves. */
export const addableRuleSchema = z.discriminatedUnion('kind', [partsEqualWhole, atMost, range, cannotFall])
export type AddableRule = z.infer<typeof addableRuleSchema>

/** Checks attached to indicators as data (design rule 5). The indicator that carries a rule is `whole`, `part` or `of`
 * unless the rule names it. Severity belongs to the kind: see `check-figures.ts`. */
export const checkRuleSchema = z.discriminatedUnion('kind', [
  partsEqualWhole,
  atMost,
  range,
  /** error: at most the number of child units of these kinds on the cut-off date */
  z.object({ kind: z.literal('atMostUnits'), unitKinds: z.array(z.enum(unitKinds)).min(1) }),
  /** error: the total must be possible given how many communes lie in each band; `max` null = the criteria set's count */
  z.object({
    kind: z.literal('bandBounds'),
    bands: z
      .array(
        z.object({
          indicator: z.string(),
          min: z.number().int().nullable(),
          max: z.number().int().nullable(),
        }),
      )
      .min(1),
  }),
  /** error: at most the criteria set's count times the carried number of communes */
  z.object({ kind: z.literal('atMostCriteria'), communes: z.string() }),
  /** error: must be 0 where the other is 0 */
  z.object({ kind: z.literal('zeroWhenZero'), of: z.string() }),
  cannotFall,
])
export type CheckRule = z.infer<typeof checkRuleSchema>

export const findingKinds = [
  'partsEqualWhole',
  'partsIncomplete',
  'atMost',
  'rangeMin',
  'rangeMax',
  'atMostUnits',
  'bandBoundsLow',
  'bandBoundsHigh',
  'atMostCriteria',
  'zeroWhenZero',
  'cannotFall',
  'jump',
  'digitSlip',
  'swappedDigits',
  'wrongUnit',
  'lostDecimalComma',
  'farFromPeers',
  'differsFromRegister',
  'negative',
  'notInteger',
] as const

/** What a check found. `indicators` are the cells to mark, the first one is where it is shown. `params` feed the sentence. */
export const findingSchema = z.object({
  check: z.enum(findingKinds),
  severity: z.enum(['error', 'warning']),
  indicators: z.array(z.string()).min(1),
  /** numbers as canonical decimal strings, codes of indicators as they are */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  /** the likely meant value, where one is known */
  fix: z.object({ indicator: z.string(), value: z.string() }).nullable(),
})
export type Finding = z.infer<typeof findingSchema>
