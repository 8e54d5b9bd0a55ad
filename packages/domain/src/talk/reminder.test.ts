import { describe, expect, test } from 'vitest'
import { canReceiveMail, reminderFacts } from './reminder.ts'

const cell = (indicator: string, programme: string, filled: boolean, waiting = false) => ({
  ...{ indicator, programme, filled, waiting },
})
const situation = {
  unit: { id: 7, code: '458', name: 'Ba Đồn', kind: 'thị xã' as const },
  round: { year: 2023, dueOn: '2023-12-15' },
  status: 'draft' as const,
  answerDueOn: null,
  today: '2023-12-18',
  cells: [
    cell('a', 'DVK', false),
    cell('b', 'DVK', false),
    cell('c', 'NTM', true),
    cell('d', 'OCOP', false),
    cell('e', 'OCOP', true, true),
  ],
}

test('how many cells are missing, in which programmes, and where the form opens', () =>
  expect(reminderFacts({ ...situation, today: '2023-12-10' })).toMatchObject({
    cells: 5,
    missing: 3,
    programmes: [
      { code: 'DVK', missing: 2 },
      { code: 'OCOP', missing: 1 },
    ],
    waiting: 1,
    cell: 'e',
  }))

describe('the day', () => {
  test.each([
    ['2023-12-10', 'before', 5, '2023-12-15'],
    ['2023-12-15', 'today', 0, '2023-12-15'],
    // a Monday
    ['2023-12-18', 'late', 3, '2023-12-20'],
    // a Friday: the weekend does not count
    ['2023-12-22', 'late', 7, '2023-12-26'],
  ])('on %s: %s, %i days, asked for by %s', (today, state, days, deadline) =>
    expect(reminderFacts({ ...situation, today })).toMatchObject({ situation: state, days, deadline }),
  )
  test('a returned report is due when the reviewer said, unless that is over', () => {
    const returned = { ...situation, status: 'returned' as const }
    expect(reminderFacts({ ...returned, answerDueOn: '2023-12-29' })).toMatchObject({
      situation: 'returned',
      deadline: '2023-12-29',
    })
    expect(reminderFacts({ ...returned, answerDueOn: '2023-12-16' })).toMatchObject({
      deadline: '2023-12-20',
    })
  })
})

test.each(['submitted', 'approved'] as const)('of a %s report there is nothing to remind', (status) =>
  expect(reminderFacts({ ...situation, status })).toBeNull(),
)

test.each([
  ['an@quangbinh.gov.vn', true],
  ['lethuy@so-dan-van.invalid', false],
  ['x@users.so-dan-van.INVALID', false],
  ['gone', false],
  ['two @words.vn', false],
])('mail to %s: %s', (address, can) => expect(canReceiveMail(address)).toBe(can))
