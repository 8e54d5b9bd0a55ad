import type { FigureCell } from '@so-dan-van/domain/figures/figure'

/** A bare value as a cell, for marks that show nothing else. */
export function plainCell(
  place: Pick<FigureCell, 'indicator' | 'unit' | 'year'>,
  { value, notApplicable = false }: { value: string | null; notApplicable?: boolean },
): FigureCell {
  return {
    ...place,
    value,
    notApplicable,
    basis: 'actual',
    approximation: null,
    asOf: null,
    status: 'approved',
    illustrative: false,
    derived: false,
    scope: 'own',
    coverage: null,
    gap: null,
    source: null,
    note: null,
    version: 0,
  }
}
