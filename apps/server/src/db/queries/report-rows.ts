import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { OddFigure } from '@so-dan-van/domain/reports/odd-figure'
import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'
import type { StoredAmount } from './check-material.ts'

type ReportRow = { unit: number; year: number; status: ReportStatus }

/** Reports below the units that a reader reviews, the newest year first, then in official order. */
export async function readReportRows(
  db: ReadDb,
  review: readonly number[],
  { unit, year }: { unit: number | null; year: number | null },
): Promise<ReportRow[]> {
  let query = db
    .selectFrom('report as r')
    .innerJoin('reporting_round as d', 'd.id', 'r.round_id')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .where(sql<boolean>`u.path && ${[...review]}::int[]`)
    .select(['r.unit_id as unit', 'd.year', 'r.status'])
    .orderBy('d.year', 'desc')
    .orderBy('u.parent_id')
    .orderBy('u.position')
  if (unit !== null) query = query.where(sql<boolean>`u.path && ${[unit]}::int[]`)
  if (year !== null) query = query.where('d.year', '=', year)
  return query.execute()
}

/** A finding with what its report and its cell say. */
export function toOdd(
  { unit, year, status }: ReportRow,
  finding: Finding,
  amount: (code: string) => StoredAmount | null,
): OddFigure {
  const indicator = finding.indicators[0] as string
  const { value, wholeValue } = finding.params
  const computed = value ?? wholeValue
  const notes = finding.indicators.flatMap((code) => amount(code)?.note ?? [])
  return {
    unit,
    year,
    indicator,
    value: amount(indicator)?.value ?? (typeof computed === 'string' ? computed : null),
    status,
    note: notes[0] ?? null,
    finding,
  }
}
