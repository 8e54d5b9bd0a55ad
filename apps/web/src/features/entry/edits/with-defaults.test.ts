import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { expect, test } from 'vitest'
import { withDefaults } from './with-defaults.ts'

const input = (over: Partial<FigureInput>): FigureInput => ({
  value: null,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  source: null,
  note: null,
  ...over,
})
const defaults = { asOf: '2024-11', source: 'Báo cáo 112-BC/HU' }

test.each<[string, Partial<FigureInput>, Partial<FigureInput>, Partial<FigureInput>]>([
  ['a new value gets both', {}, { value: '31' }, { value: '31', ...defaults }],
  [
    'what it says itself stays',
    {},
    { value: '31', asOf: '2024' },
    { value: '31', asOf: '2024', source: defaults.source },
  ],
  ['the same value stays as it is', { value: '31' }, { value: '31', note: 'x' }, { value: '31', note: 'x' }],
  ['a cleared cell says nothing', { value: '31' }, { value: null }, { value: null }],
  ['not applicable says nothing', {}, { notApplicable: true }, { notApplicable: true }],
])('%s', (_what, before, after, expected) =>
  expect(withDefaults(input(before), input(after), defaults)).toEqual(input(expected)),
)
