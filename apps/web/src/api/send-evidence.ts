import { type Evidence, type EvidenceSubject, pieceBytes } from '@so-dan-van/domain/evidence/evidence'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { Api } from './api.ts'
import { watchedFetch } from './connection.ts'

const client = createTRPCClient<Api>({
  links: [
    httpLink({
      url: '/api/trpc',
      fetch: watchedFetch,
      headers: ({ op }) => ({
        'accept-language': document.documentElement.lang || 'vi',
        ...(op.context.options !== undefined && {
          'x-file-options': encodeURIComponent(JSON.stringify(op.context.options)),
        }),
      }),
    }),
  ],
})

const sendingOf = (subject: EvidenceSubject, file: File) => ({
  subject,
  file: {
    name: file.name.replace(/\p{C}/gu, ' ').slice(-1000),
    bytes: file.size,
    modified: Math.max(0, Math.trunc(file.lastModified)),
  },
})

/** Sends a file piece by piece, from where an earlier try was cut. `sent`: hears how many bytes are there. */
export async function sendEvidence(
  subject: EvidenceSubject,
  file: File,
  { signal, sent }: { signal: AbortSignal; sent: (bytes: number) => void },
): Promise<Evidence[]> {
  const sending = sendingOf(subject, file)
  const begun = await client.evidence.received.query(sending, { signal })
  let offset = begun.received
  sent(offset)
  while (offset < file.size) {
    const piece = file.slice(offset, offset + pieceBytes)
    const context = { options: { ...sending, offset } }
    const answer = await client.evidence.send.mutate(piece, { signal, context })
    offset = answer.received
    sent(offset)
  }
  return client.evidence.keep.mutate(sending, { signal })
}

/** What has arrived of a file is not needed; where this is not heard, it is forgotten after two days. */
export async function discardEvidence(subject: EvidenceSubject, file: File): Promise<void> {
  await client.evidence.discard.mutate(sendingOf(subject, file)).catch(() => {})
}
