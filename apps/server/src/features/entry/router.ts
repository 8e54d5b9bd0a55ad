import { figureRevisionSchema } from '@so-dan-van/domain/figures/figure'
import { liveEventSchema, presentInputSchema } from '@so-dan-van/domain/reports/live'
import {
  answerFlagInputSchema,
  entryFormSchema,
  figureDefaultsSchema,
  formFileSchema,
  formInputSchema,
  historyInputSchema,
  reportStepInputSchema,
  reportSummarySchema,
  saveFiguresInputSchema,
  saveFiguresResultSchema,
  setDefaultsInputSchema,
} from '@so-dan-van/domain/reports/report'
import { tableFileSchema } from '@so-dan-van/domain/tables/sheet'
import { octetInputParser } from '@trpc/server/http'
import { z } from 'zod'
import { procedure, router } from '../../trpc/procedures.ts'
import { streamOf } from '../../trpc/stream-of.ts'
import { answerFlag } from './answer-flag.ts'
import { readForm } from './read-form.ts'
import { readHistory } from './read-history.ts'
import { readUpload } from './read-upload.ts'
import { saveFigures } from './save-figures.ts'
import { setDefaults } from './set-defaults.ts'
import { showSelection } from './show-selection.ts'
import { submitReport } from './submit-report.ts'
import { watchReport } from './watch-report.ts'
import { writeFormFile } from './write-form-file.ts'

export const entryRouter = router({
  form: procedure('figures.edit')
    .input(formInputSchema)
    .output(entryFormSchema)
    .query(({ ctx, input }) => readForm(ctx, input)),
  formFile: procedure('figures.edit')
    .input(formInputSchema)
    .output(formFileSchema)
    .query(({ ctx, input }) => writeFormFile(ctx, input)),
  readFile: procedure('figures.edit')
    .input(octetInputParser)
    .output(tableFileSchema)
    .mutation(({ ctx, input }) => readUpload(ctx, input)),
  history: procedure('figures.unapproved')
    .input(historyInputSchema)
    .output(figureRevisionSchema.array())
    .query(({ ctx, input }) => readHistory(ctx, input)),
  saveFigures: procedure('figures.edit')
    .input(saveFiguresInputSchema)
    .output(saveFiguresResultSchema)
    .mutation(({ ctx, input }) => saveFigures(ctx, input)),
  setDefaults: procedure('figures.edit')
    .input(setDefaultsInputSchema)
    .output(figureDefaultsSchema)
    .mutation(({ ctx, input }) => setDefaults(ctx, input)),
  answerFlag: procedure('figures.edit')
    .input(answerFlagInputSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => answerFlag(ctx, input)),
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
