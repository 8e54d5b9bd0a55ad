import { z } from 'zod'
import { approximations, bases, decimalSchema } from '../figures/figure.ts'
import { unitKinds, unitLevels } from '../units/unit.ts'

/** What `/api/v1` gives to other programs. Codes are official ones; they are reused over time, so a year goes with them. */
export const openUnitSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(unitKinds),
    level: z.enum(unitLevels),
    parent: z.string().nullable().describe('code of the unit above'),
    validFrom: z.string().nullable().describe('first day, ISO; null = not known'),
    validTo: z.string().nullable().describe('last day, ISO; null = still valid'),
  })
  .meta({ id: 'Unit' })

export const openIndicatorSchema = z
  .object({
    code: z.string(),
    programme: z.string(),
    name: z.string(),
    nameEn: z.string(),
    unitOfMeasure: z.string(),
    decimals: z.number().int(),
    time: z.enum(['stock', 'flow', 'derived']),
    entry: z.enum(['entered', 'derived']),
    definition: z.string().nullable(),
    legalBasis: z.string().nullable(),
  })
  .meta({ id: 'Indicator' })

export const openFigureSchema = z
  .object({
    indicator: z.string(),
    unit: z.string(),
    year: z.number().int(),
    value: decimalSchema.nullable().describe('decimal as text; null = missing or not applicable'),
    notApplicable: z.boolean(),
    basis: z.enum(bases),
    approximation: z.enum(approximations).nullable(),
    asOf: z.string().nullable(),
    derived: z.boolean().describe('computed from other figures'),
    illustrative: z.boolean().describe('made up for demonstration'),
    status: z.string().nullable(),
    coverage: z.object({ have: z.number().int(), of: z.number().int() }).nullable(),
    source: z.string().nullable(),
  })
  .meta({ id: 'Figure' })
export type OpenFigure = z.infer<typeof openFigureSchema>

const list = (text: string) => text.split(',').map((part) => part.trim())

/** 2023, 2019-2023 or 2019,2021-2023 as years; at most thirty */
const yearsSchema = z
  .string()
  .regex(/^\d{4}(-\d{4})?(,\d{4}(-\d{4})?)*$/)
  .transform((text) => [...new Set(list(text).flatMap(yearsOf))])
  .refine(
    (years) => years.length >= 1 && years.length <= 30 && years.every((year) => year >= 1990 && year <= 2100),
  )

function yearsOf(part: string): number[] {
  const [from = 0, to = from] = part.split('-').map(Number)
  return to < from || to - from > 200
    ? [0]
    : Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

const page = {
  limit: z.coerce.number().int().min(1).max(1000).default(200).describe('rows a page'),
  cursor: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .default(0)
    .describe('from the `next` of the page before'),
}

export const pageQuerySchema = z.strictObject(page)
export const figuresQuerySchema = z.strictObject({
  unit: z
    .string()
    .regex(/^[\w-]{1,12}(,[\w-]{1,12}){0,59}$/)
    .describe('codes of units, separated by commas'),
  year: yearsSchema.describe('years: 2023, 2019-2023, 2019,2022'),
  indicator: z
    .string()
    .regex(/^[a-z][a-z0-9_]*(,[a-z][a-z0-9_]*){0,199}$/)
    .optional()
    .describe('codes of indicators; all where left out'),
  ...page,
})

export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({
    data: z.array(row),
    total: z.number().int(),
    next: z.string().nullable().describe('address of the next page'),
  })

export const openErrorSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string(), field: z.string().optional() }) })
  .meta({ id: 'Error' })
