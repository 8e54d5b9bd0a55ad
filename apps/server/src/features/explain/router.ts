import { explainInputSchema, explanationSchema } from '@so-dan-van/domain/explain/explanation'
import { procedure, router } from '../../trpc/procedures.ts'
import { readExplanation } from './read-explanation.ts'

export const explainRouter = router({
  figure: procedure('figures.read')
    .input(explainInputSchema)
    .output(explanationSchema)
    .query(({ ctx, input }) => readExplanation(ctx, input)),
})
