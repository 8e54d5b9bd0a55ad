import { expect, test } from 'vitest'
import type { CheckRule } from './check-rule.ts'
import { ruleDefinition } from './rule-definition.ts'

const range: CheckRule = { kind: 'range', min: null, max: 50 }

test.each([
  ['the order of its parts says nothing', { max: 50, min: null, kind: 'range' }, true],
  ['another bound', { ...range, max: 51 }, false],
  ['an open bound is no zero', { ...range, min: 0 }, false],
  ['another kind', { kind: 'cannotFall' }, false],
] as [string, CheckRule, boolean][])('%s', (_name, rule, same) => {
  expect(ruleDefinition(rule) === ruleDefinition(range)).toBe(same)
})

test('bands inside a rule too', () => {
  const band = { indicator: 'a', min: 1, max: null }
  const rule: CheckRule = { kind: 'bandBounds', bands: [band] }
  const turned = { bands: [{ max: null, min: 1, indicator: 'a' }], kind: 'bandBounds' } as CheckRule
  expect(ruleDefinition(turned)).toBe(ruleDefinition(rule))
})
