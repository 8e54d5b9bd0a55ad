import { describe, expect, test } from 'vitest'
import { sampleCell } from '../indicators/sample-indicators.ts'
import type { FigureCell } from './figure.ts'
import { inheritFrom } from './inheritance.ts'

const cell = (over: Partial<FigureCell>) => sampleCell('x', 1, 2023, '1', over)

describe('what a computed figure inherits', () => {
  test.each<[string, Partial<FigureCell>[], object]>([
    ['an estimate wins', [{}, { basis: 'estimate' }], { basis: 'estimate' }],
    ['an illustrative figure wins', [{ illustrative: true }, {}], { illustrative: true }],
    ['one approximation stays', [{}, { approximation: 'over' }], { approximation: 'over' }],
    [
      'two kinds are "about"',
      [{ approximation: 'over' }, {}, { approximation: 'under' }],
      { approximation: 'about' },
    ],
    [
      'the weakest status',
      [{ status: 'approved' }, { status: 'draft' }, { status: null }],
      { status: 'draft' },
    ],
    ['returned is weaker than draft', [{ status: 'draft' }, { status: 'returned' }], { status: 'returned' }],
    ['one source stays', [{ source: 'A' }, { source: 'A' }], { source: 'A' }],
    ['two sources are none', [{ source: 'A' }, { source: 'B' }], { source: null }],
    ['one date stays', [{ asOf: '2023-11' }, { asOf: '2023-11' }], { asOf: '2023-11' }],
    ['two dates are none', [{ asOf: '2023-11' }, {}], { asOf: null }],
    ['nothing', [], { basis: 'actual', status: null, source: null, illustrative: false }],
  ])('%s', (_case, cells, expected) => {
    expect(inheritFrom(cells.map(cell))).toMatchObject(expected)
    expect(inheritFrom(cells.map(cell).reverse())).toMatchObject(expected)
  })
})
