import { describe, expect, test } from 'vitest'
import { sampleIndicator } from '../indicators/sample-indicators.ts'
import { planIndicators } from './plan-indicators.ts'
import { readFormula } from './read-formula.ts'
import { sampleSheet } from './sample-sheets.ts'

test.each([
  ['a+b + c', { kind: 'sum', of: ['a', 'b', 'c'] }],
  ['a/b', { kind: 'ratio', numerator: ['a'], denominator: ['b'], scale: 1 }],
  ['100*a/(b+c)', { kind: 'ratio', numerator: ['a'], denominator: ['b', 'c'], scale: 100 }],
  ['(a+b)/c*100', { kind: 'ratio', numerator: ['a', 'b'], denominator: ['c'], scale: 100 }],
  ['a', null],
  ['a-b', null],
  ['a[y]-a[y-1]', null],
  ['count(register: survey)', null],
  ['100*a/b*100', null],
  ['a+b/c', null],
])('the formula %s', (text, formula) => expect(readFormula(text)).toEqual(formula))

const header = [
  'code',
  'name_vi',
  'short_vi',
  'name_en',
  'unit',
  'group',
  'agg_units',
  'agg_time',
  'decimals',
  'better',
  'formula',
  'validation',
  'has_target',
]
const known = {
  indicators: [
    sampleIndicator({ code: 'old', programme: 'DVK', position: 7, checks: [{ kind: 'cannotFall' }] }),
  ],
  programmes: [{ code: 'DVK', name: 'Dân vận khéo', shortName: 'DVK', nameEn: 'x', position: 3 }],
}
const plan = (...rows: string[][]) => planIndicators([sampleSheet([header, ...rows])], known)
const row = (code: string, more: Partial<Record<string, string>> = {}) =>
  header.map((name) => ({ code, name_vi: `Tên ${code}`, unit: 'cái', group: 'DVK', ...more })[name] ?? '')

test('new ones come last, a new programme is made, prose checks are left out with a warning', () => {
  const { indicators, programmes, problems } = plan(
    row('fresh', {
      group: 'BIEN',
      agg_time: 'last',
      decimals: '1',
      better: 'up',
      has_target: 'y',
      validation: '≤ old',
    }),
    row('part', {
      agg_units: 'ratio: sum(fresh)/sum(old)',
      agg_time: 'derived',
      formula: '100*fresh/old',
      unit: '%',
    }),
  )
  expect(
    indicators.map(({ indicator }) => [indicator.code, indicator.position, indicator.entry, indicator.time]),
  ).toEqual([
    ['fresh', 8, 'entered', 'stock'],
    ['part', 9, 'derived', 'derived'],
  ])
  expect(indicators[1]?.indicator).toMatchObject({
    aggregation: { kind: 'formula' },
    formula: { scale: 100 },
  })
  expect(programmes).toEqual([{ code: 'BIEN', name: 'BIEN', shortName: 'BIEN', nameEn: 'BIEN', position: 4 }])
  expect(problems.map(({ code, severity, at }) => [code, severity, at.column])).toEqual([
    ['checksLeftOut', 'warning', 'L'],
    ['programmeNew', 'warning', 'A'],
  ])
})

test('a known one keeps what the file cannot hold', () => {
  const { indicators } = plan(row('old', { short_vi: 'Cũ' }))
  expect(indicators).toMatchObject([
    {
      outcome: 'changed',
      indicator: { name: 'Tên old', shortName: 'Cũ', position: 7, checks: [{ kind: 'cannotFall' }] },
    },
  ])
})

describe('problems', () => {
  test.each<[string, string[][], string, string]>([
    ['a code of other letters', [row('Mã 1')], 'codeUnread', 'A'],
    ['no name', [row('a', { name_vi: '' })], 'blank', 'B'],
    ['an unknown way of adding up', [row('a', { agg_units: 'max' })], 'valueUnread', 'G'],
    ['decimals', [row('a', { decimals: 'nhiều' })], 'valueUnread', 'I'],
    ['computed from prose', [row('a', { agg_time: 'derived', formula: 'count(xã)' })], 'formulaUnread', 'K'],
    ['computed from nothing', [row('a', { agg_time: 'derived' })], 'blank', 'K'],
    ['a formula of unknown codes', [row('a', { formula: 'old+nothing' })], 'formulaCodes', 'A'],
    ['a formula of itself', [row('a', { formula: 'a+old' })], 'formulaCycle', 'A'],
    ['a code twice', [row('a'), row('a')], 'codeTwice', 'A'],
  ])('%s', (_what, rows, code, column) => {
    expect(plan(...rows).problems.map((problem) => [problem.code, problem.at.column])).toEqual([
      [code, column],
    ])
  })
})
