import { z } from 'zod'
import { decimalSchema, yearSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { keySchema } from '../text.ts'
import { unitLevels } from '../units/unit.ts'
import { registerSchema } from './binding.ts'

/** same: declared as counted; differs; blank: counted, but nothing is declared; changed: approved, and the register counts
 * something else now than it did then */
export const reconcileFilters = ['differs', 'changed', 'blank', 'same', 'all'] as const
export type ReconcileFilter = (typeof reconcileFilters)[number]

export const reconcileInputSchema = z
  .object({
    /** units of `level` that are this one or lie below it */
    unit: idSchema,
    level: z.enum(unitLevels),
    from: yearSchema,
    to: yearSchema,
    filter: z.enum(reconcileFilters),
    /** rows to leave out */
    cursor: z.number().int().min(0).max(100_000_000).default(0),
  })
  .refine(({ from, to }) => from <= to && to - from < 20, { path: ['to'] })
export type ReconcileInput = z.infer<typeof reconcileInputSchema>

export const reconcileRows = 200

const rowSchema = z.object({
  unit: idSchema,
  unitName: z.string(),
  year: yearSchema,
  indicator: z.string(),
  register: registerSchema,
  /** null = nothing is declared */
  declared: decimalSchema.nullable(),
  counted: decimalSchema,
  /** declared less counted */
  difference: decimalSchema.nullable(),
  /** what the register counted when the figure was approved, where it counts something else now */
  countedThen: decimalSchema.nullable(),
  note: z.string().nullable(),
})
export type ReconciledRow = z.infer<typeof rowSchema>

export const reconciliationSchema = z.object({
  rows: rowSchema.array(),
  /** of all rows, whatever the filter */
  counts: z.record(z.enum(reconcileFilters), z.number().int()),
  next: z.number().int().nullable(),
})
export type Reconciliation = z.infer<typeof reconciliationSchema>

export const countedItemsInputSchema = z.object({
  unit: idSchema,
  year: yearSchema,
  indicator: keySchema(100),
})
export type CountedItemsInput = z.infer<typeof countedItemsInputSchema>

/** The items behind a count, by name; no more than `reconcileRows`. */
export const countedItemsSchema = z.object({
  register: registerSchema,
  counted: decimalSchema,
  total: z.number().int(),
  items: z.array(z.object({ id: idSchema, name: z.string(), unitName: z.string() })),
})
export type CountedItems = z.infer<typeof countedItemsSchema>
