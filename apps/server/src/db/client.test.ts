import { expect, test } from 'vitest'
import { testDatabase } from '../../test/test-database.ts'

test('decimals are strings to the last digit, alone and in arrays; days are days, counts are numbers', async () => {
  const { pool } = await testDatabase('empty')
  const { rows } =
    await pool.query(`select 0.10::numeric as one, array[5, 0.10, null, 12345678901234567.123456]::numeric[] as many,
    date '2024-12-01' as day, count(*) as n`)
  expect(rows).toEqual([
    { one: '0.10', many: ['5', '0.10', null, '12345678901234567.123456'], day: '2024-12-01', n: 1 },
  ])
})
