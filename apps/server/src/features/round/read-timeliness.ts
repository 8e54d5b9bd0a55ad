import type { TimelinessList } from '@so-dan-van/domain/reports/administered-round'
import type { RoundLevel } from '@so-dan-van/domain/reports/report'
import { timelinessOf } from '@so-dan-van/domain/reports/timeliness'
import { sql } from 'kysely'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** Whether reports came in time, of all rounds of one level in the provinces that the caller administers. */
export async function readTimeliness(
  ctx: SignedIn,
  { level }: { level: RoundLevel },
): Promise<TimelinessList> {
  const { administer } = scopeOf(ctx.viewer.grants)
  const rows = await ctx.read
    .selectFrom('report as r')
    .innerJoin('reporting_round as d', 'd.id', 'r.round_id')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .where('d.root_unit_id', '=', sql<number>`any(${administer}::int[])`)
    .where('d.level', '=', level)
    .where('d.opens_on', '<=', sql<Date>`${ctx.today}::date`)
    .select(['r.unit_id', 'u.code', 'u.name', 'd.year', 'r.status', 'r.first_submitted_at'])
    .select(['d.due_on', 'd.locked_at'])
    .orderBy('u.position')
    .orderBy('d.year')
    .execute()
  return rows.map((row) => ({
    unit: row.unit_id,
    code: row.code,
    name: row.name,
    year: row.year,
    timeliness: timelinessOf(
      { dueOn: String(row.due_on), lockedAt: row.locked_at?.toISOString() ?? null },
      { firstSubmittedAt: row.first_submitted_at, status: row.status },
      ctx.today,
    ),
  }))
}
