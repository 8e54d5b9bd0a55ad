import type { Waiting } from '@so-dan-van/domain/reports/report'
import { sql } from 'kysely'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** What waits for the reader: returned cells that the units he types for have not answered, reports to be reviewed. */
export async function readWaiting(ctx: SignedIn): Promise<Waiting> {
  const { grants } = ctx.viewer
  const { review } = scopeOf(grants)
  const edit = grants.filter(({ role }) => role === 'editor').map(({ unit }) => unit)
  const { answers, reviews } = await ctx.read
    .selectNoFrom([
      sql<number>`(
        select count(*) from figure_flag g
          join report r on r.id = g.report_id
          join reporting_round d on d.id = r.round_id
          join unit u on u.id = r.unit_id
        where g.state = 'open' and r.status = 'returned' and d.locked_at is null
          and u.path && ${edit}::int[])`.as('answers'),
      sql<number>`(
        select count(*) from report r
          join reporting_round d on d.id = r.round_id
          join unit u on u.id = r.unit_id
        where r.status = 'submitted' and d.locked_at is null
          and u.path && ${review}::int[] and not u.id = any(${review}::int[]))`.as('reviews'),
    ])
    .executeTakeFirstOrThrow()
  return { answers, reviews }
}
