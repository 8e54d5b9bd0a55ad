import { DomainError } from '@so-dan-van/domain/errors'
import { type Evidence, type EvidenceSending, mostEvidence } from '@so-dan-van/domain/evidence/evidence'
import { recordAudit } from '../../db/audit.ts'
import type { WriteDb } from '../../db/client.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { isKept } from './evidence-rows.ts'
import { dropPieces, mustFit, sendingOf } from './incoming.ts'
import { listEvidence } from './list-evidence.ts'
import { type StoredEvidence, storeSending } from './store-sending.ts'
import { columnsOf, lockSubject, mustEditSubject } from './subject.ts'

/** Makes evidence of a file that has arrived whole; asked for twice, or for a file that hangs there already, it is there
 * once. Throws EVIDENCE_INCOMPLETE, EVIDENCE_KIND, EVIDENCE_DAMAGED, EVIDENCE_TOO_MANY and what `lockSubject` throws. */
export async function keepEvidence(ctx: SignedIn, input: EvidenceSending): Promise<Evidence[]> {
  const { subject } = input
  await mustEditSubject(ctx, subject)
  mustFit(ctx, input)
  const sending = sendingOf(ctx, input)
  if (!(await isKept(ctx.read, sending))) {
    const stored = await storeSending(ctx, sending, input).catch(async (error: unknown) => {
      if (isHopeless(error)) await dropPieces(ctx.evidence.store, sending)
      throw error
    })
    await ctx.write((db) => write(db, ctx, { ...input, sending, stored }))
    await dropPieces(ctx.evidence.store, sending)
  }
  return listEvidence(ctx, { subject })
}

/** Sending the rest, or trying again, would not help. */
const isHopeless = (error: unknown) =>
  error instanceof DomainError && ['EVIDENCE_KIND', 'EVIDENCE_DAMAGED'].includes(error.code)

async function write(
  db: WriteDb,
  ctx: SignedIn,
  { subject, sending, stored }: EvidenceSending & { sending: string; stored: StoredEvidence },
): Promise<void> {
  const { unit } = await lockSubject(db, ctx, subject)
  const columns = columnsOf(await ctx.reference(), subject)
  const there = await db.evidence.findMany({
    where: { ...columns, removedAt: null },
    select: { sha256: true },
  })
  if (there.some(({ sha256 }) => sha256 === stored.sha256)) return
  if (there.length >= mostEvidence) throw new DomainError('EVIDENCE_TOO_MANY', { max: mostEvidence })
  const { id } = await db.evidence.create({
    data: { ...columns, ...stored, sending, uploadedAt: ctx.now(), uploadedById: ctx.viewer.id },
    select: { id: true },
  })
  const { fileName, kind, bytes, sha256 } = stored
  await recordAudit(db, {
    actor: ctx.viewer.id,
    action: 'evidence.added',
    subject: { type: 'evidence', id },
    unit,
    data: { ...subject, name: fileName, kind, bytes, sha256 },
    requestId: ctx.requestId,
  })
}
