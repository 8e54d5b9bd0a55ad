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
  rounds: z.array(roundSchema),
  /** the year a page opens with: the latest with approved figures */
  defaultYear: z.number().int(),
  /** true while an illustrative figure is stored */
  illustrative: z.boolean(),
})
export type Catalogue = z.infer<typeof catalogueSchema>
