import { z } from 'zod'
import { yearSchema } from '../../figures/figure.ts'
import { idSchema } from '../../id.ts'
import { criteriaSetSchema } from '../../indicators/indicator.ts'
import { keySchema, textSchema } from '../../text.ts'
import { unitKinds } from '../../units/unit.ts'
import { titles } from './standing.ts'

/** basic: the criteria that figures count; advanced: those of communes that have been recognised */
export const criteriaSetKinds = ['basic', 'advanced'] as const

const day = z.iso.date().refine((one) => one >= '1990-01-01' && one <= '2100-12-31')
const requiredText = (max: number) => textSchema(max).refine((text) => text !== '')
/** null = not assessed */
const result = z.boolean().nullable()

const setSchema = criteriaSetSchema.extend({ kind: z.enum(criteriaSetKinds) })

/** `unit` and the communes below it. set: its code; null = the year's basic one */
export const matrixPlaceSchema = z.object({ unit: idSchema, year: yearSchema, set: keySchema(40).nullable() })
export type MatrixPlace = z.infer<typeof matrixPlaceSchema>

const recognitionSchema = z.object({
  id: z.number().int(),
  title: z.enum(titles),
  field: z.string().nullable(),
  forYear: z.number().int(),
  decision: z.string(),
  decidedOn: day,
  withdrawnOn: day.nullable(),
  withdrawnReason: z.string().nullable(),
  illustrative: z.boolean(),
})
export type RecognitionRow = z.infer<typeof recognitionSchema>

const matrixCommuneSchema = z.object({
  unit: z.number().int(),
  name: z.string(),
  kind: z.enum(unitKinds),
  district: z.string(),
  mayEdit: z.boolean(),
  illustrative: z.boolean(),
  /** by the order of the set's criteria; version 0 = never written */
  results: z.array(result),
  versions: z.array(z.number().int()),
  recognitions: z.array(recognitionSchema),
})
export type MatrixCommune = z.infer<typeof matrixCommuneSchema>

export const criteriaMatrixSchema = z.object({
  /** null = no set was in force */
  set: setSchema
    .extend({
      legalBasis: z.string(),
      criteria: z.array(
        z.object({ number: z.number().int(), name: z.string(), group: z.string().nullable() }),
      ),
    })
    .nullable(),
  /** all of the year */
  sets: z.array(setSchema),
  /** the day on which the communes were counted */
  countedOn: day,
  communes: z.array(matrixCommuneSchema),
  /** the year before, under its own set of the same kind and with its own communes */
  previous: z.object({
    set: z.string().nullable(),
    communes: z.array(z.object({ unit: z.number().int(), met: z.number().int().nullable() })),
  }),
})
export type CriteriaMatrix = z.infer<typeof criteriaMatrixSchema>

export const mostCells = 5000
export const saveCriteriaSchema = matrixPlaceSchema.extend({
  set: keySchema(40),
  cells: z
    .array(
      z.object({
        commune: idSchema,
        /** its number in the set */
        criterion: z.number().int().min(1).max(100),
        met: result,
        expectedVersion: z.number().int(),
      }),
    )
    .min(1)
    .max(mostCells),
})
export type SaveCriteria = z.infer<typeof saveCriteriaSchema>

/** Each cell as it is now. conflict: somebody else had changed it, nothing was written. */
export const savedCriteriaSchema = z.array(
  z.object({
    commune: z.number().int(),
    criterion: z.number().int(),
    outcome: z.enum(['saved', 'conflict']),
    met: result,
    version: z.number().int(),
  }),
)
export type SavedCriteria = z.infer<typeof savedCriteriaSchema>

/** The year before is copied into communes of which nothing is assessed in `year`. communes: null = all below `unit` */
export const copyCriteriaSchema = matrixPlaceSchema.extend({
  set: keySchema(40),
  communes: z.array(idSchema).min(1).max(1000).nullable(),
})
export type CopyCriteria = z.infer<typeof copyCriteriaSchema>
export const copiedCriteriaSchema = z.object({ communes: z.number().int(), cells: z.number().int() })
export type CopiedCriteria = z.infer<typeof copiedCriteriaSchema>

export const recogniseSchema = z
  .object({
    unit: idSchema,
    commune: idSchema,
    title: z.enum(titles),
    /** what a model commune is a model of; null for the others */
    field: requiredText(200).nullable(),
    forYear: yearSchema,
    decision: requiredText(100),
    decidedOn: day,
  })
  .refine(({ title, field }) => (title === 'model') === (field !== null), { path: ['field'] })
  .refine(({ forYear, decidedOn }) => forYear <= Number(decidedOn.slice(0, 4)), { path: ['forYear'] })
export type Recognise = z.infer<typeof recogniseSchema>

const recognitionPlaceSchema = z.object({ unit: idSchema, recognition: idSchema })
export const withdrawRecognitionSchema = recognitionPlaceSchema.extend({
  withdrawnOn: day,
  reason: requiredText(500),
})
export type WithdrawRecognition = z.infer<typeof withdrawRecognitionSchema>

export const archiveRecognitionSchema = recognitionPlaceSchema.extend({ reason: requiredText(500) })
export type ArchiveRecognition = z.infer<typeof archiveRecognitionSchema>

export const recognitionMadeSchema = z.object({ id: z.number().int() })
export const criteriaFileSchema = z.object({ name: z.string(), base64: z.string() })
