import { matrixInputSchema, reviewCellSchema, reviewMatrixSchema } from '@so-dan-van/domain/reports/matrix'
import {
  approveCellsInputSchema,
  closeFlagInputSchema,
  entryFormSchema,
  flagInputSchema,
  formInputSchema,
  historyInputSchema,
  reportStepInputSchema,
  reportSummarySchema,
  returnInputSchema,
} from '@so-dan-van/domain/reports/report'
import { z } from 'zod'
import { procedure, router } from '../../trpc/procedures.ts'
import { approveCells } from './approve-cells.ts'
import { closeFlag } from './close-flag.ts'
import { approveReport, returnReport } from './decide-report.ts'
import { flagCell } from './flag-cell.ts'
import { readCell } from './read-cell.ts'
import { readMatrix } from './read-matrix.ts'
import { readReportForm } from './read-report-form.ts'
import { readReportsBelow } from './read-reports-below.ts'

export const reviewRouter = router({
  list: procedure('reports.review')
    .input(formInputSchema)
    .output(reportSummarySchema.array())
    .query(({ ctx, input }) => readReportsBelow(ctx, input)),
  matrix: procedure('reports.review')
    .input(matrixInputSchema)
    .output(reviewMatrixSchema)
    .query(({ ctx, input }) => readMatrix(ctx, input)),
  form: procedure('reports.review')
    .input(formInputSchema)
    .output(entryFormSchema)
    .query(({ ctx, input }) => readReportForm(ctx, input)),
  cell: procedure('reports.review')
    .input(historyInputSchema)
    .output(reviewCellSchema)
    .query(({ ctx, input }) => readCell(ctx, input)),
  flag: procedure('reports.review')
    .input(flagInputSchema)
    .output(z.object({ id: z.number().int() }))
    .mutation(({ ctx, input }) => flagCell(ctx, input)),
  closeFlag: procedure('reports.review')
    .input(closeFlagInputSchema)
    .output(z.object({ state: z.enum(['resolved', 'withdrawn']) }))
    .mutation(({ ctx, input }) => closeFlag(ctx, input)),
  approveCells: procedure('reports.review')
    .input(approveCellsInputSchema)
    .output(z.object({ approved: z.number().int() }))
    .mutation(({ ctx, input }) => approveCells(ctx, input)),
  approve: procedure('reports.review')
    .input(reportStepInputSchema)
    .output(reportSummarySchema)
    .mutation(({ ctx, input }) => approveReport(ctx, input)),
  return: procedure('reports.review')
    .input(returnInputSchema)
    .output(reportSummarySchema)
    .mutation(({ ctx, input }) => returnReport(ctx, input)),
})
