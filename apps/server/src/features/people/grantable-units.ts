import type { GrantableUnit } from '@so-dan-van/domain/people/person'
import { type SqlBool, sql } from 'kysely'
import type { SignedIn } from '../../trpc/procedures.ts'

/** The units of which the administrator may give roles, from the province down: those of today and of the latest round. */
export async function grantableUnits({
  read,
  viewer,
  today,
}: Pick<SignedIn, 'read' | 'viewer' | 'today'>): Promise<(GrantableUnit & { kind: string })[]> {
  const units = viewer.grants.filter(({ role }) => role === 'administrator').map(({ unit }) => unit)
  const rows = await read
    .selectFrom('unit as u')
    .leftJoin('unit as above', 'above.id', 'u.parent_id')
    .where(sql<SqlBool>`u.path && ${units}::int[]`)
    .where(
      sql<SqlBool>`exists (
        select 1 from (select ${today}::date as day union select max(cutoff_on) from reporting_round) d
        where coalesce(u.valid_from, d.day) <= d.day and coalesce(u.valid_to, d.day) >= d.day)`,
    )
    .orderBy('u.level')
    .orderBy('above.position')
    .orderBy('u.position')
    .orderBy('u.code')
    .select(['u.id', 'u.code', 'u.name', 'u.kind', 'u.level', 'above.name as within'])
    .execute()
  return rows.map(({ level, within, ...unit }) => ({ ...unit, within: level === 'commune' ? within : null }))
}
