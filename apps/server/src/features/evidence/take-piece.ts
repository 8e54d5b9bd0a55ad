import { DomainError } from '@so-dan-van/domain/errors'
import { evidencePieceSchema, type Received } from '@so-dan-van/domain/evidence/evidence'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import type { SignedIn } from '../../trpc/procedures.ts'
import { takeUpload } from '../../trpc/upload.ts'
import { mustFit, pieceKey, pieceLength, sendingOf } from './incoming.ts'
import { mustEditSubject } from './subject.ts'

/** Keeps one piece of a file that is on its way, whole or not at all; sent twice it is there once. */
export async function takePiece(ctx: SignedIn, body: AsyncIterable<Uint8Array>): Promise<Received> {
  const parsed = evidencePieceSchema.safeParse(ctx.upload?.options ?? null)
  if (!parsed.success) throw unfit(ctx)
  const { offset, ...input } = parsed.data
  await mustEditSubject(ctx, input.subject)
  mustFit(ctx, input)
  const length = pieceLength(input.file.bytes, offset)
  if (length <= 0 || ctx.upload?.size !== length) throw unfit(ctx)
  const { bytes } = await takeUpload(ctx.upload, body)
  if (bytes.length !== length) throw unfit(ctx)
  await ctx.evidence.store.put(pieceKey(sendingOf(ctx, input), offset), bytes)
  return { received: offset + length, kept: false }
}

const unfit = ({ locale }: SignedIn) =>
  new DomainError('FIELD_INVALID', { field: 'input', expected: messagesOf(locale).errors.expected.value })
