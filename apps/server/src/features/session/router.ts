import { viewerSchema } from '@so-dan-van/domain/access/grant'
import { procedure, router } from '../../trpc/procedures.ts'

export const sessionRouter = router({
  me: procedure('session.read')
    .output(viewerSchema)
    .query(({ ctx }) => ctx.viewer),
})
