import { sixMonthsAfter } from '@so-dan-van/domain/registers/ocop/certificate'
import type { OcopFilter, OcopRow, OcopStateFilter } from '@so-dan-van/domain/registers/ocop/register'
import { withoutMarks } from '@so-dan-van/domain/units/names'
import { type RawBuilder, sql } from 'kysely'
import { ocopStandings } from '../../../db/queries/registers/ocop-standings.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { rootsOfReader } from '../roots-of-reader.ts'

/** What a filter finds, as a query. Throws NO_PERMISSION. */
export async function foundProducts(ctx: SignedIn, filter: OcopFilter): Promise<RawBuilder<unknown>> {
  const roots = await rootsOfReader(ctx, filter.unit)
  const { at, stars, state, unit } = filter
  const key = withoutMarks(filter.search.toLowerCase()).replace(/[\\%_]/g, '\\$&')
  return sql`select * from (${ocopStandings({ day: at, roots, units: [unit] })}) s
    where (${stars}::int is null or s.stars = ${stars}::int) and ${ofState(state, at)}
      and (${key} = '' or s.folded_name like ${`%${key}%`})`
}

function ofState(state: OcopStateFilter, at: string): RawBuilder<unknown> {
  if (state === null) return sql`true`
  if (state === 'inForce') return sql`s.stars is not null`
  if (state === 'potential') return sql`s.potential`
  if (state === 'expiring') return sql`s.stars is not null and s.valid_until <= ${sixMonthsAfter(at)}::date`
  return sql`s.state = ${state}`
}

const productColumns = sql`s.id, s.name, s.unit, s.unit_name as "unitName", s.district_name as "districtName",
  s."group", s.producer, s.state, s.stars, to_char(s.valid_until, 'YYYY-MM-DD') as "validUntil", s.potential,
  s.illustrative`

/** Some of what was found, by name. */
export async function rowsOf(
  { read }: SignedIn,
  found: RawBuilder<unknown>,
  { limit, offset }: { limit: number; offset: number },
): Promise<OcopRow[]> {
  return read
    .selectFrom(
      sql<OcopRow>`(select ${productColumns} from (${found}) s
        order by s.folded_name, s.id limit ${limit} offset ${offset})`.as('row'),
    )
    .selectAll()
    .execute()
}
