import type { WriteDb } from '../../db/client.ts'
import type { Reference } from '../../db/queries/reference.ts'

type Row = { indicator: number; filled: boolean }

/** The indicators that a report's round requires, and whether their cells say something. */
export async function readRequired(
  db: WriteDb,
  reference: Reference,
  report: number,
): Promise<{ indicator: string; required: true; filled: boolean }[]> {
  const rows = await db.$queryRaw<Row[]>`
    select a.indicator_id as indicator, coalesce(f.value is not null or f.not_applicable, false) as filled
    from report r
      join reporting_round d on d.id = r.round_id
      join round_indicator a on a.round_id = r.round_id and a.required
      join indicator i on i.id = a.indicator_id and i.entry = 'entered'
      left join figure f on f.indicator_id = a.indicator_id and f.unit_id = r.unit_id and f.year = d.year
    where r.id = ${report}
    order by a.position`
  return rows.map(({ indicator, filled }) => ({
    indicator: reference.indicatorCode.get(indicator) ?? '',
    required: true,
    filled,
  }))
}
