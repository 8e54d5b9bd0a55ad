import { z } from 'zod'
import { decimalSchema, yearSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { keySchema } from '../text.ts'
import { ocopStars, ocopStates } from './ocop/certificate.ts'
import { ocopGroups } from './ocop/register.ts'

/** What a count may be made of: how items are measured, by which of their properties they are chosen, and which of their
 * dates may be asked to lie in the year. The names are columns of `<register>Standings` (apps/server/src/db/queries/registers). */
type Countable = {
  measures: readonly string[]
  facets: Readonly<Record<string, readonly string[]>>
  dates: readonly string[]
}

export const countables = {
  ocop: {
    measures: ['items', 'producers'],
    facets: {
      stars: ocopStars.map(String),
      state: ocopStates,
      potential: ['true', 'false'],
      group: ocopGroups,
    },
    dates: ['since'],
  },
} as const satisfies Record<string, Countable>

export type BoundRegister = keyof typeof countables
export const boundRegisters = Object.keys(countables) as [BoundRegister, ...BoundRegister[]]

export const registerSchema = z.enum(boundRegisters)

const conditionSchema = z.object({
  facet: keySchema(50),
  /** one of these */
  values: z.array(keySchema(50)).min(1).max(20),
})

/** An indicator is a count of a register: items in the year's last day's state that meet every condition. */
export const bindingSchema = z
  .object({
    indicator: keySchema(100),
    register: registerSchema,
    measure: keySchema(50),
    conditions: z.array(conditionSchema).max(6),
    /** only items for which this date lies in the year; null = whatever their dates, as at the year's end */
    within: keySchema(50).nullable(),
  })
  .superRefine(({ register, measure, conditions, within }, context) => {
    const countable: Countable = countables[register]
    const refuse = (path: (string | number)[]) => context.addIssue({ code: 'custom', path })
    if (!countable.measures.includes(measure)) refuse(['measure'])
    if (within !== null && !countable.dates.includes(within)) refuse(['within'])
    for (const [index, { facet, values }] of conditions.entries()) {
      const known = countable.facets[facet]
      if (known === undefined || values.some((value) => !known.includes(value))) refuse(['conditions', index])
    }
  })
export type Binding = z.infer<typeof bindingSchema>

/** What the register counts for a cell. */
export const registerCountSchema = z.object({ register: registerSchema, counted: decimalSchema })
type RegisterCount = z.infer<typeof registerCountSchema>

/** by indicator code; a code that is not there is not counted by any register */
export type Counted = Readonly<Record<string, RegisterCount>>

export const listedBindingSchema = z.object({ binding: bindingSchema, version: z.number().int() })
export type ListedBinding = z.infer<typeof listedBindingSchema>

const versionSchema = z.number().int().min(0).max(1_000_000_000)
/** 0 = the indicator was not bound */
export const saveBindingSchema = z.object({ binding: bindingSchema, expectedVersion: versionSchema })
export type SaveBinding = z.infer<typeof saveBindingSchema>
export const removeBindingSchema = z.object({ indicator: keySchema(100), expectedVersion: versionSchema })
export type RemoveBinding = z.infer<typeof removeBindingSchema>

export const tryBindingSchema = z.object({ binding: bindingSchema, unit: idSchema, year: yearSchema })
export type TryBinding = z.infer<typeof tryBindingSchema>
