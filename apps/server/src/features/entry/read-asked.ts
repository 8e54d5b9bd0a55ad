import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import type { WriteDb } from '../../db/client.ts'
import type { StoredFigure } from './stored-figure.ts'

/** An indicator that a report asks for: its figure, null = never entered, and the state that a new one would have. */
export type Asked = { figure: StoredFigure | null; status: FigureCell['status'] }

type Row = Omit<StoredFigure, 'updatedBy' | 'source' | 'status'> & {
  indicator: number
  status: NonNullable<FigureCell['status']> | null
  reportStatus: NonNullable<FigureCell['status']>
  by: string | null
  title: string | null
  publishedOn: string | null
}

/** Those of the indicators that the report's round asks for, by id, each with its figure. Read under the lock of the
 * report, so that all of it stays as it is until the transaction ends. */
export async function readAsked(
  db: WriteDb,
  { report, unit, year, indicators }: { report: number; unit: number; year: number; indicators: number[] },
): Promise<Map<number, Asked>> {
  const rows = await db.$queryRaw<Row[]>`
    select a.indicator_id as indicator, r.status::text as "reportStatus", f.id, f.version, f.value::text as value,
      f.not_applicable as "notApplicable", f.basis::text as basis, f.approximation::text as approximation,
      f.as_of as "asOf", f.status::text as status, f.illustrative, f.source_id as "sourceId",
      f.source_text as "sourceText", f.quote, f.note, f.updated_at as "updatedAt", p.name as by, s.title,
      s.published_on as "publishedOn"
    from report r
      join round_indicator a on a.round_id = r.round_id
      left join figure f on f.indicator_id = a.indicator_id and f.unit_id = ${unit} and f.year = ${year}
      left join "user" p on p.id = f.updated_by_id
      left join source s on s.id = f.source_id
    where r.id = ${report} and a.indicator_id = any(${indicators}::int[])`
  return new Map(rows.map((row) => [row.indicator, { figure: figureOf(row), status: row.reportStatus }]))
}

function figureOf({ indicator: _, reportStatus, by, title, publishedOn, ...row }: Row): StoredFigure | null {
  if (row.id === null) return null
  return {
    ...row,
    status: row.status ?? reportStatus,
    value: row.value === null ? null : normaliseDecimal(row.value),
    updatedBy: by === null ? null : { name: by },
    source: title === null ? null : { title, publishedOn },
  }
}
