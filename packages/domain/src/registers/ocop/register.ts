import { z } from 'zod'
import { decimalSchema } from '../../figures/figure.ts'
import { idSchema } from '../../id.ts'
import { textSchema } from '../../text.ts'
import { syllableKeys, withoutMarks } from '../../units/names.ts'
import { levelsFor, ocopLevels, ocopStars, ocopStates, scoreSchema, starsOf } from './certificate.ts'

/** the six groups of QĐ 148/QĐ-TTg */
export const ocopGroups = ['food', 'drink', 'herbal', 'craft', 'ornamental', 'tourism'] as const

/** as the rule of 36 months can reckon with it */
const day = z.iso.date().refine((one) => one >= '1990-01-01' && one <= '2100-12-31')
const starsSchema = z.literal([...ocopStars])
const requiredText = (max: number) => textSchema(max).refine((text) => text !== '')

export const ocopFilterSchema = z.object({
  /** this unit and everything below */
  unit: idSchema,
  /** the day that states and stars are of */
  at: day,
  stars: starsSchema.nullable(),
  state: z.enum([...ocopStates, 'inForce', 'expiring', 'potential']).nullable(),
  search: textSchema(100),
})
export type OcopFilter = z.infer<typeof ocopFilterSchema>
export type OcopStateFilter = OcopFilter['state']

export const ocopPerPage = 50
export const ocopPageInputSchema = ocopFilterSchema.extend({ page: z.number().int().min(1).max(10_000) })
export type OcopPageInput = z.infer<typeof ocopPageInputSchema>

const productSchema = z.object({
  name: requiredText(200),
  /** the commune, or the district where that is all that is known */
  unit: idSchema,
  group: z.enum(ocopGroups),
  producer: requiredText(200),
})

const rowSchema = productSchema.extend({
  id: z.number().int(),
  unitName: z.string(),
  districtName: z.string(),
  state: z.enum(ocopStates),
  /** only while a certificate is in force */
  stars: starsSchema.nullable(),
  validUntil: day.nullable(),
  /** five stars by the province, not yet by the centre: not counted among the stars */
  potential: z.boolean(),
  illustrative: z.boolean(),
})
export type OcopRow = z.infer<typeof rowSchema>

export const ocopPageSchema = z.object({ rows: rowSchema.array(), total: z.number().int() })
export type OcopPage = z.infer<typeof ocopPageSchema>

export const ocopPlaceSchema = z.object({ unit: idSchema, product: idSchema })
export type OcopPlace = z.infer<typeof ocopPlaceSchema>

export const ocopDetailSchema = productSchema.extend({
  id: z.number().int(),
  unitName: z.string(),
  version: z.number().int(),
  illustrative: z.boolean(),
  mayEdit: z.boolean(),
  /** newest first */
  certificates: z.array(
    z.object({
      id: z.number().int(),
      stars: starsSchema,
      score: decimalSchema.nullable(),
      level: z.enum(ocopLevels),
      decision: z.string(),
      issuedOn: day,
      validUntil: day,
      withdrawnOn: day.nullable(),
      withdrawnReason: z.string().nullable(),
    }),
  ),
})
export type OcopDetail = z.infer<typeof ocopDetailSchema>

export const ocopPlacesInputSchema = z.object({ unit: idSchema, at: day })
export type OcopPlacesInput = z.infer<typeof ocopPlacesInputSchema>
export const ocopPlacesSchema = z.array(
  z.object({ id: z.number().int(), name: z.string(), kind: z.string() }),
)
export type OcopPlaces = z.infer<typeof ocopPlacesSchema>

export const addOcopSchema = productSchema
export type NewOcop = z.infer<typeof addOcopSchema>
export const ocopMadeSchema = z.object({ id: z.number().int() })

export const editOcopSchema = ocopPlaceSchema.extend({
  name: requiredText(200),
  group: z.enum(ocopGroups),
  producer: requiredText(200),
  expectedVersion: z.number().int(),
})
export type EditOcop = z.infer<typeof editOcopSchema>

export const certifyOcopSchema = ocopPlaceSchema
  .extend({
    stars: starsSchema,
    score: scoreSchema.nullable(),
    level: z.enum(ocopLevels),
    decision: requiredText(100),
    issuedOn: day,
  })
  .refine(({ stars, score }) => score === null || starsOf(score) === stars, { path: ['score'] })
  .refine(({ stars, level, issuedOn }) => levelsFor(stars, issuedOn).includes(level), { path: ['level'] })
export type CertifyOcop = z.infer<typeof certifyOcopSchema>

export const withdrawOcopSchema = ocopPlaceSchema.extend({
  certificate: idSchema,
  withdrawnOn: day,
  reason: requiredText(500),
})
export type WithdrawOcop = z.infer<typeof withdrawOcopSchema>

export const ocopFileSchema = z.object({ name: z.string(), base64: z.string() })

/** What two spellings of a product's name have in common. */
export const foldedProduct = (name: string) =>
  withoutMarks(syllableKeys(name).join(' ')) || name.toLowerCase()
