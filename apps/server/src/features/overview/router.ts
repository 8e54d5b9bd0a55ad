import { overviewInputSchema, overviewSchema } from '@so-dan-van/domain/overview/overview'
import { procedure, router } from '../../trpc/procedures.ts'
import { readOverview } from './read-overview.ts'

export const overviewRouter = router({
  get: procedure('figures.read')
    .input(overviewInputSchema)
    .output(overviewSchema)
    .query(({ ctx, input }) => readOverview(ctx, input)),
})
