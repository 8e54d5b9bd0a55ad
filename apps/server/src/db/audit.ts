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
  await db.auditEvent.create({
    data: {
      actorId: entry.actor,
      action: entry.action,
      subjectType: entry.subject.type,
      subjectId: String(entry.subject.id),
      unitId: entry.unit,
      data: entry.data,
      requestId: entry.requestId,
    },
    select: { id: true },
  })
}
