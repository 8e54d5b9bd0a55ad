import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { Overview } from '@so-dan-van/domain/overview/overview'
import { sql } from 'kysely'
import type { ReadDb } from '../../db/client.ts'
import type { Reference } from '../../db/queries/reference.ts'
import type { Scope } from '../../db/queries/scope.ts'

const shown = 8

type Change = Overview['changes'][number]

/** The newest saves and report steps at and below a unit in a year, for those who may see unapproved figures; for the others
 * only what was approved. */
export async function readChanges(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  request: { unit: number; year: number },
): Promise<Change[]> {
  const { rows } = await changesQuery(request, scope).execute(db as never)
  return rows.map((row) => ({
    at: new Date(row.at).toISOString(),
    by: row.by ?? '',
    kind: row.kind,
    unit: row.unit,
    indicator: row.indicator === null ? null : (reference.indicatorCode.get(row.indicator) ?? null),
    before: row.before === null ? null : normaliseDecimal(row.before),
    after: row.after === null ? null : normaliseDecimal(row.after),
    reason: row.reason,
  }))
}

type Row = Omit<Change, 'at' | 'indicator' | 'by'> & { at: Date; by: string | null; indicator: number | null }

/** The last figures of each unit by their time of change (an index of the units' years), and the last steps. */
const changesQuery = ({ unit, year }: { unit: number; year: number }, scope: Scope) => sql<Row>`
  with places as (
    select u.id, u.path && ${scope.unapproved}::int[] as open from unit u
    where u.path && array[${unit}::int] and u.path[1] = any(${scope.roots}::int[]) and u.level <> 'commune'
  ), saved as (
    select f.updated_at as at, f.updated_by_id as actor, 'figure' as kind, f.unit_id as unit, f.indicator_id as indicator,
      f.id as figure, f.version, f.value as after
    from figure f join places on places.id = f.unit_id and places.open
    where f.year = ${year} and f.updated_by_id is not null
    order by f.updated_at desc limit ${shown}
  ), steps as (
    select t.at, t.actor_id as actor, t."to"::text as kind, r.unit_id as unit, t.reason
    from report_transition t join report r on r.id = t.report_id
      join reporting_round d on d.id = r.round_id and d.year = ${year}
      join places on places.id = r.unit_id and (places.open or t."to" = 'approved')
    order by t.at desc limit ${shown}
  )
  select c.at, p.name as by, c.kind, c.unit, c.indicator, c.before::text as before, c.after::text as after, c.reason from (
    select s.at, s.actor, s.kind, s.unit, s.indicator, v.value as before, s.after, null as reason
    from saved s left join figure_revision v on v.figure_id = s.figure and v.version = s.version - 1
    union all
    select at, actor, kind, unit, null, null, null, reason from steps
  ) c left join "user" p on p.id = c.actor
  order by c.at desc limit ${shown}`
