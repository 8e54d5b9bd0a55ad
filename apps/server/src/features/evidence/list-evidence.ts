import type { Evidence, EvidencePlace } from '@so-dan-van/domain/evidence/evidence'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { readRows } from './evidence-rows.ts'
import { mustReadSubject } from './subject.ts'

/** The files at a figure or item. Throws NO_PERMISSION, INDICATOR_NOT_FOUND. */
export async function listEvidence(ctx: SignedIn, { subject }: EvidencePlace): Promise<Evidence[]> {
  await mustReadSubject(ctx, subject)
  return readRows(ctx.read, await ctx.reference(), scopeOf(ctx.viewer.grants), subject)
}
