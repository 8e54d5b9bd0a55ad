import type { AuditCursor, AuditFilter, AuditPage } from '@so-dan-van/domain/audit/audit-event'
import type { SignedIn } from '../../trpc/procedures.ts'
import { findEvents } from './find-events.ts'

const perPage = 50

/** A page of the audit trail, and where the next one begins. */
export async function readAudit(
  ctx: SignedIn,
  { before, ...filter }: AuditFilter & { before: AuditCursor | null },
): Promise<AuditPage> {
  const found = await findEvents(ctx, { filter, before, limit: perPage + 1 })
  const events = found.slice(0, perPage)
  const last = events.at(-1)
  return {
    events,
    next: found.length > perPage && last !== undefined ? { at: last.at, id: last.id } : null,
  }
}
