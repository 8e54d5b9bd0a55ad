import type { RoundStanding } from '@so-dan-van/domain/reports/round-plan'
import type { WriteDb } from '../../db/client.ts'
import type { Reference } from '../../db/queries/reference.ts'
import type { RoundRow } from './lock-round-row.ts'

/** What has been done in a round, and which units another cut-off day would bring in or take out. */
export async function readStanding(
  db: WriteDb,
  reference: Reference,
  row: RoundRow,
  cutoffOn: string,
): Promise<RoundStanding> {
  const asked = await db.$queryRaw<{ indicator: number; required: boolean; units: number }[]>`
    select a.indicator_id as indicator, a.required, count(f.id)::int as units
    from round_indicator a
      left join report r on r.round_id = a.round_id
      left join figure f on f.indicator_id = a.indicator_id and f.unit_id = r.unit_id and f.year = ${row.year}
        and (f.value is not null or f.not_applicable)
    where a.round_id = ${row.id} group by a.indicator_id, a.required, a.position order by a.position`
  const reports = await db.$queryRaw<{ submitted: Date }[]>`
    select first_submitted_at as submitted from report where round_id = ${row.id} and first_submitted_at is not null`
  const [begun] = await db.$queryRaw<{ at: Date | null }[]>`
    select least(
      (select min(v.at) from report r join figure f on f.unit_id = r.unit_id and f.year = ${row.year}
        join figure_revision v on v.figure_id = f.id and v.channel in ('web', 'api') where r.round_id = ${row.id}),
      (select min(first_submitted_at) from report where round_id = ${row.id})) as at`
  const [units] = await db.$queryRaw<{ added: number; removed: number }[]>`
    select count(*) filter (where r.id is null)::int as added, count(*) filter (where not u.valid)::int as removed
    from (
      select u.id, u.path, u.level, (u.valid_from is null or u.valid_from <= ${cutoffOn}::date)
        and (u.valid_to is null or u.valid_to >= ${cutoffOn}::date) as valid from unit u
    ) u left join report r on r.round_id = ${row.id} and r.unit_id = u.id
    where u.path @> array[${row.root}]::int[] and u.level = ${row.level}::unit_level and (u.valid or r.id is not null)`
  const code = (id: number) => reference.indicatorCode.get(id) ?? ''
  return {
    plan: {
      title: row.title,
      opensOn: row.opensOn,
      dueOn: row.dueOn,
      cutoffOn: row.cutoffOn,
      indicators: asked.map(({ indicator, required }) => ({ code: code(indicator), required })),
    },
    startedAt: begun?.at ?? null,
    submissions: reports.map(({ submitted }) => submitted),
    figures: new Map(asked.map(({ indicator, units: filled }) => [code(indicator), filled])),
    units: units ?? { added: 0, removed: 0 },
  }
}
