import { figuresSchema } from '@so-dan-van/domain/figures/figure'
import { explorerInputSchema } from '@so-dan-van/domain/overview/overview'
import { procedure, router } from '../../trpc/procedures.ts'
import { readExplorerFigures } from './read-explorer-figures.ts'

export const explorerRouter = router({
  figures: procedure('figures.read')
    .input(explorerInputSchema)
    .output(figuresSchema)
    .query(async ({ ctx, input }) =>
      readExplorerFigures(ctx.read, await ctx.reference(), { ...input, viewer: ctx.viewer }),
    ),
})
