import { createHash } from 'node:crypto'
import type { CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import type { ListedRule } from '@so-dan-van/domain/indicators/listed-rule'
import { ruleDefinition } from '@so-dan-van/domain/indicators/rule-definition'
import type { ReadDb, WriteDb } from '../../db/client.ts'

type Trial = NonNullable<ListedRule['trial']>

export const ruleHash = (rule: CheckRule) => createHash('sha256').update(ruleDefinition(rule)).digest('hex')
export const trialKey = (indicatorId: number, rule: CheckRule) => `${indicatorId} ${ruleHash(rule)}`

/** The last trial of this very rule; null = it was never tried as it is. */
export async function readTrial(db: WriteDb, indicatorId: number, rule: CheckRule): Promise<Trial | null> {
  const row = await db.ruleTrial.findUnique({
    where: { indicatorId_hash: { indicatorId, hash: ruleHash(rule) } },
    select: { triedAt: true, reports: true, hits: true, triedBy: { select: { name: true } } },
  })
  if (row === null) return null
  return { at: row.triedAt.toISOString(), by: row.triedBy?.name ?? '', reports: row.reports, hits: row.hits }
}

/** All trials by `trialKey`. */
export async function readTrials(db: ReadDb): Promise<Map<string, Trial>> {
  const rows = await db
    .selectFrom('rule_trial as t')
    .leftJoin('user as u', 'u.id', 't.tried_by_id')
    .select(['t.indicator_id', 't.hash', 't.tried_at', 't.reports', 't.hits', 'u.name'])
    .execute()
  return new Map(
    rows.map(({ indicator_id, hash, tried_at, name, reports, hits }) => [
      `${indicator_id} ${hash}`,
      { at: new Date(tried_at).toISOString(), by: name ?? '', reports, hits },
    ]),
  )
}
