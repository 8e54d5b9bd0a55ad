import { approximations, asOfSchema, decimalSchema, yearSchema } from '@so-dan-van/domain/figures/figure'
import { criteriaSetSchema } from '@so-dan-van/domain/indicators/indicator'
import { criteriaSetKinds } from '@so-dan-van/domain/registers/criterion/register'
import { unitKinds, unitLevels } from '@so-dan-van/domain/units/unit'
import { z } from 'zod'

/** Shapes of the files in `prisma/data` that the domain has no schema for. Units are named by a key that stays: the
 * official code, or `code@first day` where the code was used before. */

const daySchema = z.iso.date()
const unitKeySchema = z.string().regex(/^\d+(@\d{4}-\d{2}-\d{2})?$/)
const verificationSchema = z.enum(['verified', 'inferred', 'unverified'])

export const unitRecordSchema = z.strictObject({
  key: unitKeySchema,
  code: z.string().regex(/^\d{2,5}$/),
  name: z.string().min(1),
  level: z.enum(unitLevels),
  kind: z.enum(unitKinds),
  parent: unitKeySchema.nullable(),
  /** first and last day; null = not known, or still valid */
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
  position: z.int().positive(),
  tile: z.strictObject({ column: z.int().positive(), row: z.int().positive() }).nullable(),
  note: z.string().min(1).nullable(),
})
export type UnitRecord = z.infer<typeof unitRecordSchema>

/** predecessor = successor: the unit goes on and has taken others in */
export const successionRecordSchema = z.strictObject({
  predecessor: unitKeySchema,
  successor: unitKeySchema.nullable(),
  date: daySchema,
  share: decimalSchema.nullable(),
  legalBasis: z.string().min(1),
  verification: verificationSchema,
  note: z.string().min(1).nullable(),
})

export const criteriaSetRecordSchema = criteriaSetSchema.extend({
  /** basic: what the figures count; advanced: for communes that have been recognised */
  kind: z.enum(criteriaSetKinds),
  legalBasis: z.string().min(1),
  verification: verificationSchema,
  note: z.string().min(1).nullable(),
  criteria: z.array(
    z.strictObject({
      number: z.int().positive(),
      name: z.string().min(1),
      group: z.string().min(1).nullable(),
      /** number of sub-criteria, where a public source gives it */
      parts: z.int().positive().nullable(),
      verification: verificationSchema,
    }),
  ),
})

const sourceRecordSchema = z.strictObject({
  key: z.string().min(1),
  title: z.string().min(1),
  url: z.url().nullable(),
  publishedOn: asOfSchema.nullable(),
  note: z.string().min(1).nullable(),
})

const observationSchema = z.strictObject({
  indicator: z.string(),
  unit: unitKeySchema,
  year: yearSchema,
  value: decimalSchema,
  /** derived: follows from published numbers by one subtraction or addition, as the note says */
  kind: z.enum(['actual', 'estimate', 'target', 'derived']),
  approximation: z.enum(approximations).nullable(),
  asOf: asOfSchema,
  /** false: of another period or baseline than a year's figure, kept here and not loaded */
  comparable: z.boolean(),
  source: z.string(),
  quote: z.string().min(1),
  note: z.string().min(1).nullable(),
})
export type Observation = z.infer<typeof observationSchema>

export const publishedFiguresSchema = z.strictObject({
  sources: z.array(sourceRecordSchema),
  observations: z.array(observationSchema),
})
