import { DomainError } from '@so-dan-van/domain/errors'
import type { OpenedRound } from '@so-dan-van/domain/reports/administered-round'
import type { OpenRoundInput } from '@so-dan-van/domain/reports/round-plan'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { openRound } from './open-round.ts'

/** Opens a round of a province that the caller administers. */
export async function openAskedRound(
  ctx: SignedIn,
  { unit, ...asked }: OpenRoundInput,
): Promise<OpenedRound> {
  const reference = await ctx.reference()
  const root = reference.units.get(unit)
  const administered = scopeOf(ctx.viewer.grants).administer.includes(unit)
  if (root === undefined || root.level !== 'province' || !administered)
    throw new DomainError('NO_PERMISSION', {})
  const by = { actor: ctx.viewer.id, requestId: ctx.requestId }
  return openRound(ctx.write, reference, { ...asked, root, by })
}
