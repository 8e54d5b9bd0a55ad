import { DomainError } from '@so-dan-van/domain/errors'
import { emailOf, realEmail } from '@so-dan-van/domain/people/person'
import type { ProfileChange } from '@so-dan-van/domain/people/profile'
import { recordAudit } from '../../db/audit.ts'
import { unitOfPerson } from '../../db/queries/unit-of-person.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** The reader's own name and mail address. Throws EMAIL_TAKEN. */
export async function changeProfile(ctx: SignedIn, { name, email }: ProfileChange): Promise<void> {
  const { id, username } = ctx.viewer
  await ctx.write(async (db) => {
    const address = emailOf(username, email?.toLowerCase() ?? null)
    const before = await db.user.findUniqueOrThrow({ where: { id }, select: { name: true, email: true } })
    const taken = await db.user.findFirst({
      where: { email: address, id: { not: id } },
      select: { id: true },
    })
    if (taken !== null) throw new DomainError('EMAIL_TAKEN', {})
    await db.user.update({
      where: { id },
      data: { name, email: address, ...(address !== before.email && { emailVerified: false }) },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: id,
      action: 'user.changed',
      subject: { type: 'user', id },
      unit: await unitOfPerson(db, id),
      data: {
        changes: {
          ...(name !== before.name && { name: [before.name, name] }),
          ...(address !== before.email && { email: [realEmail(before.email), realEmail(address)] }),
        },
      },
      requestId: ctx.requestId,
    })
  })
}
