import type { WriteDb } from '../../db/client.ts'

/** The objection that waits at a cell; null = none. */
export function waitingFlag(
  db: WriteDb,
  cell: { reportId: number; indicatorId: number },
): Promise<{ id: number; state: string; reason: string } | null> {
  return db.figureFlag.findFirst({
    where: { ...cell, state: { in: ['open', 'answered'] } },
    select: { id: true, state: true, reason: true },
  })
}
