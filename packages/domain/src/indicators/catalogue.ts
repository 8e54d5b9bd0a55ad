import { z } from 'zod'
import { roundSchema } from '../reports/report.ts'
import { unitInfoSchema } from '../units/unit.ts'
import { criteriaSetSchema, indicatorSchema, programmeSchema } from './indicator.ts'

/** Everything that changes rarely and every page needs: loaded once a session. */
export const catalogueSchema = z.object({
  /** provinces and districts, all periods, of the provinces that the reader's grants touch; communes are only counted */
  units: z.array(unitInfoSchema),
  programmes: z.array(programmeSchema),
  indicators: z.array(indicatorSchema),
  criteriaSets: z.array(criteriaSetSchema),
  /** rounds in which districts report to their province, by year */
  rounds: z.array(roundSchema),
  /** rounds in which communes report, by year */
  communeRounds: z.array(roundSchema),
  /** communes that report and lie below the reader's grants, and those that are granted themselves */
  communes: z.array(unitInfoSchema),
  /** the year a page opens with: the latest with approved figures */
  defaultYear: z.number().int(),
  /** true while an illustrative figure is stored */
  illustrative: z.boolean(),
})
export type Catalogue = z.infer<typeof catalogueSchema>
