import type { WriteDb } from '../client.ts'

/** The unit under which events about a person are kept: that of the first grant; null for somebody without any. */
export async function unitOfPerson(db: Pick<WriteDb, 'grant'>, userId: string): Promise<number | null> {
  const first = await db.grant.findFirst({
    where: { userId },
    orderBy: { id: 'asc' },
    select: { unitId: true },
  })
  return first?.unitId ?? null
}
