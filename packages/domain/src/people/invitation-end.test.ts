import { expect, test } from 'vitest'
import { invitationEnd } from './invitation-end.ts'

test.each([
  ['2024-12-01T03:00:00Z', '2024-12-08T16:59:59.000Z'],
  ['2024-12-01T16:59:59Z', '2024-12-08T16:59:59.000Z'],
  // already the second of December in Viet Nam
  ['2024-12-01T17:00:00Z', '2024-12-09T16:59:59.000Z'],
  ['2024-12-28T01:00:00Z', '2025-01-04T16:59:59.000Z'],
])('a link of %s lasts until %s', (now, end) => {
  expect(invitationEnd(new Date(now)).toISOString()).toBe(end)
})
