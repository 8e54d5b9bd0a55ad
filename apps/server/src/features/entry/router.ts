import { figureCellSchema, figureRevisionSchema } from '@so-dan-van/domain/figures/figure'
import { liveEventSchema, presentInputSchema } from '@so-dan-van/domain/reports/live'
import {
  entryFormSchema,
  figureDefaultsSchema,
  formInputSchema,
  historyInputSchema,
  reportStepInputSchema,
  reportSummarySchema,
  saveFigureInputSchema,
  setDefaultsInputSchema,
} from '@so-dan-van/domain/reports/report'
import { z } from 'zod'
import { procedure, router } from '../../trpc/procedures.ts'
import { streamOf } from '../../trpc/stream-of.ts'
import { readForm } from './read-form.ts'
import { readHistory } from './read-history.ts'
import { saveFigure } from './save-figure.ts'
import { setDefaults } from './set-defaults.ts'
import { showSelection } from './show-selection.ts'
import { submitReport } from './submit-report.ts'
import { watchReport } from './watch-report.ts'

export const entryRouter = router({
  form: procedure('figures.edit')
    .input(formInputSchema)
    .output(entryFormSchema)
    .query(({ ctx, input }) => readForm(ctx, input)),
  history: procedure('figures.unapproved')
    .input(historyInputSchema)
    .output(figureRevisionSchema.array())
    .query(({ ctx, input }) => readHistory(ctx, input)),
  saveFigure: procedure('figures.edit')
    .input(saveFigureInputSchema)
    .output(figureCellSchema)
    .mutation(({ ctx, input }) => saveFigure(ctx, input)),
  setDefaults: procedure('figures.edit')
    .input(setDefaultsInputSchema)
    .output(figureDefaultsSchema)
    .mutation(({ ctx, input }) => setDefaults(ctx, input)),
  submit: procedure('reports.submit')
    .input(reportStepInputSchema)
    .output(reportSummarySchema)
    .mutation(({ ctx, input }) => submitReport(ctx, input)),
  live: procedure('figures.unapproved')
    .input(formInputSchema)
    .output(streamOf(liveEventSchema))
    .subscription(({ ctx, input, signal }) => watchReport(ctx, input, signal)),
  present: procedure('figures.unapproved')
    .input(presentInputSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => showSelection(ctx, input)),
})
