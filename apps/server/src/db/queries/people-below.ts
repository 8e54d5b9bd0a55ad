import type { Grant } from '@so-dan-van/domain/access/grant'
import { type SqlBool, sql } from 'kysely'

/** The rule `mayManage` (packages/domain/src/access/access.ts) as a condition on people `p`: every grant lies below the
 * administrator's units; those without any belong to the administrators of provinces. */
export function peopleBelow(grants: readonly Grant[]) {
  const administrator = grants.filter(({ role }) => role === 'administrator')
  const units = administrator.map(({ unit }) => unit)
  const ofProvince = administrator.some(({ path }) => path.length === 1)
  return sql<SqlBool>`
    not exists (select 1 from "grant" g join unit u on u.id = g.unit_id
      where g.user_id = p.id and not (u.path && ${units}::int[]))
    and (${ofProvince}::boolean or exists (select 1 from "grant" g where g.user_id = p.id))`
}
