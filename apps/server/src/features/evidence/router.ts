import {
  evidenceListSchema,
  evidencePlaceSchema,
  evidenceSendingSchema,
  receivedSchema,
  removeEvidenceSchema,
} from '@so-dan-van/domain/evidence/evidence'
import { octetInputParser } from '@trpc/server/http'
import { procedure, router } from '../../trpc/procedures.ts'
import { discardSending } from './discard-sending.ts'
import { keepEvidence } from './keep-evidence.ts'
import { listEvidence } from './list-evidence.ts'
import { readReceived } from './read-received.ts'
import { removeEvidence } from './remove-evidence.ts'
import { takePiece } from './take-piece.ts'

export const evidenceRouter = router({
  list: procedure('figures.read')
    .input(evidencePlaceSchema)
    .output(evidenceListSchema)
    .query(({ ctx, input }) => listEvidence(ctx, input)),
  received: procedure('figures.edit')
    .input(evidenceSendingSchema)
    .output(receivedSchema)
    .query(({ ctx, input }) => readReceived(ctx, input)),
  send: procedure('figures.edit')
    .input(octetInputParser)
    .output(receivedSchema)
    .mutation(({ ctx, input }) => takePiece(ctx, input)),
  keep: procedure('figures.edit')
    .input(evidenceSendingSchema)
    .output(evidenceListSchema)
    .mutation(({ ctx, input }) => keepEvidence(ctx, input)),
  discard: procedure('figures.edit')
    .input(evidenceSendingSchema)
    .output(receivedSchema)
    .mutation(({ ctx, input }) => discardSending(ctx, input)),
  remove: procedure('figures.edit')
    .input(removeEvidenceSchema)
    .output(evidenceListSchema)
    .mutation(({ ctx, input }) => removeEvidence(ctx, input)),
})
