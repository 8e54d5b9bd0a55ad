import { expect, test } from 'vitest'
import { extremesTitle, prepareDistrictBars } from './district-bars.ts'
import { type Insight, prepareInsights } from './insights.ts'
import {
  cell,
  districts,
  gardens,
  mean,
  products,
  province,
  sampleView,
  target,
  total,
} from './sample-view.ts'

const words = ({ parts }: Insight) =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')

const criteria = [
  ...['100', '150', '120'].flatMap((met, index) => {
    const { id } = districts[index] as { id: number }
    return [
      cell('met', id, 2022, String(Number(met) - index - 1)),
      cell('met', id, 2023, met, { illustrative: index === 2 }),
      cell('communes', id, 2022, '10'),
      cell('communes', id, 2023, '10'),
      cell('avg', id, 2023, String(Number(met) / 10)),
    ]
  }),
  total('avg', 2023, '12.333333'),
  total('met', 2023, '370'),
]
const some = [
  cell('products', 11, 2023, '31', { basis: 'estimate' }),
  cell('products', 12, 2023, '36'),
  cell('products', 13, 2023, '0'),
  total('products', 2023, '67'),
  cell('gardens', 11, 2023, '3'),
  cell('gardens', 12, 2023, '9'),
  total('gardens', 2023, '12', 2),
]

test('three sentences: the published unit that rose most, a count against its plan, who is missing', () => {
  const view = sampleView([...criteria, ...some], { targets: [target('products', province.id, '60')] })
  expect(prepareInsights(view).map(words)).toEqual([
    'Bình đạt 150 tiêu chí, bình quân 15,00 tiêu chí/xã, tăng 02 tiêu chí so với cuối năm 2022.',
    'OCOP có 67 sản phẩm, bằng 111,7% kế hoạch. Bình nhiều nhất, 36.',
    'Chưa có số Kiểu mẫu của Cát: tổng 12 là của 2/3 đơn vị, so với 2022 trên đúng các đơn vị đó.',
  ])
})

test('every number leads to its indicator and carries its mark', () => {
  const [first] = prepareInsights(sampleView(criteria))
  const numbers = first?.parts.filter((part) => typeof part !== 'string' && part.indicator !== null)
  expect(numbers?.map((part) => typeof part !== 'string' && part.indicator)).toEqual(['met', 'avg', 'met'])
})

test('about one district, its own sentences alone', () => {
  const view = sampleView([...criteria, ...some], { unit: districts[0] as (typeof districts)[number] })
  const said = prepareInsights(view).map(words)
  expect(said[0]).toMatch(/^An đạt 100 tiêu chí/)
  expect(said[1]).toBe('OCOP có 31 sản phẩm.')
})

test('bars: sorted, missing ones last, zero is no gap, the title in the order of the guide', () => {
  const bars = prepareDistrictBars(sampleView([...criteria, ...some]), products)
  expect(bars.rows.map(({ unit, mark }) => [unit.name, mark.state, mark.size])).toEqual([
    ['Bình', 'published', 36],
    ['An', 'estimate', 31],
    ['Cát', 'published', 0],
  ])
  expect(bars.title).toBe('Bình nhiều nhất; Cát chưa có sản phẩm nào')
  expect(bars.has).toEqual({ illustrative: false, estimate: true, missing: false, pending: false })
  const missing = prepareDistrictBars(sampleView([...criteria, ...some]), gardens)
  expect(missing.rows.at(-1)?.mark.state).toBe('missing')
  expect(missing.title).toBe('Bình nhiều nhất; Cát chưa có số')
})

test('of a mean: who is furthest below the province, with the divisor beside it', () => {
  const view = sampleView(criteria)
  const bars = prepareDistrictBars(view, mean)
  expect(bars.title).toBe('An thấp hơn mức toàn tỉnh 2,33 tiêu chí/xã')
  expect(extremesTitle(view, bars)).toBe('Bình cao nhất, An thấp nhất')
  expect(bars.reference?.mark.text).toBe('12,33')
  expect(bars.rows.map(({ divisor }) => divisor)).toEqual(['10', '10', '10'])
})

test('parts are drawn only where they add up to the whole', () => {
  const parts = (four: string) => [
    cell('products', 11, 2023, '31'),
    cell('three', 11, 2023, '23'),
    cell('four', 11, 2023, four),
  ]
  const partsOf = (four: string) =>
    prepareDistrictBars(sampleView(parts(four)), products).rows[0]?.parts.length
  expect(partsOf('8')).toBe(2)
  expect(partsOf('7')).toBe(0)
})
