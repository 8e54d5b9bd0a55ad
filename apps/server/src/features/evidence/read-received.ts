import type { EvidenceSending, Received } from '@so-dan-van/domain/evidence/evidence'
import type { SignedIn } from '../../trpc/procedures.ts'
import { isKept } from './evidence-rows.ts'
import { mustFit, piecesOf, sendingOf } from './incoming.ts'
import { mustEditSubject } from './subject.ts'

/** How much of a file is here, so that it goes on from there; refused before a byte of it was sent. */
export async function readReceived(ctx: SignedIn, input: EvidenceSending): Promise<Received> {
  await mustEditSubject(ctx, input.subject)
  mustFit(ctx, input)
  const sending = sendingOf(ctx, input)
  if (await isKept(ctx.read, sending)) return { received: input.file.bytes, kept: true }
  const { received } = await piecesOf(ctx.evidence.store, sending, input.file.bytes)
  return { received, kept: false }
}
