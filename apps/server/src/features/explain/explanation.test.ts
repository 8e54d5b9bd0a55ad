import { expect, test } from 'vitest'
import { testApp } from '../../../test/test-app.ts'

const { as, unit, database } = await testApp()
const [province, lethuyId, minhhoaId] = [await unit('44'), await unit('457'), await unit('452')]
const [tinh, lethuy, lanhdao] = [await as('tinh'), await as('lethuy'), await as('lanhdao')]

test('the mean of the province is what pages show, with the two sums and every district behind it', async () => {
  const asked = { indicator: 'ntm_criteria_avg', unit: province, year: 2023, standing: 'approved' } as const
  const explained = await lanhdao.call('explain.figure', asked)
  const { cells } = await lanhdao.call('explorer.figures', {
    indicators: ['ntm_criteria_avg'],
    units: [province],
    years: [2023],
    standing: 'approved',
  })
  expect(explained.cell).toEqual(cells.find(({ scope }) => scope === 'total'))
  expect(explained.method).toBe('ratioOfUnits')
  expect(explained.units).toHaveLength(8)
  const own = explained.units.find((one) => one.unit === lethuyId)
  expect(own).toMatchObject({ top: '378', bottom: '24', stands: 'in', cell: { value: '15.75' } })
})

test("the published figure of Lệ Thủy carries its source; its parts are the indicator's own", async () => {
  const explained = await lethuy.call('explain.figure', {
    indicator: 'ntm_criteria_avg',
    unit: lethuyId,
    year: 2023,
    standing: 'approved',
  })
  expect(explained.method).toBe('ratio')
  expect(explained.parts.map(({ indicator }) => indicator)).toEqual([
    'ntm_criteria_total',
    'ntm_communes_scope',
  ])
  expect(explained.parts[0]?.cell).toMatchObject({ value: '378', status: 'approved' })
  expect(explained.parts[0]?.cell?.source).toMatch(/2023/)
})

test('a draft is in the total of those who may see it, and missing for the others', async () => {
  await database.pool.query(
    `update figure f set status = 'draft', value = 5, not_applicable = false from indicator i
     where i.id = f.indicator_id and i.code = 'ocop_total' and f.unit_id = $1 and f.year = 2023`,
    [minhhoaId],
  )
  const asked = { indicator: 'ocop_total', unit: province, year: 2023, standing: 'all' } as const
  const seen = async (who: typeof tinh) =>
    (await who.call('explain.figure', asked)).units.find((one) => one.unit === minhhoaId)
  expect(await seen(tinh)).toMatchObject({ stands: 'in', cell: { value: '5', status: 'draft' } })
  for (const who of [lanhdao, lethuy])
    expect(await seen(who)).toMatchObject({ stands: 'missing', cell: null })
})

test.each([
  [{ indicator: 'nothing', unit: province }, 'INDICATOR_NOT_FOUND'],
  [{ indicator: 'ocop_total', unit: 999_999 }, 'UNIT_NOT_FOUND'],
])('refused: %j', async (asked, code) => {
  const answer = await tinh.send('explain.figure', { ...asked, year: 2023, standing: 'all' })
  expect(answer.ok || answer.error.data.domain?.code).toBe(code)
})
