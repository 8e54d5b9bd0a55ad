import type { Role } from '@so-dan-van/domain/access/grant'
import type { TestDatabase } from './test-database.ts'

/** One more account with the demo password; its role holds for `unit`, or it has none. */
export async function addPerson(
  { pool }: TestDatabase,
  username: string,
  grant: { role: Role; unit: number } | null,
): Promise<void> {
  await pool.query(
    `insert into "user" (id, name, email, username, updated_at) values ($1, $1, $1 || '@example.invalid', $1, now())`,
    [username],
  )
  await pool.query(
    `insert into account (id, account_id, provider_id, user_id, password, updated_at)
     select $1 || '-password', $1, 'credential', $1, password, now() from account where user_id = 'demo-tinh'`,
    [username],
  )
  if (grant !== null)
    await pool.query(`insert into "grant" (user_id, role, unit_id) values ($1, $2::grant_role, $3)`, [
      username,
      grant.role,
      grant.unit,
    ])
}

/** A second province, with nothing in it. */
export async function addProvince({ pool }: TestDatabase): Promise<number> {
  const { rows } = await pool.query(
    `insert into unit (code, name, folded_name, kind, level) values ('990', 'Tỉnh khác', 'tinh khac', 'tỉnh', 'province') returning id`,
  )
  return rows[0].id
}
