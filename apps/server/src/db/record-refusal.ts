import type { Database } from './client.ts'

/** How many refusals of one person at one procedure are written within a minute; the last of them says that it is. */
const perMinute = 10

export type Refusal = {
  actor: string
  /** path of the tRPC procedure, or the route of `/api/v1` */
  procedure: string
  /** the unit that was asked for, where the request names one; kept only if there is such a unit */
  unit: number | null
  at: Date
  requestId: string
}

/** Writes that somebody was refused: the one trace that a refused call leaves. A flood of them cannot fill the disk. */
export async function recordRefusal(write: Database['write'], refusal: Refusal): Promise<void> {
  const { actor, procedure, unit, at, requestId } = refusal
  await write(
    (db) => db.$executeRaw`
      insert into audit_event (at, actor_id, action, subject_type, subject_id, unit_id, data, request_id)
      select ${at}, ${actor}, 'access.refused', 'procedure', ${procedure},
        (select id from unit where id = ${unit}::int),
        case when before.n = ${perMinute - 1} then '{"lastOfMinute": true}'::jsonb else '{}'::jsonb end, ${requestId}
      from (
        select count(*) as n from (
          select action, subject_id, at from audit_event where actor_id = ${actor} order by id desc limit 500
        ) recent
        where action = 'access.refused' and subject_id = ${procedure}
          and recent.at > ${at}::timestamptz - interval '1 minute'
      ) before
      where before.n < ${perMinute}`,
  )
}
