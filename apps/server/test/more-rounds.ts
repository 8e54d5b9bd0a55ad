import type { TestDatabase } from './test-database.ts'

/** The locked round of 2023, and one of 1991 that asks nobody. */
export async function addRounds(
  { pool }: TestDatabase,
  province: number,
): Promise<{ past: number; empty: number }> {
  const past = await pool.query(`select id from reporting_round where root_unit_id = $1 and year = 2023`, [
    province,
  ])
  const empty = await pool.query(
    `insert into reporting_round (root_unit_id, year, title, level, opens_on, due_on, cutoff_on)
     values ($1, 1991, 'Báo cáo', 'district', '1991-11-01', '1991-12-15', '1991-11-30') returning id`,
    [province],
  )
  return { past: past.rows[0].id, empty: empty.rows[0].id }
}
