import { waitingFlag } from './procedure-cases.ts'
import type { TestDatabase } from './test-database.ts'

/** No objections at the unit's reports but, where asked for, the one that the cases name. */
export async function setFlag({ pool }: TestDatabase, unit: number, waits: boolean): Promise<void> {
  const report = '(select id from report where unit_id = $1)'
  await pool.query(`delete from figure_flag where id = $2 or report_id in ${report}`, [unit, waitingFlag])
  if (!waits) return
  await pool.query(
    `insert into figure_flag (id, report_id, indicator_id, reason, figure_version)
     select $1, r.id, i.id, 'Đề nghị kiểm tra lại', 0 from report r
     join reporting_round d on d.id = r.round_id and d.year = 2024, indicator i
     where r.unit_id = $2 and i.code = 'doc_plans'`,
    [waitingFlag, unit],
  )
}
