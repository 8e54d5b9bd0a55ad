import { expect, test } from 'vitest'
import { cell, communes, districts, mean, met, products, province, sampleView, total } from './sample-view.ts'
import { ownChange, unitChange } from './unit-change.ts'

const both = (code: string, unit: number, before: string | null, now: string | null, year = 2023) => [
  cell(code, unit, year - 1, before),
  cell(code, unit, year, now),
]

test('a total changes over the units that have both years, and says how many they are', () => {
  const view = sampleView([
    ...both('products', 11, '10', '12'),
    ...both('products', 12, '5', '5'),
    ...both('products', 13, '7', null),
    total('products', 2022, '22'),
    total('products', 2023, '17', 2),
  ])
  const change = unitChange(view, products, province.id)
  expect(change).toMatchObject({ amount: '2', percent: '13.333333', coverage: { have: 2, of: 3 }, gap: null })
})

test('a unit that does not apply is neither in the sum nor in the count', () => {
  const view = sampleView([
    ...both('products', 11, '10', '12'),
    ...both('products', 12, '5', '5'),
    ...both('products', 13, 'na', 'na'),
    total('products', 2023, '17', 2),
  ])
  expect(unitChange(view, products, province.id)).toMatchObject({ amount: '2', coverage: { have: 2, of: 2 } })
})

test('a mean per commune states the change of what is counted', () => {
  const cells = districts.flatMap(({ id }) => [
    ...both('met', id, '100', '104'),
    ...both('communes', id, '10', '10'),
    ...both('avg', id, '10', '10.4'),
  ])
  const view = sampleView([...cells, total('avg', 2023, '10.4'), total('met', 2023, '312')])
  expect(unitChange(view, mean, 11)).toMatchObject({ of: met, amount: '4', percent: '4' })
  expect(unitChange(view, mean, province.id)).toMatchObject({ of: met, amount: '12', coverage: { have: 3 } })
  expect(ownChange(view, mean, 11).value).toBe('0.4')
})

test('another number of communes leaves a unit out, another criteria set all of them', () => {
  const cells = (year: number) => [
    ...districts.flatMap(({ id }) => both('met', id, '100', '104', year)),
    ...both('communes', 11, '10', '9', year),
    ...both('communes', 12, '10', '10', year),
    ...both('communes', 13, '10', '10', year),
    total('met', year, '312'),
  ]
  expect(unitChange(sampleView(cells(2023)), mean, 11)).toMatchObject({ amount: null, gap: 'otherUnits' })
  expect(unitChange(sampleView(cells(2023)), mean, province.id)).toMatchObject({
    amount: '8',
    coverage: { have: 2, of: 3 },
  })
  const at2021 = sampleView(cells(2021), { year: 2021 })
  expect(unitChange(at2021, mean, province.id)).toMatchObject({ amount: null, gap: 'otherCriteriaSet' })
})

test.each([
  ['no figure of last year', null, '4', { amount: null, gap: 'noBaseline' }],
  ['no figure of this year', '4', null, { amount: null, gap: 'inputsMissing' }],
  ['a fall', '5', '4', { amount: '-1', percent: '-20' }],
  ['no change', '4', '4', { amount: '0', percent: '0' }],
  ['from zero there is no percentage', '0', '3', { amount: '3', percent: null }],
])('one unit: %s', (_, before, now, expected) => {
  const view = sampleView(both('communes', 11, before, now))
  expect(unitChange(view, communes, 11)).toMatchObject(expected)
})
