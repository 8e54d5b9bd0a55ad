import { demandReadable } from '../../db/queries/demand-readable.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** The provinces whose register may be read. Throws as `demandReadable`. */
export async function rootsOfReader(ctx: SignedIn, unit: number): Promise<number[]> {
  const scope = scopeOf(ctx.viewer.grants)
  demandReadable(await ctx.reference(), scope, unit)
  return scope.roots
}
