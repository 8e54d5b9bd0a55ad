import { expect, test } from 'vitest'
import { bindingSchema } from './binding.ts'

const stars = { facet: 'stars', values: ['3'] }
const binding = {
  indicator: 'ocop_3star',
  register: 'ocop',
  measure: 'items',
  conditions: [stars],
  within: null,
}
const problems = (change: object) =>
  bindingSchema.safeParse({ ...binding, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? []

test.each([
  [{}, []],
  [{ conditions: [] }, []],
  [{ within: 'since', measure: 'producers' }, []],
  [{ register: 'people' }, ['register']],
  [{ measure: 'sum' }, ['measure']],
  [{ within: 'birthday' }, ['within']],
  [{ conditions: [{ facet: 'stars', values: ['6'] }] }, ['conditions.0']],
  [{ conditions: [stars, { facet: 'weight', values: ['1'] }] }, ['conditions.1']],
  [{ conditions: [{ facet: 'stars', values: [] }] }, ['conditions.0.values']],
])('%j', (change, expected) => {
  expect(problems(change)).toEqual(expected)
})
