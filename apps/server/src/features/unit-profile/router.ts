import { figuresSchema } from '@so-dan-van/domain/figures/figure'
import { unitProfileInputSchema } from '@so-dan-van/domain/overview/overview'
import { procedure, router } from '../../trpc/procedures.ts'
import { readUnitProfile } from './read-unit-profile.ts'

export const unitProfileRouter = router({
  get: procedure('figures.read')
    .input(unitProfileInputSchema)
    .output(figuresSchema)
    .query(async ({ ctx, input }) =>
      readUnitProfile(ctx.read, await ctx.reference(), { ...input, viewer: ctx.viewer }),
    ),
})
