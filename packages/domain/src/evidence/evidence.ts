import { z } from 'zod'
import { yearSchema } from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { keySchema, textSchema } from '../text.ts'

/** Kinds of files that are kept, and what each is to a browser. */
export const evidenceKinds = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], picture: false },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], picture: true },
  png: { mediaType: 'image/png', extensions: ['png'], picture: true },
  webp: { mediaType: 'image/webp', extensions: ['webp'], picture: true },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    picture: false,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    picture: false,
  },
} as const satisfies Record<string, { mediaType: string; extensions: readonly string[]; picture: boolean }>
export type EvidenceKind = keyof typeof evidenceKinds
const kindNames = Object.keys(evidenceKinds) as [EvidenceKind, ...EvidenceKind[]]

/** A file goes in pieces of this many bytes, so that a cut line costs one of them; the last is shorter. */
export const pieceBytes = 262_144
/** files that are kept at one figure or item at a time */
export const mostEvidence = 50

/** What a file proves: a figure, or an item of a register. */
const evidenceSubjectSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('figure'),
    unit: idSchema,
    year: yearSchema,
    indicator: keySchema(100),
  }),
  z.object({ type: z.literal('ocop'), id: idSchema }),
])
export type EvidenceSubject = z.infer<typeof evidenceSubjectSchema>
/** registers whose items can have evidence */
export type EvidenceRegister = Exclude<EvidenceSubject['type'], 'figure'>

/** The same file, chosen again at the same place, goes on where it was cut. */
const sentFileSchema = z.object({
  name: keySchema(1000),
  bytes: z.number().int().min(0),
  /** when it was changed last, in milliseconds, as the browser says */
  modified: z.number().int().min(0),
})

export const evidencePlaceSchema = z.object({ subject: evidenceSubjectSchema })
export type EvidencePlace = z.infer<typeof evidencePlaceSchema>
export const evidenceSendingSchema = evidencePlaceSchema.extend({ file: sentFileSchema })
export type EvidenceSending = z.infer<typeof evidenceSendingSchema>
export const evidencePieceSchema = evidenceSendingSchema.extend({
  offset: z.number().int().min(0).multipleOf(pieceBytes),
})

export const receivedSchema = z.object({
  /** bytes that are here, from the first on */
  received: z.number().int(),
  /** whether the file is kept already: there is nothing left to do */
  kept: z.boolean(),
})
export type Received = z.infer<typeof receivedSchema>

export const removeEvidenceSchema = evidencePlaceSchema.extend({
  evidence: idSchema,
  reason: textSchema(500).refine((text) => text !== ''),
})
export type RemoveEvidence = z.infer<typeof removeEvidenceSchema>

const evidenceSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  kind: z.enum(kindNames),
  bytes: z.number().int(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type Evidence = z.infer<typeof evidenceSchema>
/** oldest first */
export const evidenceListSchema = evidenceSchema.array()
