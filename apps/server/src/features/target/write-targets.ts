import type { Plan } from '@so-dan-van/domain/targets/target'
import type { WriteDb } from '../../db/client.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

export type Change = {
  indicator: number
  code: string
  unit: number
  before: Plan
  plan: Plan
  /** of the new row; 0 = the row goes */
  version: number
}

/** a plan as the audit tells it: a number, "none", or null where nothing was said */
const said = (plan: Plan) => (plan.kind === 'value' ? plan.value : plan.kind === 'none' ? 'none' : null)

/** Writes plans and their audit events, set by set. A typed plan is no longer illustrative and has no citation. */
export async function writeTargets(
  db: WriteDb,
  { viewer, now, requestId }: SignedIn,
  year: number,
  changes: readonly Change[],
): Promise<void> {
  const rows = JSON.stringify(
    changes.map(({ before, plan, ...change }) => ({
      ...change,
      value: plan.kind === 'value' ? plan.value : null,
      before: said(before),
      after: said(plan),
    })),
  )
  const at = now()
  await db.$executeRaw`
    with given as (
      select * from jsonb_to_recordset(${rows}::jsonb) as g(
        indicator int, code text, unit int, value numeric, version int, before text, after text)
    ), gone as (
      delete from target t using given g
      where g.version = 0 and t.indicator_id = g.indicator and t.unit_id = g.unit and t.year = ${year}
    ), written as (
      insert into target (indicator_id, unit_id, year, value, version, updated_at, updated_by_id)
      select indicator, unit, ${year}, value, version, ${at}, ${viewer.id} from given where version > 0
      on conflict (indicator_id, unit_id, year) do update set value = excluded.value, version = excluded.version,
        updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id, source_id = null, quote = null,
        note = null, illustrative = false
    )
    insert into audit_event (at, actor_id, action, subject_type, subject_id, unit_id, data, request_id)
    select ${at}, ${viewer.id}, 'target.saved', 'target', code || ' ' || unit || ' ' || ${year}::int, unit,
      jsonb_build_object('indicator', code, 'year', ${year}::int, 'before', before, 'after', after), ${requestId}
    from given`
}
