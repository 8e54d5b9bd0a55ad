import { describe, expect, test } from 'vitest'
import { sampleCell } from '../indicators/sample-indicators.ts'
import type { FigureCell } from './figure.ts'
import { shownFigure } from './shown-figure.ts'

const cell = (over: Partial<FigureCell>) => sampleCell('x', 1, 2023, '1', over)

describe('the figure that stands for a province', () => {
  const own = cell({ value: '186' })
  const total = (have: number, of: number, value: string | null = '28') =>
    cell({ value, scope: 'total', coverage: { have, of }, gap: value === null ? 'notAdditive' : null })
  test.each([
    ['a complete total', own, total(8, 8), 'total'],
    ['its own figure before an incomplete total', own, total(1, 8), 'own'],
    ['an incomplete total where it has none', null, total(1, 8), 'total'],
    ['its own where nothing adds up', own, total(8, 8, null), 'own'],
    ['a missing own figure does not hide a total', cell({ value: null }), total(1, 8), 'total'],
    ['the empty total says why', null, total(0, 8, null), 'total'],
    ['own where no total was asked for', own, null, 'own'],
  ])('%s', (_case, ownCell, totalCell, scope) => expect(shownFigure(ownCell, totalCell)?.scope).toBe(scope))
})
