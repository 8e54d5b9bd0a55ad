import type { AuditAction } from '@so-dan-van/domain/audit/audit-event'
import type { WriteDb } from './client.ts'
import type { Prisma } from './generated/prisma/client.ts'

export type AuditEntry = {
  actor: string | null
  action: AuditAction
  subject: { type: string; id: string | number }
  unit: number | null
  data: Prisma.InputJsonObject
  requestId: string | null
}

/** Writes what was done by whom, in the transaction that did it. */
export async function recordAudit(db: WriteDb, entry: AuditEntry): Promise<void> {
  await db.auditEvent.create({ data: rowOf(entry), select: { id: true } })
}

/** The same for several at once, in one statement. */
export async function recordAudits(db: WriteDb, entries: readonly AuditEntry[]): Promise<void> {
  await db.auditEvent.createMany({ data: entries.map(rowOf) })
}

function rowOf(entry: AuditEntry) {
  return {
    actorId: entry.actor,
    action: entry.action,
    subjectType: entry.subject.type,
    subjectId: String(entry.subject.id),
    unitId: entry.unit,
    data: entry.data,
    requestId: entry.requestId,
  }
}
