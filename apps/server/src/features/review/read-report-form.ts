import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { readEntryForm } from '../../db/queries/read-entry-form.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** The form of a unit that the reader reviews. */
export async function readReportForm(
  ctx: SignedIn,
  input: { unit: number; year: number },
): Promise<EntryForm> {
  const { review } = scopeOf(ctx.viewer.grants)
  return readEntryForm(ctx.read, await ctx.reference(), {
    ...input,
    viewer: ctx.viewer,
    today: ctx.today,
    visible: review,
    reader: 'reviewer',
  })
}
