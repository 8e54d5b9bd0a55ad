import { describe, expect, test } from 'vitest'
import { sampleIndicator } from '../indicators/sample-indicators.ts'
import {
  byProgramme,
  changeProblems,
  openRoundInputSchema,
  planProblems,
  type RoundPlan,
  type RoundProblem,
  type RoundStanding,
  requiredMissing,
  usualIndicators,
} from './round-plan.ts'

const indicators = [
  sampleIndicator({ code: 'a', programme: 'NTM' }),
  sampleIndicator({ code: 'b', programme: 'OCOP', aggregation: { kind: 'distinct' } }),
  sampleIndicator({ code: 'c', programme: 'NTM', validFromYear: 2022 }),
  sampleIndicator({ code: 'sum', programme: 'OCOP', formula: { kind: 'sum', of: ['a', 'c'] } }),
]
const known = new Map(indicators.map((indicator) => [indicator.code, indicator]))
const asked = (code: string, required = false) => ({ code, required })
const plan: RoundPlan = {
  title: 'Báo cáo năm 2024',
  opensOn: '2024-11-01',
  dueOn: '2024-12-15',
  cutoffOn: '2024-11-30',
  indicators: [asked('a', true), asked('b'), asked('sum')],
}
const names = (problems: readonly RoundProblem[]) => problems.map(({ problem }) => problem)

test.each<[string, Partial<RoundPlan>, RoundProblem['problem'][]]>([
  ['a good one', {}, []],
  ['due on the opening day', { dueOn: '2024-11-01' }, []],
  ['cut-off after the due date: estimates to the end of the year', { cutoffOn: '2024-12-31' }, []],
  ['due before it opens', { dueOn: '2024-10-31' }, ['dueBeforeOpens']],
  ['only computed', { indicators: [asked('sum')] }, ['nothingEntered']],
  ['unknown', { indicators: [asked('a'), asked('nope')] }, ['unknownIndicator']],
  ['twice', { indicators: [asked('a'), asked('a')] }, ['askedTwice']],
  ['a computed one required', { indicators: [asked('a'), asked('sum', true)] }, ['derivedRequired']],
])('a plan: %s', (_what, change, problems) =>
  expect(names(planProblems({ ...plan, ...change }, known))).toEqual(problems),
)

describe('a change of an open round', () => {
  const fresh: RoundStanding = {
    plan,
    startedAt: null,
    submissions: [],
    figures: new Map(),
    units: { added: 0, removed: 0 },
  }
  const begun = {
    startedAt: '2024-11-05T02:00:00Z',
    submissions: ['2024-12-10T02:00:00Z', '2024-12-20T02:00:00Z'],
    figures: new Map([['b', 3]]),
  }
  test.each<[string, Partial<RoundStanding>, Partial<RoundPlan>, RoundProblem['problem'][]]>([
    ['the title', begun, { title: 'Khác' }, []],
    ['a later due date', begun, { dueOn: '2024-12-31' }, []],
    ['an earlier one that makes nobody late', begun, { dueOn: '2024-12-12' }, []],
    ['an earlier one that makes one late', begun, { dueOn: '2024-12-09' }, ['dueMakesLate']],
    ['opens later, nothing typed', {}, { opensOn: '2024-11-20' }, []],
    ['opens later, but not after the first figure', begun, { opensOn: '2024-11-05' }, []],
    ['opens after the first figure', begun, { opensOn: '2024-11-06' }, ['opensAfterStart']],
    ['opens earlier', begun, { opensOn: '2024-10-01' }, []],
    ['a blank indicator goes', begun, { indicators: [asked('b')] }, []],
    ['one with figures goes', begun, { indicators: [asked('a')] }, ['indicatorHasFigures']],
    ['one comes, in another order', begun, { indicators: [asked('b', true), asked('a'), asked('c')] }, []],
    ['other units', { units: { added: 1, removed: 2 } }, { cutoffOn: '2025-07-01' }, ['cutoffChangesUnits']],
  ])('%s', (_what, standing, change, problems) =>
    expect(names(changeProblems({ ...fresh, ...standing }, { ...plan, ...change }, (code) => code))).toEqual(
      problems,
    ),
  )
})

test('a programme stays together, in the order in which it first comes', () =>
  expect(
    byProgramme([asked('b'), asked('a'), asked('sum'), asked('c')], known).map(({ code }) => code),
  ).toEqual(['b', 'sum', 'a', 'c']))

test.each([
  [2024, 'district', ['a', 'b', 'c', 'sum']],
  [2021, 'district', ['a', 'b', 'sum']],
  [2024, 'commune', ['a', 'c']],
] as const)('what a round of %s usually asks a %s', (year, level, codes) =>
  expect(usualIndicators(indicators, year, level).map(({ code }) => code)).toEqual(codes),
)

test('required and blank', () =>
  expect(
    requiredMissing([
      { indicator: 'a', required: true, filled: false },
      { indicator: 'b', required: true, filled: true },
      { indicator: 'c', required: false, filled: false },
    ]),
  ).toEqual(['a']))

test.each(['2024-02-30', '2024-13-01', '15/12/2024', ''])('“%s” is no day', (dueOn) => {
  const input = { ...plan, dueOn, unit: 1, year: 2024, level: 'district', existing: null }
  expect(openRoundInputSchema.safeParse(input).success).toBe(false)
})
