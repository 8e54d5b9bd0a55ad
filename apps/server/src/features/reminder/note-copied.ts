import { recordAudit } from '../../db/audit.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockForReminder, type Remind } from './lock-for-reminder.ts'

/** Keeps that a reminder was copied, to be sent by Zalo. */
export async function noteCopied(ctx: SignedIn, input: Remind): Promise<null> {
  const reference = await ctx.reference()
  await ctx.write(async (db) => {
    const report = await lockForReminder(db, ctx, reference, input)
    const { id } = await db.reportReminder.create({
      data: { reportId: report.id, channel: 'copied', at: ctx.now(), actorId: ctx.viewer.id },
      select: { id: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'report.reminded',
      subject: { type: 'report', id: report.id },
      unit: report.unit.id,
      data: { channel: 'copied', year: input.year, reminder: Number(id) },
      requestId: ctx.requestId,
    })
  })
  return null
}
