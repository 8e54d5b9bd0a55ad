import { type RawBuilder, sql } from 'kysely'

/** Products below some units with what each is on a day: the rule `standingAt` (packages/domain/src/registers/ocop/certificate.ts) as
 * a query. `roots`: provinces that may be read; `units`: those asked for; `day`: an ISO day, or an
 * expression of type date. */
export function ocopStandings({
  day,
  roots,
  units,
}: {
  day: string | RawBuilder<unknown>
  roots: number[]
  units: number[]
}) {
  const given = sql`select c.* from ocop_certificate c
    where c.product_id = p.id and c.issued_on <= ${day}::date and not (c.stars = 5 and c.level <> 'central')
    order by c.issued_on desc limit 1`
  return sql`
    select p.id, p.name, p.folded_name, p."group", p.producer, p.illustrative, u.id as unit, u.name as unit_name,
      u.path, coalesce(d.name, u.name) as district_name, l.valid_until, l.issued_on as since,
      case when l.id is null then 'registered'
        when l.withdrawn_on <= ${day}::date then 'withdrawn'
        when l.valid_until < ${day}::date then 'expired'
        when b.id is null then 'recognised'
        when b.stars < l.stars then 'upgraded' else 'renewed' end as state,
      case when l.valid_until >= ${day}::date and (l.withdrawn_on is null or l.withdrawn_on > ${day}::date)
        then l.stars end as stars,
      l.stars is distinct from 5 and exists (select 1 from ocop_certificate c
        where c.product_id = p.id and c.stars = 5 and c.level <> 'central' and c.issued_on <= ${day}::date
          and c.valid_until >= ${day}::date and (c.withdrawn_on is null or c.withdrawn_on > ${day}::date)) as potential
    from ocop_product p
    join unit u on u.id = p.unit_id
    left join unit d on d.id = u.path[2]
    left join lateral (${given}) l on true
    left join lateral (${given} offset 1) b on true
    where u.path && ${roots}::int[] and u.path && ${units}::int[]`
}
