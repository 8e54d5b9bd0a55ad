import type { CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import { recordAudit } from '../../db/audit.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { ruleHash } from './read-trial.ts'

type Tried = { indicator: string; rule: CheckRule; reports: number; hits: number }

/** Keeps that this very rule was run over past years, by whom, when, and how many figures it objected to. */
export async function keepTrial(
  { write, viewer, now, requestId }: SignedIn,
  indicatorId: number,
  { indicator, rule, reports, hits }: Tried,
): Promise<void> {
  const hash = ruleHash(rule)
  const trial = { rule, triedAt: now(), triedById: viewer.id, reports, hits }
  await write(async (db) => {
    await db.ruleTrial.upsert({
      where: { indicatorId_hash: { indicatorId, hash } },
      create: { indicatorId, hash, ...trial },
      update: trial,
      select: { hash: true },
    })
    await recordAudit(db, {
      actor: viewer.id,
      action: 'rule.tried',
      subject: { type: 'indicator', id: indicatorId },
      unit: null,
      data: { indicator, rule, reports, hits },
      requestId,
    })
  })
}
