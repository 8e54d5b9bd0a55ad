import { addPerson } from './more-people.ts'
import { personAt } from './procedure-cases.ts'
import type { TestDatabase } from './test-database.ts'

export const places = ['own', 'child', 'sibling', 'parent', 'other province'] as const
export type Place = (typeof places)[number]
export type Places = Record<Place, { id: number; code: string }>

/** One unit for each place relative to huyện Lệ Thủy, each with a person and a report of 2024; the province has one
 * too, which in life reports to nobody, so that every call reaches its permission. */
export async function makePlaces(database: TestDatabase): Promise<Places> {
  const { pool } = database
  const one = async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows[0]
  const known = (code: string) =>
    one(`select id, code from unit where code = $1 and level <> 'commune' order by id limit 1`, [code])
  const add = (code: string, level: string, parent: number | null) =>
    one(
      `insert into unit (code, name, folded_name, kind, level, parent_id)
       values ($1, 'Đơn vị ' || $1, 'don vi ' || $1, case $2 when 'province' then 'tỉnh' else 'huyện' end, $2::unit_level, $3)
       returning id, code`,
      [code, level, parent],
    )
  const [parent, own, sibling] = [await known('44'), await known('457'), await known('452')]
  const elsewhere = await add('991', 'province', null)
  const made: Places = {
    own,
    child: await one(
      `select id, code from unit where parent_id = $1 and level = 'commune' and coalesce(valid_to, 'infinity') > '2024-12-31'
       order by id limit 1`,
      [own.id],
    ),
    sibling,
    parent,
    'other province': await add('992', 'district', elsewhere.id),
  }
  await pool.query(
    `insert into reporting_round (root_unit_id, year, title, level, opens_on, due_on, cutoff_on)
     select root, d.year, d.title, l::unit_level, d.opens_on, d.due_on, d.cutoff_on
     from reporting_round d, (values ($1::int, 'commune'), ($2, 'district')) as made (root, l)
     where d.root_unit_id = $1 and d.year = 2024`,
    [parent.id, elsewhere.id],
  )
  await pool.query(
    `insert into round_indicator (round_id, indicator_id, required, position)
     select r.id, a.indicator_id, a.required, a.position
     from reporting_round d join round_indicator a on a.round_id = d.id, reporting_round r
     where d.root_unit_id = $1 and d.level = 'district' and d.year = 2024 and r.year = 2024 on conflict do nothing`,
    [parent.id],
  )
  await pool.query(
    `insert into report (round_id, unit_id) select r.id, u.id from reporting_round r
     join unit u on u.path[1] = r.root_unit_id and u.id = any($1::int[])
       and (u.level = r.level or u.level = 'province' and r.level = 'district')
     where r.year = 2024 on conflict do nothing`,
    [Object.values(made).map(({ id }) => id)],
  )
  for (const { id } of Object.values(made))
    await addPerson(database, personAt(id), { role: 'viewer', unit: id })
  return made
}
