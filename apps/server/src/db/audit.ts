import type { WriteDb } from './client.ts'
import type { Prisma } from './generated/prisma/client.ts'

export type AuditEntry = {
  actor: string | null
  action:
    | 'figure.saved'
    | 'round.opened'
    | 'units.imported'
    | 'indicators.imported'
    | 'report.defaults'
    | 'report.submitted'
    | 'report.approved'
    | 'report.returned'
    | 'comment.added'
    | 'report.reminded'
    | 'user.created'
    | 'token.created'
    | 'token.revoked'
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
