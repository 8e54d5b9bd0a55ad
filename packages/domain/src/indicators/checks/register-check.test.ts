import { expect, test } from 'vitest'
import { checkFigures } from '../check-figures.ts'
import { sampleCriteriaSets, sampleIndicators } from '../sample-indicators.ts'

const found = (value: string | null, counted: string | null) =>
  checkFigures({
    indicators: sampleIndicators,
    criteriaSets: sampleCriteriaSets,
    year: 2024,
    current: { vuon_model: { value, notApplicable: false } },
    previous: {},
    history: {},
    unitCounts: { current: {}, previous: {} },
    peers: null,
    counted: counted === null ? {} : { vuon_model: { register: 'ocop', counted } },
  }).map(({ check, severity, fix }) => [check, severity, fix?.value])

test.each([
  ['31', '31', []],
  ['31.0', '31', []],
  ['31', null, []],
  [null, '31', []],
  ['30', '31', [['differsFromRegister', 'warning', '31']]],
  ['0', '31', [['differsFromRegister', 'warning', '31']]],
  ['31', '0', [['differsFromRegister', 'warning', '0']]],
])('declared %s, counted %s', (value, counted, expected) => {
  expect(found(value, counted)).toEqual(expected)
})
