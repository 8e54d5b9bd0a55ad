import { describe, expect, test } from 'vitest'
import { matchPeople, mentionsIn, splitMentions, typedMention } from './mentions.ts'

const an = { id: 'an', name: 'Lê An' }
const binh = { id: 'binh', name: 'Lê An Bình' }
const hoa = { id: 'hoa', name: 'Trần Thị Hoà' }
const province = { id: 'tinh', name: 'Ban Dân vận Tỉnh ủy' }
const people = [an, binh, hoa, province]

test.each([
  ['@', 1, { from: 0, typed: '' }],
  ['gửi @ban dan', 12, { from: 4, typed: 'ban dan' }],
  ['gửi @ban dan', 8, { from: 4, typed: 'ban' }],
  ['(@Hoa', 5, { from: 1, typed: 'Hoa' }],
  ['hoa@tinh.vn', 11, null],
  ['@ban\nđã xem', 11, null],
  ['không gọi ai', 12, null],
])('the name being typed in %j at %i', (text, cursor, expected) =>
  expect(typedMention(text, cursor)).toEqual(expected),
)

test.each([
  ['', ['an', 'binh', 'hoa', 'tinh']],
  ['le an', ['an', 'binh']],
  ['hoa', ['hoa']],
  ['HÒA', ['hoa']],
  ['tinh uy', ['tinh']],
  ['van ban', ['tinh']],
  ['đồng', []],
])('people for %j', (typed, ids) => expect(matchPeople(people, typed).map(({ id }) => id)).toEqual(ids))

describe('whom a text speaks to', () => {
  test.each([
    ['@Lê An xem giúp', ['an']],
    ['@Lê An Bình xem giúp', ['binh']],
    ['Nhờ @Ban Dân vận Tỉnh ủy, @Trần Thị Hoà và @Lê An.', ['an', 'hoa', 'tinh']],
    ['@Lê An, @Lê An', ['an']],
    ['Lê An không có dấu', []],
    ['@Người Lạ', []],
  ])('%j', (body, ids) => expect(mentionsIn(body, people)).toEqual(ids))
  test('two of one name are both meant', () =>
    expect(mentionsIn('@Lê An ơi', [an, { id: 'an2', name: 'Lê An' }])).toEqual(['an', 'an2']))
})

test('a text cut at its mentions is the text', () => {
  const body = 'Nhờ @Lê An Bình, @ai đó: 3 @Lê An'
  const parts = splitMentions(body, people)
  expect(parts.map(({ text }) => text).join('')).toBe(body)
  expect(parts.flatMap(({ person }) => person?.id ?? [])).toEqual(['binh', 'an'])
})
