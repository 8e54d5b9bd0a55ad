import { expect, test } from 'vitest'
import { averageOf, type CommuneYear, changeOfCriteria, summariseCriteria } from './summary.ts'

const year = (set: string | null, ...met: (number | null)[]): CommuneYear => ({
  set,
  communes: met.map((one, unit) => ({ unit, met: one })),
})
const others = (of: CommuneYear): CommuneYear => ({
  ...of,
  communes: of.communes.map(({ unit, met }) => ({ unit: unit + 1, met })),
})

test.each<[string, CommuneYear, CommuneYear, number | null, string | null]>([
  ['one set, the same communes', year('b', 19, 16), year('b', 18, 14), 3, null],
  ['it can fall', year('b', 12), year('b', 15), -3, null],
  ['nothing changed', year('b', 12), year('b', 12), 0, null],
  ['another set', year('b', 12), year('a', 15), null, 'otherSet'],
  ['communes were merged', year('b', 12), year('b', 12, 10), null, 'otherCommunes'],
  ['as many, but others', others(year('b', 12, 10)), year('b', 12, 10), null, 'otherCommunes'],
  ['nothing before', year('b', 12), year('b', null), null, 'noBaseline'],
  ['nobody before', year('b', 12), year(null), null, 'noBaseline'],
  ['not finished now', year('b', 12, null), year('b', 11, 10), null, 'notAllAssessed'],
  ['not finished before', year('b', 12, 10), year('b', 11, null), null, 'notAllAssessed'],
])('%s', (_, now, before, value, gap) => {
  expect(changeOfCriteria(now, before)).toEqual({ value, gap })
})

test('total and bands; what is not assessed is in neither', () => {
  const summary = summariseCriteria(year('b', 19, 18, 15, 14, 10, 9, 4, 0, null), 19, year('b'))
  expect(summary).toMatchObject({ total: 89, communes: 9, assessed: 8 })
  expect(summary.bands).toEqual({ full: 1, '15_18': 2, '10_14': 2, '5_9': 1, lt5: 2 })
})

test.each([
  [378, 24, '15.75'],
  [381, 24, '15.875'],
  [0, 2, '0'],
  [null, 0, null],
])('%s criteria of %d communes: %s on average', (total, assessed, average) => {
  expect(averageOf({ total, assessed })).toBe(average)
})

test('nothing assessed: no total', () => {
  expect(summariseCriteria(year('b', null, null), 19, year('b')).total).toBeNull()
})
