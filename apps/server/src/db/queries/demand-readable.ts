import { DomainError } from '@so-dan-van/domain/errors'
import { unitOf } from './read-entry-form.ts'
import type { Reference } from './reference.ts'
import type { Scope } from './scope.ts'

/** Throws UNIT_NOT_FOUND, and NO_PERMISSION where the unit is in no province that may be read. */
export function demandReadable(reference: Reference, { roots }: Scope, unit: number): void {
  const { path } = unitOf(reference, unit)
  if (!path.some((step) => roots.includes(step))) throw new DomainError('NO_PERMISSION', {})
}
