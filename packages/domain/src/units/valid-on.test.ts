import { expect, test } from 'vitest'
import { validOn } from './valid-on.ts'

test.each([
  [null, null, '1990-01-01', true],
  ['2025-07-01', null, '2025-06-30', false],
  ['2025-07-01', null, '2025-07-01', true],
  [null, '2025-06-30', '2025-06-30', true],
  [null, '2025-06-30', '2025-07-01', false],
])('from %s to %s, on %s: %s', (validFrom, validTo, day, there) => {
  expect(validOn({ validFrom, validTo }, day)).toBe(there)
})
