import type { EvidenceSending, Received } from '@so-dan-van/domain/evidence/evidence'
import type { SignedIn } from '../../trpc/procedures.ts'
import { dropPieces, sendingOf } from './incoming.ts'
import { mustEditSubject } from './subject.ts'

/** Forgets what has arrived of a file whose sending was given up. */
export async function discardSending(ctx: SignedIn, input: EvidenceSending): Promise<Received> {
  await mustEditSubject(ctx, input.subject)
  await dropPieces(ctx.evidence.store, sendingOf(ctx, input))
  return { received: 0, kept: false }
}
