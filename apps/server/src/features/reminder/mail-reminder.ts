import type { Reminded } from '@so-dan-van/domain/talk/reminder'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { recordAudit } from '../../db/audit.ts'
import type { WriteDb } from '../../db/client.ts'
import type { LockedReport } from '../../db/queries/lock-report.ts'
import type { Reference } from '../../db/queries/reference.ts'
import type { Mail, MailOutcome } from '../../mail/mailer.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockForReminder, type Remind } from './lock-for-reminder.ts'
import { reminderRecords } from './read-reminders.ts'

/** Sends the reminder to the editors of the unit. It is decided in a transaction, sent after it, and kept as sent in another:
 * a mail server must not hold a report's lock, and what was not sent is no reminder. */
export async function mailReminder(ctx: SignedIn, input: Remind): Promise<Reminded> {
  const reference = await ctx.reference()
  const { mailFailed } = messagesOf(ctx.locale).reminder
  const report = await ctx.write((db) => lockForReminder(db, ctx, reference, input))
  if (ctx.mail === null) return { sent: 0, problem: mailFailed.notSetUp }
  const letter = await letterOf(ctx, reference, input)
  if (letter === null) return { sent: 0, problem: mailFailed.noAddress(report.unit.name) }
  const outcome = await ctx.mail(letter)
  await ctx.write((db) => keepOutcome(db, ctx, report, input.year, outcome))
  const { sent, failure } = outcome
  return { sent, problem: failure === null ? null : mailFailed[failure] }
}

/** null where nobody of the unit can receive mail */
async function letterOf(ctx: SignedIn, reference: Reference, input: Remind): Promise<Mail | null> {
  const records = await reminderRecords(ctx, reference, input)
  const record = records.find(({ facts }) => facts.unit.id === input.unit)
  if (record === undefined || record.mails.length === 0) return null
  const { reminder } = messagesOf(ctx.locale)
  const { facts } = record
  const names = Object.fromEntries(reference.programmes.map(({ code, shortName }) => [code, shortName]))
  const cell = facts.cell === null ? '' : `&o=${facts.cell}`
  const link = `${ctx.origin}/nhap-so-lieu?dv=${facts.unit.code}&nam=${facts.year}${cell}`
  return { to: record.mails, subject: reminder.subject(facts), text: reminder.text(facts, link, names) }
}

async function keepOutcome(
  db: WriteDb,
  ctx: SignedIn,
  report: LockedReport,
  year: number,
  outcome: MailOutcome,
): Promise<void> {
  if (outcome.failure === null)
    await db.reportReminder.create({
      data: { reportId: report.id, channel: 'mail', at: ctx.now(), actorId: ctx.viewer.id },
      select: { id: true },
    })
  await recordAudit(db, {
    actor: ctx.viewer.id,
    action: 'report.reminded',
    subject: { type: 'report', id: report.id },
    unit: report.unit.id,
    data: { channel: 'mail', year, ...outcome },
    requestId: ctx.requestId,
  })
}
