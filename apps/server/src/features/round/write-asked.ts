import type { AskedIndicator } from '@so-dan-van/domain/reports/round-plan'
import type { WriteDb } from '../../db/client.ts'
import type { Reference } from '../../db/queries/reference.ts'

/** An ISO day as the database takes it. */
export const dayOf = (iso: string) => new Date(`${iso}T00:00:00Z`)

/** Which indicators a round asks for, in the order of its form; what it asked before is replaced. */
export async function writeAsked(
  db: WriteDb,
  reference: Reference,
  roundId: number,
  asked: readonly AskedIndicator[],
): Promise<void> {
  await db.roundIndicator.deleteMany({ where: { roundId } })
  await db.roundIndicator.createMany({
    data: asked.flatMap(({ code, required }, position) => {
      const indicatorId = reference.indicatorId.get(code)
      return indicatorId === undefined ? [] : [{ roundId, indicatorId, required, position }]
    }),
  })
}
