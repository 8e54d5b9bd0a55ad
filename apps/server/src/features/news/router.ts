import { newsSchema } from '@so-dan-van/domain/talk/news'
import { z } from 'zod'
import { procedure, router } from '../../trpc/procedures.ts'
import { markSeen } from './mark-seen.ts'
import { readNews } from './read-news.ts'

export const newsRouter = router({
  list: procedure('session.read')
    .output(newsSchema)
    .query(({ ctx }) => readNews(ctx)),
  seen: procedure('session.read')
    .output(z.null())
    .mutation(({ ctx }) => markSeen(ctx)),
})
