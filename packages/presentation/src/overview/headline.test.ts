import { expect, test } from 'vitest'
import { overviewFinding } from './finding.ts'
import { prepareHeadline } from './headline.ts'
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

const years = (code: string, before: string, now: string) =>
  districts.flatMap(({ id }) => [cell(code, id, 2022, before), cell(code, id, 2023, now)])

test('value, change, parts, plan', () => {
  const view = sampleView(
    [
      ...years('products', '10', '12'),
      total('products', 2022, '30'),
      total('products', 2023, '36'),
      total('three', 2023, '30'),
      total('four', 2023, '6'),
    ],
    { targets: [target('products', province.id, '40')] },
  )
  expect(prepareHeadline(view, products)).toMatchObject({
    name: 'Sản phẩm OCOP',
    measure: null,
    detail: '3 sao 30 · 4 sao 6',
    lacking: null,
    change: { text: '6', direction: 'up', good: true, percent: '+20%', units: null, measure: null },
    target: { text: '40', percent: '90%', met: false },
  })
})

test('a missing unit is counted, and the change says over how many it is', () => {
  const cells = years('gardens', '4', '5').filter((one) => one.unit !== 13 || one.year === 2022)
  const view = sampleView([...cells, total('gardens', 2022, '12'), total('gardens', 2023, '10', 2)])
  const headline = prepareHeadline(view, gardens)
  expect(headline.lacking).toEqual({ missing: 1, of: 3 })
  expect(headline.change).toMatchObject({ text: '2', units: 2 })
  expect(headline.bullet?.previous).toBeNull()
})

test('no figure: nothing is drawn, and the reason for no change is said', () => {
  const headline = prepareHeadline(sampleView([]), mean)
  expect(headline.mark.state).toBe('missing')
  expect(headline.bullet).toBeNull()
  expect(headline.change).toBeNull()
})

const report = (unit: number, status: 'draft' | 'approved') => ({
  ...{ unit, year: 2023, status, version: 1, filled: 1, notApplicable: 0, cells: 2, firstSubmittedAt: null },
  ...{
    submittedAt: null,
    updatedAt: '',
    updatedBy: null,
    lateDays: 0,
    lastReason: null,
    reopenedUntil: null,
    answerDueOn: null,
    flags: { open: 0, answered: 0 },
  },
})

test('the title: biggest change, furthest from plan, who has not reported', () => {
  const cells = [
    ...years('products', '10', '12'),
    ...years('gardens', '10', '11'),
    ...['products', 'gardens'].map((code) => total(code, 2023, code === 'products' ? '36' : '33')),
  ]
  const view = sampleView(cells, {
    targets: [target('products', province.id, '36'), target('gardens', province.id, '66')],
  })
  const headlines = [products, gardens].map((one) => prepareHeadline(view, one))
  const reports = [report(11, 'draft'), report(12, 'approved')]
  expect(overviewFinding(view, headlines, reports).text).toBe(
    'Toàn tỉnh tăng 6 sản phẩm OCOP; Kiểu mẫu mới đạt 50% kế hoạch; 1 đơn vị chưa nộp báo cáo',
  )
  expect(overviewFinding(view, headlines, []).text).toBe(
    'Toàn tỉnh tăng 6 sản phẩm OCOP; Kiểu mẫu mới đạt 50% kế hoạch',
  )
})

test.each([
  ['nothing stored', []],
  ['totals of no unit', [total('avg', 2023, null, 0), total('products', 2023, null, 0)]],
])('without figures the title says so: %s', (_, cells) => {
  const view = sampleView(cells)
  const headlines = [mean, products].map((one) => prepareHeadline(view, one))
  expect(overviewFinding(view, headlines, []).text).toBe('Chưa có số liệu năm 2023 của Toàn tỉnh')
})

test('with most units missing, neither title nor plan speaks of the whole', () => {
  const more = [...districts, { id: 14, code: '4', name: 'Dinh' }]
  const cells = [cell('gardens', 11, 2022, '4'), cell('gardens', 11, 2023, '6')]
  const coverage = { have: 1, of: 4 }
  const all = [...cells, { ...total('gardens', 2023, '6', 1), coverage }]
  const view = sampleView(all, { districts: more, targets: [target('gardens', province.id, '40')] })
  const headline = prepareHeadline(view, gardens)
  expect(headline.target).toMatchObject({ text: '40', percent: null, met: null })
  expect(overviewFinding(view, [headline], []).text).toBe(
    'Mới có số của 1/4 đơn vị; các đơn vị này tăng 2 vườn kiểu mẫu',
  )
})
