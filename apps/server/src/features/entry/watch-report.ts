import { DomainError } from '@so-dan-van/domain/errors'
import type { LiveEvent } from '@so-dan-van/domain/reports/live'
import { roundOf, unitOf } from '../../db/queries/read-entry-form.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

type Place = { unit: number; year: number }

/** What happens to a report from now on, until `signal`; for those who may see its figures before they are approved. */
export async function watchReport(
  ctx: SignedIn,
  place: Place,
  signal: AbortSignal | undefined,
): Promise<AsyncIterable<LiveEvent>> {
  const { unit, year } = await mustSeeReport(ctx, place)
  const { id, name } = ctx.viewer
  return ctx.live.watch({ unit, year, person: { id, name }, signal: signal ?? new AbortController().signal })
}

/** The unit exists, has a round in this year, and is below a unit whose unapproved figures the reader may see. */
export async function mustSeeReport(ctx: SignedIn, place: Place): Promise<Place> {
  const reference = await ctx.reference()
  const unit = unitOf(reference, place.unit)
  const { unapproved } = scopeOf(ctx.viewer.grants)
  if (!unit.path.some((id) => unapproved.includes(id))) throw new DomainError('NO_PERMISSION', {})
  roundOf(reference, unit, place.year)
  return { unit: unit.id, year: place.year }
}
