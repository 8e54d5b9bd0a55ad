import type { ReportException } from '@so-dan-van/domain/reports/report'
import { type RawBuilder, sql } from 'kysely'

/** The newest exception of a report that was not taken back, whether or not its day has passed: at most one matters. */
export const exceptionOf = (report: RawBuilder<unknown>) => sql<ReportException | null>`(
  select json_build_object('untilOn', x.until_on, 'reason', x.reason) from report_exception x
  where x.report_id = ${report} and x.ended_at is null order by x.id desc limit 1)`
