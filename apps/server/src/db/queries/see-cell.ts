import type { Viewer } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import { roundOf, unitOf } from './read-entry-form.ts'
import type { Reference, UnitRecord } from './reference.ts'
import { scopeOf } from './scope.ts'

type Cell = { unit: UnitRecord; year: number; indicatorId: number }

/** A cell of a report that the reader may see before it is approved, else why not. Queries check the scope again. */
export function mustSeeCell(
  reference: Reference,
  viewer: Viewer,
  asked: { unit: number; year: number; indicator: string },
): Cell {
  const unit = unitOf(reference, asked.unit)
  const { unapproved } = scopeOf(viewer.grants)
  if (!unit.path.some((id) => unapproved.includes(id))) throw new DomainError('NO_PERMISSION', {})
  roundOf(reference, unit, asked.year)
  const indicatorId = reference.indicatorId.get(asked.indicator)
  if (indicatorId === undefined) throw new DomainError('INDICATOR_NOT_FOUND', { indicator: asked.indicator })
  return { unit, year: asked.year, indicatorId }
}
