import { expect, test } from 'vitest'
import { safeReturn } from './safe-return.ts'

test.each([
  ['/don-vi/457?nam=2023', '/don-vi/457?nam=2023'],
  ['/chi-tieu?ct=ocop_total&dv=450,452', '/chi-tieu?ct=ocop_total&dv=450,452'],
  ['//example.org', '/tong-quan'],
  ['/\\example.org', '/tong-quan'],
  ['/\t/example.org', '/tong-quan'],
  ['https://example.org', '/tong-quan'],
  ['javascript:alert(1)', '/tong-quan'],
  ['/dang-nhap?ve=/dang-nhap', '/tong-quan'],
  ['', '/tong-quan'],
  [undefined, '/tong-quan'],
])('after signing in, %j leads to %s', (address, to) => {
  expect(safeReturn(address)).toBe(to)
})
