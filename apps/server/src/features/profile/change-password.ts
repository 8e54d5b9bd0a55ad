import type { PasswordChange } from '@so-dan-van/domain/people/profile'
import { confirmPassword, setPassword } from '../../auth/set-password.ts'
import { recordAudit } from '../../db/audit.ts'
import { unitOfPerson } from '../../db/queries/unit-of-person.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** Another password; whoever is signed in elsewhere with the old one no longer is. Throws PASSWORD_WRONG,
 * PASSWORD_REFUSED. */
export async function changePassword(ctx: SignedIn, { current, next }: PasswordChange): Promise<void> {
  const { id } = ctx.viewer
  await ctx.write(async (db) => {
    await confirmPassword(db, id, current)
    await setPassword(db, id, next)
    await db.session.deleteMany({ where: { userId: id, id: { not: ctx.session ?? '' } } })
    await recordAudit(db, {
      actor: id,
      action: 'password.changed',
      subject: { type: 'user', id },
      unit: await unitOfPerson(db, id),
      data: {},
      requestId: ctx.requestId,
    })
  })
}
