import { expect, test } from 'vitest'
import { testApp } from '../../../test/test-app.ts'

const { as, unit, database } = await testApp()
const [tinh, lethuy, lanhdao] = [await as('tinh'), await as('lethuy'), await as('lanhdao')]
const [province, own, badon] = [await unit('44'), await unit('457'), await unit('458')]
const ask = { level: 'district', from: 2023, to: 2023, filter: 'all' } as const

test('Lệ Thủy 2023: 31 = 23 + 8, declared as counted', async () => {
  const { rows, counts, next } = await lanhdao.call('reconciliation.list', { ...ask, unit: own })
  const stars = rows.filter(({ indicator }) => ['ocop_total', 'ocop_3star', 'ocop_4star'].includes(indicator))
  expect(stars.map((row) => [row.indicator, row.declared, row.counted, row.difference])).toEqual([
    ['ocop_total', '31', '31', '0'],
    ['ocop_3star', '23', '23', '0'],
    ['ocop_4star', '8', '8', '0'],
  ])
  expect([counts.differs, counts.changed, next]).toEqual([0, 0, null])
  expect(counts.all).toBe(rows.length)
})

test('where a register lacks two products the difference is there, for the province and for the years asked', async () => {
  const { rows } = await tinh.call('reconciliation.list', {
    ...{ unit: province, level: 'district', from: 2019, to: 2024, filter: 'differs' },
  })
  expect(
    rows
      .filter(({ register }) => register === 'ocop')
      .map((row) => [row.unit, row.year, row.indicator, row.difference]),
  ).toEqual([
    [badon, 2024, 'ocop_total', '2'],
    [badon, 2024, 'ocop_3star', '2'],
    [badon, 2023, 'ocop_total', '2'],
    [badon, 2023, 'ocop_3star', '2'],
  ])
})

test('the rows behind a count are as many as it says', async () => {
  const found = await lanhdao.call('reconciliation.items', { unit: own, year: 2023, indicator: 'ocop_4star' })
  expect([found.total, found.items.length]).toEqual([8, 8])
  const answer = await lanhdao.send('reconciliation.items', { unit: own, year: 2023, indicator: 'htx_total' })
  expect(answer.ok || answer.error.data.domain?.code).toBe('NOT_COUNTED')
})

test('a register that changes after approval moves no figure and is listed', async () => {
  await database.pool.query(
    `update figure f set register_count = 31 from indicator i
     where i.id = f.indicator_id and i.code = 'ocop_total' and f.unit_id = $1 and f.year = 2023`,
    [own],
  )
  const changed = { ...ask, unit: own, filter: 'changed' } as const
  expect((await lethuy.call('reconciliation.list', changed)).rows).toEqual([])
  await database.pool.query(
    `update ocop_certificate c set withdrawn_on = '2023-12-01', withdrawn_reason = 'không còn sản xuất'
     from ocop_product p, unit u where p.id = c.product_id and u.id = p.unit_id and u.path && array[$1::int]
       and p.id = (select min(q.id) from ocop_product q join unit v on v.id = q.unit_id where v.path && array[$1::int])`,
    [own],
  )
  const { rows } = await lethuy.call('reconciliation.list', changed)
  expect(rows.map((row) => [row.indicator, row.declared, row.counted, row.countedThen])).toEqual([
    ['ocop_total', '31', '30', '31'],
  ])
})

test('of another province nothing is told', async () => {
  const other = await unit('45').catch(() => null)
  const answer = await lethuy.send('reconciliation.list', { ...ask, unit: other ?? 999_999 })
  expect(answer.ok).toBe(false)
})
