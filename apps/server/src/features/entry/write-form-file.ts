import { messagesOf } from '@so-dan-van/messages/messages-of'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { drawForm } from '../../files/form/draw-form.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { readForm } from './read-form.ts'

/** The form of a unit that the reader may edit, as a workbook in the reader's language. */
export async function writeFormFile(
  ctx: SignedIn,
  input: { unit: number; year: number },
): Promise<{ name: string; base64: string }> {
  const form = await readForm(ctx, input)
  const reference = await ctx.reference()
  const unit = unitOf(reference, input.unit)
  const bytes = await drawForm({ form, catalogue: reference, unit, locale: ctx.locale })
  const { formFile } = messagesOf(ctx.locale)
  return {
    name: formFile.fileName(formFile.unit(unit.kind, unit.name), input.year),
    base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  }
}
