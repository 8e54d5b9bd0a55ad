import { type RawBuilder, sql } from 'kysely'

/** Communes (xã) below some units with what each is on a day: the rule `communeStandingAt`
 * (packages/domain/src/registers/criterion/standing.ts) as a query, by the basic criteria set of the day's year. The communes are
 * those of the year's cut-off day. `roots`: provinces that may be read; `units`: those asked for; `day`: an ISO day, or an
 * expression of type date. */
export function criterionStandings({
  day,
  roots,
  units,
}: {
  day: string | RawBuilder<unknown>
  roots: number[]
  units: number[]
}) {
  const on = sql`${day}::date`
  const year = sql`extract(year from ${on})::int`
  const cutoff = sql`least(${on}, coalesce((
    select o.cutoff_on from reporting_round o where o.root_unit_id = u.path[1] and o.year = ${year}
    order by o.level = 'district' desc limit 1), ${on}))`
  return sql`
    select u.id, u.id as unit, u.path, u.name, u.folded_name, s.code as "set", s.criteria_count, r.met, r.unmet,
      case when r.met is null then null when r.met >= s.criteria_count then 'full' when r.met >= 15 then '15_18'
        when r.met >= 10 then '10_14' when r.met >= 5 then '5_9' else 'lt5' end as band,
      case when t.model then 'model' when t.advanced then 'advanced' when t.recognised then 'standard' end as title,
      t.recognised, t.recognised and (t.advanced or t.model) as advanced, t.model,
      t.standard_for, t.advanced_for, t.model_for,
      coalesce(extract(year from t.standard_for) = ${year}, false) as recognised_in_year,
      coalesce(extract(year from t.advanced_for) = ${year}, false) as advanced_in_year,
      coalesce(extract(year from t.model_for) = ${year}, false) as model_in_year,
      case when not t.recognised then false when r.unmet > 0 then true when r.met = s.criteria_count then false end as regressed
    from unit u
    left join criteria_set s on s.kind = 'basic' and ${year} between s.from_year and s.to_year
    cross join lateral (
      select (case when count(x.met) > 0 then count(*) filter (where x.met) end)::int as met,
        (count(*) filter (where not x.met))::int as unmet
      from criterion_result x join criterion c on c.id = x.criterion_id and c.set_id = s.id
      where x.unit_id = u.id and x.year = ${year}) r
    cross join lateral (
      select count(*) > 0 as recognised,
        count(*) filter (where n.title = 'advanced') > 0 as advanced,
        count(*) filter (where n.title = 'model') > 0 as model,
        make_date(max(n.for_year) filter (where n.title = 'standard'), 12, 31) as standard_for,
        make_date(max(n.for_year) filter (where n.title = 'advanced'), 12, 31) as advanced_for,
        make_date(max(n.for_year) filter (where n.title = 'model'), 12, 31) as model_for
      from commune_recognition n
      where n.unit_id = u.id and n.archived_at is null and least(n.decided_on, make_date(n.for_year, 12, 31)) <= ${on}
        and (n.withdrawn_on is null or n.withdrawn_on > ${on})) t
    where u.kind = 'xã' and u.path && ${roots}::int[] and u.path && ${units}::int[]
      and coalesce(u.valid_from <= ${cutoff}, true) and coalesce(u.valid_to >= ${cutoff}, true)`
}
