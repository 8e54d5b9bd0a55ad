import { expect, test } from 'vitest'
import { percentChange, percentOfTarget, targetMet } from './progress.ts'

const is = (value: string | null) => ({ value, notApplicable: false })

test.each([
  ['the plan', '378', '360', { value: '105' }],
  ['nothing done is 0 %', '0', '10', { value: '0' }],
  ['a plan of 0', '3', '0', { value: null, gap: 'zeroDenominator' }],
  ['no value', null, '10', { value: null, gap: 'inputsMissing' }],
  ['no plan', '3', null, { value: null, gap: 'inputsMissing' }],
])('per cent of %s', (_case, value, target, expected) => {
  expect(percentOfTarget(is(value), target)).toMatchObject(expected)
})
test('what does not apply has no percentage', () =>
  expect(percentOfTarget({ value: null, notApplicable: true }, '3')).toMatchObject({
    notApplicable: true,
    gap: null,
  }))
test('met in the better direction', () => {
  expect(targetMet(is('10'), '10', 'up')).toBe(true)
  expect(targetMet(is('9'), '10', 'up')).toBe(false)
  expect(targetMet(is('9'), '10', 'down')).toBe(true)
  expect(targetMet(is(null), '10', 'up')).toBeNull()
})
test.each([
  ['378', '370', '2.162162'],
  ['-5', '-10', '50'],
  ['30', '31', '-3.225806'],
  ['5', '0', null],
])('%s after %s is %s %%', (current, previous, change) =>
  expect(percentChange(current, previous)).toBe(change),
)
