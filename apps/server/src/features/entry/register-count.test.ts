import { expect, test } from 'vitest'
import { saveOne, typed } from '../../../test/save-one.ts'
import { testApp } from '../../../test/test-app.ts'

const { as, unit, database } = await testApp()
const [lethuy, tinh] = [await as('lethuy'), await as('tinh')]
const own = await unit('457')
const form = { unit: own, year: 2024 }
const rowOf = async (indicator: string, year = 2024) => {
  const { rows } = await lethuy.call('entry.form', { unit: own, year })
  return rows.find((row) => row.indicator === indicator)
}
const register = (counted: string) => ({ register: 'ocop', counted })
const declare = async (indicator: string, value: string, note: string | null = null) => {
  const expectedVersion = (await rowOf(indicator))?.cell?.version ?? 0
  await saveOne(lethuy, { ...form, indicator, expectedVersion, input: typed({ value, note }) })
}
const submit = async () => {
  const { report } = await lethuy.call('entry.form', form)
  return lethuy.send('entry.submit', { ...form, expectedVersion: report.version })
}

test('the form says what the register counts at the end of its year', async () => {
  expect((await rowOf('ocop_total', 2023))?.byRegister).toEqual(register('31'))
  expect((await rowOf('ocop_3star', 2023))?.byRegister).toEqual(register('23'))
  expect((await rowOf('ocop_4star', 2023))?.byRegister).toEqual(register('8'))
  expect((await rowOf('htx_total', 2023))?.byRegister).toBeNull()
})

test('a figure other than the register needs a note; what the register counted is kept with the approval', async () => {
  await database.pool.query(
    `update report r set status = 'draft', version = 1, submitted_at = null from reporting_round d
     where d.id = r.round_id and d.year = 2024 and r.unit_id = $1`,
    [own],
  )
  await database.pool.query(
    `update figure set status = 'draft', note = 'đã đối chiếu' where unit_id = $1 and year = 2024`,
    [own],
  )
  const counted = Number((await rowOf('ocop_3star'))?.byRegister?.counted)
  await declare('ocop_3star', String(counted + 1))
  const four = Number((await rowOf('ocop_4star'))?.byRegister?.counted)
  await declare('ocop_4star', String(four))
  await declare('ocop_total', String(counted + 1 + four), 'Chờ quyết định')
  const refused = await submit()
  expect(refused.ok || refused.error.data.domain).toMatchObject({
    code: 'WARNINGS_NEED_NOTES',
    params: {
      findings: [
        {
          check: 'differsFromRegister',
          params: { value: String(counted + 1), counted: String(counted) },
          fix: { indicator: 'ocop_3star', value: String(counted) },
        },
      ],
    },
  })
  await declare('ocop_3star', String(counted + 1), 'Một sản phẩm chờ quyết định')
  const sent = await submit()
  expect(sent.ok).toBe(true)
  const { report } = await lethuy.call('entry.form', form)
  await tinh.call('review.approve', { ...form, expectedVersion: report.version })
  const { rows } = await database.pool.query(
    `select f.register_count::float as counted from figure f join indicator i on i.id = f.indicator_id
     where f.unit_id = $1 and f.year = 2024 and i.code = 'ocop_3star'`,
    [own],
  )
  expect(rows).toEqual([{ counted }])
})

test('a unit that keeps nothing in the register is not counted by it', async () => {
  await database.pool.query(
    'delete from ocop_product p using unit u where u.id = p.unit_id and u.path && array[$1::int]',
    [own],
  )
  expect((await rowOf('ocop_3star', 2023))?.byRegister).toBeNull()
})
