import { describe, expect, test } from 'vitest'
import { bandOf, communeStandingAt, type Recognition, titleAt } from './standing.ts'

const given = (
  title: Recognition['title'],
  forYear: number,
  decidedOn: string,
  withdrawnOn: string | null = null,
) => ({
  ...{ title, forYear, decidedOn, withdrawnOn },
})
const results = (met: number, unmet: number, blank = 0) => [
  ...Array<boolean>(met).fill(true),
  ...Array<boolean>(unmet).fill(false),
  ...Array<null>(blank).fill(null),
]

test.each([
  [19, 19, 'full'],
  [18, 19, '15_18'],
  [15, 19, '15_18'],
  [14, 19, '10_14'],
  [10, 19, '10_14'],
  [9, 19, '5_9'],
  [5, 19, '5_9'],
  [4, 19, 'lt5'],
  [0, 19, 'lt5'],
  [10, 10, 'full'],
  [9, 10, '5_9'],
])('%d of %d: %s', (met, count, band) => {
  expect(bandOf(met, count)).toBe(band)
})

describe('the title on a day', () => {
  const late = given('standard', 2021, '2022-03-23')
  test.each<[string, Recognition[], string, string | null]>([
    ['none', [], '2023-12-31', null],
    ['before the decision', [given('standard', 2021, '2021-10-10')], '2021-10-09', null],
    ['from the day of the decision', [given('standard', 2021, '2021-10-10')], '2021-10-10', 'standard'],
    ['decided later: from the end of the year that it is for', [late], '2021-12-31', 'standard'],
    ['decided later: not before', [late], '2021-12-30', null],
    [
      'the highest',
      [late, given('model', 2023, '2023-10-01'), given('advanced', 2022, '2022-10-01')],
      '2023-12-31',
      'model',
    ],
    ['withdrawn', [given('standard', 2019, '2019-12-01', '2022-05-05')], '2022-05-05', null],
    ['the day before', [given('standard', 2019, '2019-12-01', '2022-05-05')], '2022-05-04', 'standard'],
    [
      'the one below stays',
      [late, given('advanced', 2022, '2022-10-01', '2023-01-01')],
      '2023-12-31',
      'standard',
    ],
  ])('%s', (_, recognitions, day, title) => {
    expect(titleAt(recognitions, day)).toBe(title)
  })
})

describe('recognised and below 19 now', () => {
  const recognised = [given('standard', 2019, '2019-12-01')]
  test.each([
    ['meets all', results(19, 0), recognised, false],
    ['one is not met', results(18, 1), recognised, true],
    ['one is not met, others not assessed', results(10, 1, 8), recognised, true],
    ['some not assessed', results(18, 0, 1), recognised, null],
    ['nothing assessed', results(0, 0, 19), recognised, null],
    ['never recognised', results(12, 7), [], false],
  ])('%s', (_, of, recognitions, regressed) => {
    expect(communeStandingAt({ results: of, recognitions }, '2023-12-31').regressed).toBe(regressed)
  })
})

test('nothing assessed is no zero', () => {
  const blank = communeStandingAt({ results: results(0, 0, 19), recognitions: [] }, '2023-12-31')
  expect([blank.met, blank.band]).toEqual([null, null])
  const none = communeStandingAt({ results: results(0, 1, 18), recognitions: [] }, '2023-12-31')
  expect([none.met, none.band]).toEqual([0, 'lt5'])
})

test('of the year: by the year that the decision is for', () => {
  const recognitions = [given('standard', 2021, '2022-03-23')]
  const inYear = (day: string) => communeStandingAt({ results: [], recognitions }, day).inYear
  expect([inYear('2021-12-31'), inYear('2022-12-31')]).toEqual([['standard'], []])
})
