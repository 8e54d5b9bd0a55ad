import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { ReportState, StoredCell } from '@so-dan-van/domain/imports/difference'
import type { FigureLine } from '@so-dan-van/domain/imports/read-figures'
import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import { sql } from 'kysely'
import type { ReadDb, WriteDb } from '../../db/client.ts'
import { citation } from '../../db/queries/read-figures.ts'

export type StoredFigure = StoredCell & {
  id: number
  /** it has a citation, which goes when another value comes */
  cited: boolean
}
export type ReportRow = {
  id: number
  unit: number
  year: number
  status: ReportStatus
  version: number
  locked: boolean
}

type Key = { unit_id: number; indicator_id: number; year: number }

/** The stored figures of these cells, by place in the list; absent = never entered. */
export async function readStored(
  db: ReadDb,
  cells: readonly Pick<FigureLine, 'unit' | 'year' | 'indicator'>[],
  indicatorId: ReadonlyMap<string, number>,
): Promise<Map<number, StoredFigure>> {
  const units = cells.map(({ unit }) => unit)
  const indicators = cells.map(({ indicator }) => indicatorId.get(indicator) ?? 0)
  const years = cells.map(({ year }) => year)
  const keys = sql<Key & { place: number }>`unnest(${units}::int[], ${indicators}::int[], ${years}::int[])
    with ordinality`.as<'k'>(sql`k(unit_id, indicator_id, year, place)`)
  const rows = await db
    .selectFrom(keys)
    .innerJoin('figure as f', (join) =>
      join
        .onRef('f.indicator_id', '=', 'k.indicator_id')
        .onRef('f.unit_id', '=', 'k.unit_id')
        .onRef('f.year', '=', 'k.year'),
    )
    .leftJoin('source as s', 's.id', 'f.source_id')
    .select(['k.place', 'f.id', 'f.value', 'f.not_applicable', 'f.basis', 'f.approximation', 'f.as_of'])
    .select(['f.note', 'f.version', 'f.status', 'f.illustrative', 'f.source_text', 'f.quote', 'f.source_id'])
    .select(['s.title', 's.published_on'])
    .execute()
  return new Map(
    rows.map((row) => [
      Number(row.place) - 1,
      {
        id: row.id,
        value: row.value === null ? null : normaliseDecimal(row.value),
        notApplicable: row.not_applicable,
        basis: row.basis,
        approximation: row.approximation,
        asOf: row.as_of,
        note: row.note,
        version: row.version,
        status: row.status,
        illustrative: row.illustrative,
        cited: row.source_id !== null,
        source: citation({
          title: row.title,
          publishedOn: row.published_on,
          sourceText: row.source_text,
          quote: row.quote,
        }),
      },
    ]),
  )
}

/** The reports of these units and years, in the order of their ids. */
export async function readReportStates(
  db: ReadDb,
  units: readonly number[],
  years: readonly number[],
): Promise<ReportRow[]> {
  const rows = await db
    .selectFrom('report as r')
    .innerJoin('reporting_round as d', 'd.id', 'r.round_id')
    .where('r.unit_id', '=', sql<number>`any(${[...units]}::int[])`)
    .where('d.year', '=', sql<number>`any(${[...years]}::int[])`)
    .select(['r.id', 'r.unit_id', 'd.year', 'r.status', 'r.version', 'd.locked_at'])
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unit: row.unit_id,
    year: row.year,
    status: row.status,
    version: row.version,
    locked: row.locked_at !== null,
  }))
}

/** The same inside a transaction, locked until it ends, as whoever saves a cell or takes a report's next step locks it. */
export async function lockReports(
  db: WriteDb,
  units: readonly number[],
  years: readonly number[],
): Promise<ReportRow[]> {
  return db.$queryRaw<ReportRow[]>`
    select r.id, r.unit_id as unit, d.year, r.status::text as status, r.version, d.locked_at is not null as locked
    from report r join reporting_round d on d.id = r.round_id
    where r.unit_id = any(${[...units]}::int[]) and d.year = any(${[...years]}::int[])
    order by r.id for no key update of r`
}

export const stateOf = (row: ReportRow | undefined): ReportState => row ?? null
