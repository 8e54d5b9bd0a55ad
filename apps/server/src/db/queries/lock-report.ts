import type { Viewer } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { ReportException, ReportStatus, RoundOfReport } from '@so-dan-van/domain/reports/report'
import type { WriteDb } from '../client.ts'
import { roundOf, unitOf } from './read-entry-form.ts'
import type { Reference, UnitRecord } from './reference.ts'

export type LockedReport = {
  id: number
  roundId: number
  version: number
  status: ReportStatus
  unit: UnitRecord
  round: RoundOfReport
  updatedBy: string
  updatedAt: Date
}

export type Step = {
  viewer: Viewer
  reference: Reference
  unit: number
  year: number
  within: readonly number[]
}

type Row = {
  id: number
  version: number
  status: ReportStatus
  by: string | null
  at: Date
  exception: ReportException | null
}

/** The report of a unit and year, locked until the transaction ends; only below the units `within`, which the query checks.
 * Whoever waited for the lock gets the row as it is then: the name is a subquery, since a join would keep the old one. */
export async function lockReport(
  db: WriteDb,
  { reference, unit: id, year, within }: Step,
): Promise<LockedReport> {
  const unit = unitOf(reference, id)
  const { id: roundId, rootUnit: _root, ...round } = roundOf(reference, unit, year)
  const rows = await db.$queryRaw<Row[]>`
    select r.id, r.version, r.status::text as status, r.updated_at as at,
      (select p.name from "user" p where p.id = r.updated_by_id) as by,
      (select json_build_object('untilOn', x.until_on, 'reason', x.reason) from report_exception x
        where x.report_id = r.id and x.ended_at is null order by x.id desc limit 1) as exception
    from report r join unit u on u.id = r.unit_id
    where r.round_id = ${roundId} and r.unit_id = ${unit.id} and u.path && ${[...within]}::int[]
    for no key update of r`
  const row = rows[0]
  if (row === undefined) {
    if (!unit.path.some((step) => within.includes(step))) throw new DomainError('NO_PERMISSION', {})
    throw new DomainError('REPORT_NOT_FOUND', { unit: unit.name, year })
  }
  return {
    id: row.id,
    roundId,
    version: row.version,
    status: row.status,
    unit,
    round: { ...round, exception: row.exception },
    updatedBy: row.by ?? '',
    updatedAt: row.at,
  }
}
