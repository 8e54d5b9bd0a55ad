import { sampleIndicator } from '@so-dan-van/domain/indicators/sample-indicators'
import { expect, test } from 'vitest'
import {
  askedOf,
  type ChooserRow,
  chooserRows,
  moveIndicator,
  moveProgramme,
  withRows,
} from './chooser-rows.ts'

const indicators = [
  sampleIndicator({ code: 'a1', programme: 'A' }),
  sampleIndicator({ code: 'a2', programme: 'A' }),
  sampleIndicator({ code: 'sum', programme: 'A', formula: { kind: 'sum', of: ['a1', 'a2'] } }),
  sampleIndicator({ code: 'b1', programme: 'B' }),
  sampleIndicator({ code: 'p', programme: 'B', level: 'province' }),
]
const asked = [
  { code: 'b1', required: true },
  { code: 'a2', required: false },
]
const rows = chooserRows(asked, indicators)
const codes = (list: readonly ChooserRow[]) => list.map(({ indicator }) => indicator.code)

test('asked ones in their order, the rest of each programme behind; nothing of the province', () => {
  expect(codes(rows)).toEqual(['b1', 'a2', 'a1', 'sum'])
  expect(askedOf(rows)).toEqual(asked)
})

test('what is not asked or is computed is not required', () => {
  expect(askedOf(withRows(rows, ['b1'], { asked: false }))).toEqual([asked[1]])
  const all = withRows(rows, codes(rows), { asked: true, required: true })
  expect(askedOf(all).filter(({ required }) => required)).toHaveLength(3)
})

test.each([
  ['a2', 1, ['b1', 'a1', 'a2', 'sum']],
  ['a2', -1, ['b1', 'a2', 'a1', 'sum']],
  ['sum', 1, ['b1', 'a2', 'a1', 'sum']],
] as const)('%s moves by %i inside its programme', (code, by, order) =>
  expect(codes(moveIndicator(rows, code, by))).toEqual(order),
)

test.each([
  ['A', -1, ['a2', 'a1', 'sum', 'b1']],
  ['A', 1, ['b1', 'a2', 'a1', 'sum']],
] as const)('programme %s moves by %i', (programme, by, order) =>
  expect(codes(moveProgramme(rows, programme, by))).toEqual(order),
)
