import type { Role } from '@so-dan-van/domain/access/grant'
import {
  type PeopleFilter,
  type Person,
  type PersonState,
  peoplePerPage,
  realEmail,
} from '@so-dan-van/domain/people/person'
import { withoutMarks } from '@so-dan-van/domain/units/names'
import { type SqlBool, sql } from 'kysely'
import { peopleBelow } from '../../db/queries/people-below.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** whether a password or a provider's account is there */
const hasAccount = sql<SqlBool>`exists (select 1 from account a where a.user_id = p.id)`
const state = sql<PersonState>`case when not p.active then 'inactive' when ${hasAccount} then 'active' else 'invited' end`
/** of a name: lower case, without marks */
const foldedName = sql<string>`replace(regexp_replace(normalize(lower(p.name), nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')`

/** The people whom the administrator manages, a page at a time, by name. */
export async function readPeople(
  { read, viewer }: Pick<SignedIn, 'read' | 'viewer'>,
  filter: PeopleFilter,
): Promise<{ people: Person[]; total: number }> {
  const key = withoutMarks(filter.search.toLowerCase()).replace(/[\\%_]/g, '\\$&')
  const { role, unit } = filter
  const found = read
    .selectFrom('user as p')
    .where(peopleBelow(viewer.grants))
    .$if(key !== '', (query) =>
      query.where((eb) => eb.or([eb(foldedName, 'like', `%${key}%`), eb('p.username', 'like', `%${key}%`)])),
    )
    .$if(filter.state !== null, (query) => query.where(state, '=', filter.state))
    .$if(role !== null || unit !== null, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('grant as g')
            .innerJoin('unit as u', 'u.id', 'g.unit_id')
            .whereRef('g.user_id', '=', 'p.id')
            .$if(role !== null, (some) => some.where('g.role', '=', role as Role))
            .$if(unit !== null, (some) => some.where(sql<SqlBool>`u.path && array[${unit}::int]`))
            .select('g.id'),
        ),
      ),
    )
  const [rows, count] = await Promise.all([
    found
      .orderBy(foldedName)
      .orderBy('p.username')
      .limit(peoplePerPage)
      .offset((filter.page - 1) * peoplePerPage)
      .select(['p.id', 'p.username', 'p.name', 'p.email', 'p.two_factor_enabled', state.as('state')])
      .select([
        sql<Date | null>`(select max(s.updated_at) from session s where s.user_id = p.id)`.as('seen_at'),
        sql<Date | null>`(select max(i.expires_at) from invitation i where i.user_id = p.id
          and i.used_at is null and i.revoked_at is null and i.expires_at > now())`.as('link_until'),
        sql<Person['grants']>`coalesce((
          select json_agg(json_build_object('id', g.id, 'role', g.role, 'unit', g.unit_id, 'unitName', u.name)
            order by g.id)
          from "grant" g join unit u on u.id = g.unit_id where g.user_id = p.id), '[]')`.as('grants'),
      ])
      .execute(),
    found.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow(),
  ])
  return {
    total: count.n,
    people: rows.map((row) => ({
      ...{ id: row.id, username: row.username, name: row.name, state: row.state, grants: row.grants },
      email: realEmail(row.email),
      secondFactor: row.two_factor_enabled,
      seenAt: row.seen_at?.toISOString() ?? null,
      linkUntil: row.link_until?.toISOString() ?? null,
    })),
  }
}
