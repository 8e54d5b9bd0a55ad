import type { AuditFilter } from '@so-dan-van/domain/audit/audit-event'
import { rowsCsv } from '@so-dan-van/domain/open-data/rows-csv'
import { vietnamDay } from '@so-dan-van/domain/reports/dates'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { describeEvent } from '@so-dan-van/presentation/audit/describe-event'
import type { SignedIn } from '../../trpc/procedures.ts'
import { findEvents } from './find-events.ts'

const mostEvents = 20_000

/** The audit trail as CSV that a spreadsheet takes for text, never for formulas. */
export async function writeAuditFile(
  ctx: SignedIn,
  filter: AuditFilter,
): Promise<{ name: string; base64: string; events: number; cut: boolean }> {
  const found = await findEvents(ctx, { filter, before: null, limit: mostEvents + 1 })
  const events = found.slice(0, mostEvents)
  const messages = messagesOf(ctx.locale)
  const { columns, fileName } = messages.audit
  const { indicators } = await ctx.reference()
  const nameOf = (code: string) => indicators.find((one) => one.code === code)?.shortName ?? code
  const rows = events.map((event) => {
    const { actor, sentence, changes } = describeEvent(event, { messages, locale: ctx.locale }, nameOf)
    return {
      [columns.at]: new Date(event.at).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }),
      [columns.actor]: actor,
      [columns.unit]: event.unit,
      [columns.event]: sentence,
      [columns.before]: changes.map(({ label, before }) => `${label}: ${before ?? ''}`).join('; ') || null,
      [columns.after]: changes.map(({ label, after }) => `${label}: ${after ?? ''}`).join('; ') || null,
    }
  })
  const text = rowsCsv(
    [columns.at, columns.actor, columns.unit, columns.event, columns.before, columns.after],
    rows,
  )
  return {
    name: fileName(vietnamDay(ctx.now())),
    base64: Buffer.from(text).toString('base64'),
    events: events.length,
    cut: found.length > mostEvents,
  }
}
