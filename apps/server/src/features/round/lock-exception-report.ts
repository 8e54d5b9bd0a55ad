import { DomainError } from '@so-dan-van/domain/errors'
import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import type { WriteDb } from '../../db/client.ts'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { lockRoundRow, type RoundRow } from './lock-round-row.ts'

type Place = { round: number; unit: number; administer: readonly number[] }
type ExceptionReport = { id: number; status: ReportStatus; unit: string; round: RoundRow }

/** A unit's report in a round that the caller administers, both locked until the transaction ends. */
export async function lockExceptionReport(
  db: WriteDb,
  reference: Reference,
  { round: id, unit, administer }: Place,
): Promise<ExceptionReport> {
  const round = await lockRoundRow(db, id, administer)
  const [report] = await db.$queryRaw<{ id: number; status: ReportStatus }[]>`
    select id, status::text as status from report where round_id = ${id} and unit_id = ${unit} for no key update`
  const { name } = unitOf(reference, unit)
  if (report === undefined) throw new DomainError('REPORT_NOT_FOUND', { unit: name, year: round.year })
  return { ...report, unit: name, round }
}
