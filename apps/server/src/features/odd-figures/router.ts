import { oddFilterSchema, oddPageInputSchema, oddPageSchema } from '@so-dan-van/domain/reports/odd-figure'
import { formFileSchema } from '@so-dan-van/domain/reports/report'
import { procedure, router } from '../../trpc/procedures.ts'
import { listOddFigures } from './list-odd-figures.ts'
import { writeOddFile } from './write-odd-file.ts'

export const oddFiguresRouter = router({
  list: procedure('reports.review')
    .input(oddPageInputSchema)
    .output(oddPageSchema)
    .query(({ ctx, input }) => listOddFigures(ctx, input)),
  file: procedure('reports.review')
    .input(oddFilterSchema)
    .output(formFileSchema)
    .query(({ ctx, input }) => writeOddFile(ctx, input)),
})
