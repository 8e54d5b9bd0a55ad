import { expect, test } from 'vitest'
import { type Plan, readPlan, samePlan } from './target.ts'

const whole = { decimals: 0, unitOfMeasure: 'mô hình' }
const value = (text: string): Plan => ({ kind: 'value', value: text })

test.each<[string, number, Plan]>([
  ['45', 0, value('45')],
  [' 1.234 ', 0, value('1234')],
  ['15,75', 2, value('15.75')],
  ['0', 0, value('0')],
  ['', 0, { kind: 'unset' }],
  ['  ', 0, { kind: 'unset' }],
  ['không giao', 0, { kind: 'none' }],
  ['Không giao'.normalize('NFD'), 0, { kind: 'none' }],
  ['-', 0, { kind: 'none' }],
])('“%s” with %i decimals', (text, decimals, plan) =>
  expect(readPlan(text, { ...whole, decimals })).toEqual({ ok: true, plan }),
)

test.each(['abc', '1,5', '12 34 x'])('“%s” is no whole number', (text) =>
  expect(readPlan(text, whole).ok).toBe(false),
)

test('the same plan', () => {
  expect(samePlan(value('1'), value('1'))).toBe(true)
  expect(samePlan(value('1'), value('2'))).toBe(false)
  expect(samePlan({ kind: 'none' }, { kind: 'unset' })).toBe(false)
  expect(samePlan({ kind: 'none' }, { kind: 'none' })).toBe(true)
})
