import { z } from 'zod'
import { decimalSchema, yearSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { findingSchema } from '../indicators/check-rule.ts'
import { peerFiguresSchema } from '../indicators/peers.ts'
import { type CellState, cellStates } from './cell-state.ts'
import { figureFlagSchema } from './flag.ts'
import { entryFormSchema, reportSummarySchema } from './report.ts'

/** a year's reports of the units right below one, in pages */
export const matrixInputSchema = z.object({
  unit: idSchema,
  year: yearSchema,
  /** the last unit of the page before; null = the first page */
  cursor: idSchema.nullish(),
  limit: z.number().int().min(1).max(200).default(60),
})

const matrixCellSchema = z.object({
  state: z.enum(cellStates),
  value: decimalSchema.nullable(),
  notApplicable: z.boolean(),
  estimate: z.boolean(),
  illustrative: z.boolean(),
  version: z.number().int(),
  /** the waiting objection */
  flag: z.object({ id: idSchema, state: z.enum(['open', 'answered']) }).nullable(),
  /** the reviewer has to decide about it */
  decide: z.boolean(),
  clean: z.boolean(),
})
export type MatrixCell = z.infer<typeof matrixCellSchema>

/** Units by entered indicators of a year's round. */
export const reviewMatrixSchema = z.object({
  /** in the order of the round; `cells` and `totals` stand in the same order */
  indicators: z.array(z.string()),
  rows: z.array(
    z.object({
      unit: idSchema,
      code: z.string(),
      name: z.string(),
      report: reportSummarySchema,
      may: entryFormSchema.shape.may,
      cells: z.array(matrixCellSchema),
    }),
  ),
  /** all units together, however many pages they take; with the first page only */
  whole: z
    .object({
      units: z.number().int(),
      /** approved reports */
      approved: z.number().int(),
      /** units whose cell is filled, by indicator */
      filled: z.array(z.number().int()),
      /** cells in each state; `odd` is null where there are more units than are checked at once: its cells are then counted
       * as what they are otherwise */
      states: z.object({
        ...(Object.fromEntries(cellStates.map((state) => [state, z.number().int()])) as Record<
          CellState,
          z.ZodInt
        >),
        odd: z.number().int().nullable(),
      }),
      /** null where it does not add up */
      totals: z.array(
        z
          .object({
            value: decimalSchema.nullable(),
            have: z.number().int(),
            of: z.number().int(),
            illustrative: z.boolean(),
          })
          .nullable(),
      ),
    })
    .nullable(),
  /** where the next page begins; null = this is the last */
  next: z.number().int().nullable(),
})
export type ReviewMatrix = z.infer<typeof reviewMatrixSchema>

/** One cell with all that its reviewer needs to decide. */
export const reviewCellSchema = z.object({
  report: reportSummarySchema,
  may: entryFormSchema.shape.may,
  state: z.enum(cellStates),
  row: entryFormSchema.shape.rows.element,
  findings: z.array(findingSchema),
  peers: peerFiguresSchema,
  /** communes of the unit itself */
  communes: z.number().int(),
  /** newest first, closed ones too */
  flags: z.array(figureFlagSchema),
  approvals: z.array(z.object({ at: z.string(), by: z.string(), note: z.string().nullable() })),
  /** what it said when the report last went back; null = nothing changed since */
  changedFrom: z.object({ value: decimalSchema.nullable(), notApplicable: z.boolean() }).nullable(),
})
export type ReviewCell = z.infer<typeof reviewCellSchema>
