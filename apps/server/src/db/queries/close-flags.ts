import type { Viewer } from '@so-dan-van/domain/access/grant'
import type { WriteDb } from '../client.ts'

type Which = { report: number; indicators?: readonly number[] }

/** Closes what waits at the cells: answered objections are resolved, others withdrawn. Gives those that were closed. */
export async function closeFlags(
  db: WriteDb,
  { report, indicators }: Which,
  { viewer, now }: { viewer: Viewer; now: Date },
): Promise<{ id: number; state: 'resolved' | 'withdrawn' }[]> {
  const only = indicators === undefined ? null : [...indicators]
  return db.$queryRaw`
    update figure_flag set closed_at = ${now}, closed_by_id = ${viewer.id},
      state = case state when 'answered' then 'resolved' else 'withdrawn' end::flag_state
    where report_id = ${report} and state in ('open', 'answered')
      and (${only}::int[] is null or indicator_id = any(${only}::int[]))
    returning id, state::text as state`
}
