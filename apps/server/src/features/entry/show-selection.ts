import { DomainError } from '@so-dan-van/domain/errors'
import { notifyReport } from '../../db/report-channel.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { mustSeeReport } from './watch-report.ts'

/** Tells everybody who has the report open which row the reader has selected. Nothing is stored. */
export async function showSelection(
  ctx: SignedIn,
  input: { unit: number; year: number; indicator: string | null },
): Promise<null> {
  const place = await mustSeeReport(ctx, input)
  const { indicator } = input
  if (indicator !== null && !(await ctx.reference()).indicatorId.has(indicator))
    throw new DomainError('INDICATOR_NOT_FOUND', { indicator })
  await ctx.write((db) => notifyReport(db, { ...place, person: ctx.viewer.id, indicator }))
  return null
}
