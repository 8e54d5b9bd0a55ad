import { z } from 'zod'
import { decimalSchema, yearSchema } from '../figures/figure.ts'
import { parseNumber } from '../figures/numbers.ts'
import { idSchema } from '../id.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { keySchema } from '../text.ts'

/** What is planned: a value, none (it was decided that the unit gets no plan), or nothing said yet. The three differ. */
export const planSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: decimalSchema }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('unset') }),
])
export type Plan = z.infer<typeof planSchema>

const placeSchema = { indicator: keySchema(100), unit: idSchema }

/** One stored plan; what nobody has decided is not in a grid. */
const targetEntrySchema = z.object({
  ...placeSchema,
  plan: planSchema,
  version: z.number().int(),
  illustrative: z.boolean(),
})
export type TargetEntry = z.infer<typeof targetEntrySchema>

export const targetGridInputSchema = z.object({
  /** the province */
  unit: idSchema,
  year: yearSchema,
})
export const targetGridSchema = z.object({
  entries: z.array(targetEntrySchema),
  /** figures of the year before, to plan from */
  previous: z.array(z.object({ ...placeSchema, value: z.string() })),
})
export type TargetGrid = z.infer<typeof targetGridSchema>

export const saveTargetsInputSchema = z.object({
  year: yearSchema,
  cells: z
    .array(
      z.object({
        ...placeSchema,
        /** version that was seen; 0 = nothing was said */
        expectedVersion: z.number().int().min(0).max(1_000_000_000),
        plan: planSchema,
      }),
    )
    .min(1)
    .max(2000),
})
export type SaveTargetsInput = z.infer<typeof saveTargetsInputSchema>

/** saved: as asked, or already so; conflict: somebody said something else meanwhile, which `entry` gives */
export const saveTargetsResultSchema = z.array(
  z.object({ outcome: z.enum(['saved', 'conflict']), entry: targetEntrySchema, by: z.string() }),
)
export type SaveTargetsResult = z.infer<typeof saveTargetsResultSchema>

export type TypedPlan =
  | { ok: true; plan: Plan }
  | { ok: false; problem: Extract<ReturnType<typeof parseNumber>, { ok: false }> }

export const saysNoPlan = (text: string) =>
  /^(không giao|khong giao|no plan|none|[-–—])$/i.test(text.trim().normalize('NFC'))

/** Typed or pasted text as a plan: a number by the rules of figures, "không giao" (or "-"), or nothing. */
export function readPlan(text: string, indicator: Pick<Indicator, 'decimals' | 'unitOfMeasure'>): TypedPlan {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, plan: { kind: 'unset' } }
  if (saysNoPlan(trimmed)) return { ok: true, plan: { kind: 'none' } }
  const { decimals, unitOfMeasure } = indicator
  const parsed = parseNumber(trimmed, { decimals, unitOfMeasure })
  if (!parsed.ok) return { ok: false, problem: parsed }
  return {
    ok: true,
    plan: parsed.value === null ? { kind: 'unset' } : { kind: 'value', value: parsed.value },
  }
}

export function samePlan(a: Plan, b: Plan): boolean {
  if (a.kind === 'value' && b.kind === 'value') return a.value === b.value
  return a.kind === b.kind
}
