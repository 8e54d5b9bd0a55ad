import {
  entryFormSchema,
  formInputSchema,
  reportStepInputSchema,
  reportSummarySchema,
  returnInputSchema,
} from '@so-dan-van/domain/reports/report'
import { procedure, router } from '../../trpc/procedures.ts'
import { approveReport, returnReport } from './decide-report.ts'
import { readReportForm } from './read-report-form.ts'
import { readReportsBelow } from './read-reports-below.ts'

export const reviewRouter = router({
  list: procedure('reports.review')
    .input(formInputSchema)
    .output(reportSummarySchema.array())
    .query(({ ctx, input }) => readReportsBelow(ctx, input)),
  form: procedure('reports.review')
    .input(formInputSchema)
    .output(entryFormSchema)
    .query(({ ctx, input }) => readReportForm(ctx, input)),
  approve: procedure('reports.review')
    .input(reportStepInputSchema)
    .output(reportSummarySchema)
    .mutation(({ ctx, input }) => approveReport(ctx, input)),
  return: procedure('reports.review')
    .input(returnInputSchema)
    .output(reportSummarySchema)
    .mutation(({ ctx, input }) => returnReport(ctx, input)),
})
