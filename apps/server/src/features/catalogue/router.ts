import { catalogueSchema } from '@so-dan-van/domain/indicators/catalogue'
import { procedure, router } from '../../trpc/procedures.ts'
import { readCatalogue } from './read-catalogue.ts'

export const catalogueRouter = router({
  get: procedure('figures.read')
    .output(catalogueSchema)
    .query(async ({ ctx }) => readCatalogue(ctx.read, await ctx.reference(), ctx.viewer.grants, ctx.today)),
})
