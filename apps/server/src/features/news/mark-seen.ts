import type { SignedIn } from '../../trpc/procedures.ts'

/** What happened until now has been read. Of no interest to the audit: it changes what one person's bell counts. */
export async function markSeen(ctx: SignedIn): Promise<null> {
  await ctx.write((db) =>
    db.user.update({
      where: { id: ctx.viewer.id },
      data: { newsSeenAt: ctx.now() },
      select: { id: true },
    }),
  )
  return null
}
