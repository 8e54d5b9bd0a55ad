import type { Viewer } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { UnitRecord } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'

/** The reader reviews at or above the unit. */
export function mustReview(viewer: Viewer, unit: UnitRecord): void {
  const { review } = scopeOf(viewer.grants)
  if (!unit.path.some((id) => review.includes(id))) throw new DomainError('NO_PERMISSION', {})
}
