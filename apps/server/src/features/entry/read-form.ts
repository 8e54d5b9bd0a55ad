import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { readEntryForm } from '../../db/queries/read-entry-form.ts'
import { type Scope, scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** The form of a unit that the reader may edit. */
export async function readForm(ctx: SignedIn, input: { unit: number; year: number }): Promise<EntryForm> {
  const { edit }: Scope = scopeOf(ctx.viewer.grants)
  return readEntryForm(ctx.read, await ctx.reference(), {
    ...input,
    viewer: ctx.viewer,
    today: ctx.today,
    visible: edit,
    reader: 'unit',
  })
}
