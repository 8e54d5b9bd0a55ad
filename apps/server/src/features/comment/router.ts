import {
  cellCommentsSchema,
  commentAddInputSchema,
  commentListInputSchema,
} from '@so-dan-van/domain/talk/comment'
import { procedure, router } from '../../trpc/procedures.ts'
import { addComment } from './add-comment.ts'
import { readComments } from './read-comments.ts'

export const commentRouter = router({
  list: procedure('figures.unapproved')
    .input(commentListInputSchema)
    .output(cellCommentsSchema)
    .query(({ ctx, input }) => readComments(ctx, input)),
  add: procedure('figures.unapproved')
    .input(commentAddInputSchema)
    .output(cellCommentsSchema)
    .mutation(({ ctx, input }) => addComment(ctx, input)),
})
