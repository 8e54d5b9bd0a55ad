import { expect, test } from 'vitest'
import type { AddableRule, CheckRule } from './check-rule.ts'
import { type RuleProblem, ruleIndicators, ruleProblem } from './rule-problem.ts'
import { sampleIndicator, sampleIndicators } from './sample-indicators.ts'

const km = sampleIndicator({ code: 'length', unitOfMeasure: 'km' })
const byCode = new Map([...sampleIndicators, km].map((indicator) => [indicator.code, indicator]))
const stars: CheckRule = { kind: 'partsEqualWhole', parts: ['ocop_3star', 'ocop_4star'] }

test.each<[string, AddableRule, RuleProblem | null]>([
  ['parts', { kind: 'partsEqualWhole', parts: ['vuon_model', 'dvk_stock'] }, null],
  [
    'a part that is the whole itself',
    { kind: 'partsEqualWhole', parts: ['ocop_total', 'dvk_stock'] },
    'self',
  ],
  ['a part named twice', { kind: 'partsEqualWhole', parts: ['dvk_stock', 'dvk_stock'] }, 'twice'],
  ['kilometres among products', { kind: 'partsEqualWhole', parts: ['dvk_stock', 'length'] }, 'measure'],
  ['at most, of another measure', { kind: 'atMost', of: ['length'] }, null],
  ['at most itself', { kind: 'atMost', of: ['ocop_total'] }, 'self'],
  ['bounds', { kind: 'range', min: 0, max: 100 }, null],
  ['one bound', { kind: 'range', min: null, max: 100 }, null],
  ['no bound', { kind: 'range', min: null, max: null }, 'bounds'],
  ['bounds the wrong way round', { kind: 'range', min: 5, max: 1 }, 'bounds'],
  ['never falls', { kind: 'cannotFall' }, null],
  [
    'the same parts in another order',
    { kind: 'partsEqualWhole', parts: ['ocop_4star', 'ocop_3star'] },
    'exists',
  ],
])('%s', (_case, rule, problem) => {
  const whole = byCode.get('ocop_total') as typeof km
  expect(ruleProblem(whole, rule, { existing: [stars], byCode })).toBe(problem)
})

test.each<[CheckRule, string[]]>([
  [stars, ['x', 'ocop_3star', 'ocop_4star']],
  [{ kind: 'zeroWhenZero', of: 'a' }, ['x', 'a']],
  [{ kind: 'atMostCriteria', communes: 'a' }, ['x', 'a']],
  [{ kind: 'bandBounds', bands: [{ indicator: 'a', min: 0, max: 1 }] }, ['x', 'a']],
  [{ kind: 'cannotFall' }, ['x']],
])('%j reads', (rule, codes) => expect(ruleIndicators('x', rule)).toEqual(codes))
