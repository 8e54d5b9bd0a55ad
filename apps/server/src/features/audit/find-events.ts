import {
  type AuditCursor,
  type AuditEvent,
  type AuditFilter,
  actionsOf,
} from '@so-dan-van/domain/audit/audit-event'
import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../db/client.ts'
import type { DB } from '../../db/generated/kysely/types.ts'
import { peopleBelow } from '../../db/queries/people-below.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

type Asked = { filter: AuditFilter; before: AuditCursor | null; limit: number }
type Events = SelectQueryBuilder<DB & { e: DB['audit_event'] }, 'e', { id: number; at: Date }>
type Key = { id: number; at: Date }

/** Events of the administrator's units, newest first. Each unit's newest are taken from an index and merged: as quick over
 * a million events as over a hundred, and whether a unit has many or none. Events of no unit belong to those whose people
 * did them, or, where nobody did, to the provinces' administrators. */
export async function findEvents(
  { read, viewer }: Pick<SignedIn, 'read' | 'viewer'>,
  asked: Asked,
): Promise<AuditEvent[]> {
  const person = await personOf(read, asked.filter.person)
  if (person === 'nobody') return []
  const narrow = (query: Events) => narrowed(query, asked)
  const scope = { viewer, unit: asked.filter.unit }
  const keys = await Promise.all(
    person === null
      ? [eventsByUnit(read, scope, narrow), eventsOfNoUnit(read, scope, narrow)]
      : [
          eventsOfPerson(read, scope, narrow, { column: 'actor_id', person }),
          eventsOfPerson(read, scope, narrow, { column: 'subject_id', person }),
        ],
  )
  const newest = [...new Map(keys.flat().map((key) => [key.id, key])).values()]
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id)
    .slice(0, asked.limit)
  return withNames(read, newest)
}

async function personOf(read: ReadDb, username: string | null): Promise<string | null> {
  if (username === null || username === '') return null
  const found = await read
    .selectFrom('user')
    .where('username', '=', username.toLowerCase())
    .select('id')
    .executeTakeFirst()
  return found?.id ?? 'nobody'
}

/** What the filter says of an event itself, and no more rows than a page takes. */
function narrowed(query: Events, { filter, before, limit }: Asked): Events {
  const { group, from, to } = filter
  return query
    .$if(group !== null, (some) => some.where('e.action', 'in', group === null ? [] : actionsOf(group)))
    .$if(from !== null, (some) => some.where('e.at', '>=', new Date(`${from}T00:00:00+07:00`)))
    .$if(to !== null, (some) =>
      some.where('e.at', '<', new Date(new Date(`${to}T00:00:00+07:00`).getTime() + 86_400_000)),
    )
    .$if(before !== null, (some) =>
      some.where(
        sql<SqlBool>`(e.at, e.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::bigint)`,
      ),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
}

type Scope = { viewer: SignedIn['viewer']; unit: number | null }
type Narrow = (query: Events) => Events

const administered = ({ viewer }: Scope) =>
  viewer.grants.filter(({ role }) => role === 'administrator').map(({ unit }) => unit)

const below = (path: string, scope: Scope) => {
  const units = sql<SqlBool>`${sql.ref(path)} && ${administered(scope)}::int[]`
  return scope.unit === null
    ? units
    : sql<SqlBool>`${units} and ${sql.ref(path)} && array[${scope.unit}::int]`
}

function eventsByUnit(read: ReadDb, scope: Scope, narrow: Narrow): Promise<Key[]> {
  return read
    .selectFrom('unit as u')
    .where(below('u.path', scope))
    .innerJoinLateral(
      (eb) =>
        narrow(
          eb
            .selectFrom('audit_event as e')
            .whereRef('e.unit_id', '=', 'u.id')
            .select(['e.id', 'e.at']) as unknown as Events,
        ).as('found'),
      (join) => join.onTrue(),
    )
    .select(['found.id', 'found.at'])
    .execute()
}

async function eventsOfNoUnit(read: ReadDb, scope: Scope, narrow: Narrow): Promise<Key[]> {
  if (scope.unit !== null) return []
  const query = read
    .selectFrom('audit_event as e')
    .where('e.unit_id', 'is', null)
    .where(ofTheirs(scope))
    .select(['e.id', 'e.at'])
  return narrow(query as unknown as Events).execute()
}

function ofTheirs({ viewer }: Scope) {
  const ofProvince = viewer.grants.some(({ role, path }) => role === 'administrator' && path.length === 1)
  return sql<SqlBool>`case when e.actor_id is null then ${ofProvince}::boolean
    else exists (select 1 from "user" p where p.id = e.actor_id and ${peopleBelow(viewer.grants)}) end`
}

function eventsOfPerson(
  read: ReadDb,
  scope: Scope,
  narrow: Narrow,
  { column, person }: { column: 'actor_id' | 'subject_id'; person: string },
): Promise<Key[]> {
  const query = read
    .selectFrom('audit_event as e')
    .leftJoin('unit as u', 'u.id', 'e.unit_id')
    .where(`e.${column}`, '=', person)
    .$if(column === 'subject_id', (some) => some.where('e.subject_type', '=', 'user'))
    .where(
      scope.unit === null
        ? sql<SqlBool>`case when e.unit_id is null then ${ofTheirs(scope)} else ${below('u.path', scope)} end`
        : below('u.path', scope),
    )
    .select(['e.id', 'e.at'])
  return narrow(query as unknown as Events).execute()
}

/** The events themselves, with names. */
async function withNames(read: ReadDb, keys: readonly Key[]): Promise<AuditEvent[]> {
  if (keys.length === 0) return []
  const rows = await read
    .selectFrom('audit_event as e')
    .leftJoin('user as actor', 'actor.id', 'e.actor_id')
    .leftJoin('unit as u', 'u.id', 'e.unit_id')
    .leftJoin('user as about', (join) =>
      join.onRef('about.id', '=', 'e.subject_id').on('e.subject_type', '=', 'user'),
    )
    .where(sql<SqlBool>`e.id = any(${keys.map(({ id }) => id)}::bigint[])`)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .select([sql<number>`e.id`.as('id'), 'e.at', 'e.action', 'e.subject_type', 'e.data'])
    .select(['actor.name as actor', 'u.name as unit', 'about.name as about'])
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, actor: row.actor, action: row.action, unit: row.unit },
    at: row.at.toISOString(),
    subject: { type: row.subject_type, name: row.about },
    data: row.data as AuditEvent['data'],
  }))
}
