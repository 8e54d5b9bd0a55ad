import { DomainError } from '@so-dan-van/domain/errors'
import type { RoundLevel } from '@so-dan-van/domain/reports/report'
import type { WriteDb } from '../../db/client.ts'

export type RoundRow = {
  id: number
  root: number
  year: number
  level: RoundLevel
  version: number
  title: string
  opensOn: string
  dueOn: string
  cutoffOn: string
  lockedAt: Date | null
}

/** A round of a province below which the caller administers, locked until the transaction ends. */
export async function lockRoundRow(
  db: WriteDb,
  id: number,
  administer: readonly number[],
): Promise<RoundRow> {
  const [row] = await db.$queryRaw<RoundRow[]>`
    select d.id, d.root_unit_id as root, d.year, d.level::text as level, d.version, d.title, d.opens_on::text as "opensOn",
      d.due_on::text as "dueOn", d.cutoff_on::text as "cutoffOn", d.locked_at as "lockedAt"
    from reporting_round d
    where d.id = ${id} and d.root_unit_id = any(${[...administer]}::int[])
    for no key update`
  if (row === undefined) throw new DomainError('NO_PERMISSION', {})
  return row
}

export function refuseStale(row: RoundRow, expectedVersion: number): void {
  if (row.version !== expectedVersion) throw new DomainError('ROUND_CONFLICT', {})
}
