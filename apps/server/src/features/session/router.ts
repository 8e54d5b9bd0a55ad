import { viewerSchema } from '@so-dan-van/domain/access/grant'
import { waitingSchema } from '@so-dan-van/domain/reports/report'
import { procedure, router } from '../../trpc/procedures.ts'
import { readWaiting } from './read-waiting.ts'

export const sessionRouter = router({
  me: procedure('session.read')
    .output(viewerSchema)
    .query(({ ctx }) => ctx.viewer),
  waiting: procedure('session.read')
    .output(waitingSchema)
    .query(({ ctx }) => readWaiting(ctx)),
})
