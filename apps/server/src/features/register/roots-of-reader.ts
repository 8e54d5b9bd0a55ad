import { DomainError } from '@so-dan-van/domain/errors'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** The provinces whose register may be read. Throws NO_PERMISSION where the unit is in none of them. */
export async function rootsOfReader(ctx: SignedIn, unit: number): Promise<number[]> {
  const reference = await ctx.reference()
  const { roots } = scopeOf(ctx.viewer.grants)
  const path = (reference.units.get(unit) ?? reference.communes.get(unit))?.path ?? []
  if (!path.some((step) => roots.includes(step))) throw new DomainError('NO_PERMISSION', {})
  return roots
}
