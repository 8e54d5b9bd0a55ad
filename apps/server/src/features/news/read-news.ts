import { mostNews, type News, type NewsItem, newsDays } from '@so-dan-van/domain/talk/news'
import { sql } from 'kysely'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** What happened in the last days that concerns the reader, computed from what is stored anyway: steps, objections, what was
 * said, rounds. */
export async function readNews(ctx: SignedIn): Promise<News> {
  const { indicatorCode } = await ctx.reference()
  const since = new Date(ctx.now().getTime() - newsDays * 86_400_000)
  const { rows } = await newsQuery(ctx.viewer, since).execute(ctx.read as never)
  const items = rows.map(({ at, by, indicator, ...row }) => ({
    ...row,
    at: at.toISOString(),
    by: by ?? '',
    indicator: indicator === null ? null : (indicatorCode.get(indicator) ?? null),
  }))
  return { items, unseen: items.filter(({ unseen }) => unseen).length }
}

type Row = Omit<NewsItem, 'at' | 'by' | 'indicator'> & {
  at: Date
  by: string | null
  indicator: number | null
}

/** Each source gives its newest by an index on its time; only units are looked at that the reader edits or reviews. One's own
 * doings are no news. Objections of one person to one report within a minute are one piece of news. */
const newsQuery = ({ id, grants }: SignedIn['viewer'], since: Date) => {
  const { edit, review, roots } = scopeOf(grants)
  return sql<Row>`
  with mine as (
    select u.id, u.path && ${edit}::int[] as edits, u.path && ${review}::int[] as reviews
    from unit u where u.path && ${[...edit, ...review]}::int[]
  ), steps as (
    select t.at, t.actor_id, t."to"::text as kind, r.unit_id, d.year, null::int as indicator, 1 as count, t.reason as text
    from report_transition t join report r on r.id = t.report_id join reporting_round d on d.id = r.round_id
      join mine on mine.id = r.unit_id and (mine.edits or (mine.reviews and t."to" = 'submitted'))
    where t.at > ${since} and t.actor_id is distinct from ${id}
    order by t.at desc limit ${mostNews}
  ), raised as (
    select max(f.raised_at) as at, f.raised_by_id, 'flagged' as kind, r.unit_id, d.year, min(f.indicator_id) as indicator,
      count(*)::int as count, min(f.reason) as text
    from figure_flag f join report r on r.id = f.report_id join reporting_round d on d.id = r.round_id
      join mine on mine.id = r.unit_id and mine.edits
    where f.raised_at > ${since} and f.raised_by_id is distinct from ${id}
    group by r.unit_id, d.year, f.raised_by_id, date_trunc('minute', f.raised_at)
    order by 1 desc limit ${mostNews}
  ), answered as (
    select max(f.answered_at) as at, f.answered_by_id, 'answered' as kind, r.unit_id, d.year, min(f.indicator_id) as indicator,
      count(*)::int as count, min(f.answer) as text
    from figure_flag f join report r on r.id = f.report_id join reporting_round d on d.id = r.round_id
      join mine on mine.id = r.unit_id and mine.reviews
    where f.answered_at > ${since} and f.answered_by_id is distinct from ${id}
    group by r.unit_id, d.year, f.answered_by_id, date_trunc('minute', f.answered_at)
    order by 1 desc limit ${mostNews}
  ), said as (
    select c.at, c.author_id, case when ${id} = any(c.mentions) then 'mentioned' else 'commented' end as kind, c.unit_id,
      c.year, c.indicator_id as indicator, 1 as count, left(c.body, 120) as text
    from figure_comment c join mine on mine.id = c.unit_id
    where c.at > ${since} and c.author_id is distinct from ${id}
      and (mine.edits or ${id} = any(c.mentions) or exists (
        select from figure_comment o where o.unit_id = c.unit_id and o.year = c.year and o.indicator_id = c.indicator_id
          and o.id < c.id and o.author_id = ${id}))
    order by c.at desc limit ${mostNews}
  ), excepted as (
    select e.granted_at as at, e.granted_by_id, 'excepted' as kind, r.unit_id, d.year, null::int as indicator, 1 as count,
      e.until_on::text as text
    from report_exception e join report r on r.id = e.report_id join reporting_round d on d.id = r.round_id
      join mine on mine.id = r.unit_id and mine.edits
    where e.granted_at > ${since} and e.granted_by_id is distinct from ${id}
    order by e.granted_at desc limit ${mostNews}
  ), rounds as (
    select a.at, a.actor_id, substr(a.action, 7) as kind, a.unit_id, (a.data->>'year')::int as year, null::int as indicator,
      1 as count, null as text
    from audit_event a
    where a.subject_type = 'round' and a.action in ('round.opened', 'round.locked') and a.at > ${since}
      and a.unit_id = any(${roots}::int[]) and a.actor_id is distinct from ${id}
    order by a.at desc limit ${mostNews}
  )
  select n.at, p.name as by, n.kind, n.unit_id as unit, n.year, n.indicator, n.count, n.text,
    n.at > coalesce((select m.news_seen_at from "user" m where m.id = ${id}), '-infinity') as unseen
  from (
    select * from steps union all select * from raised union all select * from answered union all select * from said
    union all select * from excepted union all select * from rounds
  ) n (at, actor, kind, unit_id, year, indicator, count, text)
  left join "user" p on p.id = n.actor
  order by n.at desc limit ${mostNews}`
}
