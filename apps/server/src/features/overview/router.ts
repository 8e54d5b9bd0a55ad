import { overviewInputSchema, overviewSchema } from '@so-dan-van/domain/overview/overview'
import { procedure, router } from '../../trpc/procedures.ts'
import { readOverview } from './read-overview.ts'

export const overviewRouter = router({
  get: procedure('figures.read')
    .input(overviewInputSchema)
    .output(overviewSchema)
    .query(async ({ ctx, input }) => readOverview(ctx.read, await ctx.reference(), { ...input, viewer: ctx.viewer, today: ctx.today })),
})
