import type { CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import type { ListedRule } from '@so-dan-van/domain/indicators/listed-rule'
import type { WriteDb } from '../../db/client.ts'
import { readTrial } from './read-trial.ts'

/** The rule as it is, locked until the transaction ends; null = there is none. */
export async function lockRule(db: WriteDb, id: number): Promise<ListedRule | null> {
  await db.$executeRaw`select 1 from indicator_check where id = ${id} for update`
  const row = await db.indicatorCheck.findUnique({
    where: { id },
    select: {
      ...{ id: true, indicatorId: true, rule: true, enabled: true, added: true },
      indicator: { select: { code: true } },
    },
  })
  if (row === null) return null
  const { indicatorId, indicator, ...rest } = row
  const rule = row.rule as CheckRule
  return { ...rest, rule, indicator: indicator.code, trial: await readTrial(db, indicatorId, rule) }
}
