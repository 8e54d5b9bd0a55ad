import type { RoundDetail } from '@so-dan-van/domain/reports/administered-round'
import { timelinessOf } from '@so-dan-van/domain/reports/timeliness'
import { exceptionInForce } from '@so-dan-van/domain/reports/workflow'
import { sql } from 'kysely'
import type { SignedIn } from '../../trpc/procedures.ts'
import { readOneRound } from './read-rounds.ts'

/** A round with what it asks, and where each of its reports stands. */
export async function readRound(ctx: SignedIn, { round: id }: { round: number }): Promise<RoundDetail> {
  const reference = await ctx.reference()
  const round = await readOneRound(ctx, id)
  const [asked, reports] = await Promise.all([readAsked(ctx, round), readReports(ctx, id)])
  return {
    round,
    indicators: asked.map((row) => ({
      code: reference.indicatorCode.get(row.indicator_id) ?? '',
      required: row.required,
      filled: row.filled,
    })),
    reports: reports.map(({ first_submitted_at, exception, ...row }) => ({
      ...row,
      above: row.above ?? '',
      timeliness: timelinessOf(
        round,
        { firstSubmittedAt: first_submitted_at, status: row.status },
        ctx.today,
      ),
      exception: exceptionInForce(exception, ctx.today) === null ? null : exception,
    })),
  }
}

function readAsked({ read }: SignedIn, { id, year }: { id: number; year: number }) {
  return read
    .selectFrom('round_indicator as a')
    .where('a.round_id', '=', id)
    .select([
      'a.indicator_id',
      'a.required',
      sql<number>`(select count(*) from report r join figure f on f.unit_id = r.unit_id and f.year = ${year}
        where r.round_id = a.round_id and f.indicator_id = a.indicator_id
          and (f.value is not null or f.not_applicable))`.as('filled'),
    ])
    .orderBy('a.position')
    .execute()
}

type Exception = RoundDetail['reports'][number]['exception']

function readReports({ read }: SignedIn, id: number) {
  return read
    .selectFrom('report as r')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .leftJoin('unit as a', 'a.id', 'u.parent_id')
    .where('r.round_id', '=', id)
    .select(['r.unit_id as unit', 'u.code', 'u.name', 'a.name as above', 'r.status', 'r.first_submitted_at'])
    .select(
      sql<Exception>`(
        select json_build_object('untilOn', x.until_on, 'reason', x.reason, 'by', coalesce(p.name, ''))
        from report_exception x left join "user" p on p.id = x.granted_by_id
        where x.report_id = r.id and x.ended_at is null order by x.id desc limit 1)`.as('exception'),
    )
    .orderBy('a.position')
    .orderBy('u.position')
    .execute()
}
