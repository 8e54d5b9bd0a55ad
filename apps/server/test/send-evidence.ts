import { type EvidenceSubject, pieceBytes } from '@so-dan-van/domain/evidence/evidence'
import type { Answer, Person } from './test-app.ts'

/** A file on its way, as a browser sends it: asked how much is there, in pieces, then kept. `pieces`: the line is cut after
 * so many. */
export async function sendEvidence(
  person: Person,
  subject: EvidenceSubject,
  given: { name: string; content: Uint8Array; pieces?: number },
): Promise<Answer<'evidence.keep'> | Answer<'evidence.received'> | Answer<'evidence.send'>> {
  const { name, content, pieces = Number.POSITIVE_INFINITY } = given
  const sending = { subject, file: { name, bytes: content.length, modified: 1_700_000_000_000 } }
  const begun = await person.send('evidence.received', sending)
  if (!begun.ok || begun.data.kept) return begun
  let offset = begun.data.received
  for (let sent = 0; offset < content.length; sent += 1) {
    if (sent === pieces) return begun
    const answer = await sendPiece(
      person,
      { ...sending, offset },
      content.subarray(offset, offset + pieceBytes),
    )
    if (!answer.ok) return answer
    offset = answer.data.received
  }
  return person.send('evidence.keep', sending)
}

/** One piece, with whatever is said about it. */
export const sendPiece = (person: Person, options: object, bytes: Uint8Array) =>
  person.send('evidence.send', bytes, {
    'x-file-options': encodeURIComponent(JSON.stringify(options)),
    'content-length': String(bytes.length),
  })
